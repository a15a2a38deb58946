"""One of what an owner counts."""

from datetime import date
from decimal import Decimal

import pytest

from tests.person import Person
from tracker.locale import with_unit
from tracker.models import Goal, ProgressEntry


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("1", "books", "1 book"),
        ("2", "books", "2 books"),
        ("0.5", "books", "0.5 books"),
        ("1", "classes", "1 class"),
        ("1", "km", "1 km"),
        ("1", "bus", "1 bus"),
        ("1", "권", "1권"),
    ],
)
def test_one_of_them_is_said_as_one(value: str, unit: str, said: str) -> None:
    assert with_unit(Decimal(value), unit) == said


def test_a_template_says_it_so_too(owner: Person) -> None:
    goal = Goal(title="Read", year=2025, measure="amount", target=Decimal(12), unit="books")
    owner.add(goal)
    owner.add(ProgressEntry(goal_id=goal.id, logged_on=date(2025, 2, 3), amount=Decimal(1)))
    assert ">+1 book<" in owner.get(f"/goals/{goal.id}").text
