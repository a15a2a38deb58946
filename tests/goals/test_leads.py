"""What stands on the left of a goal in a list says what a press does."""

from decimal import Decimal

import pytest

from tests.person import Person
from tracker.models import Goal

WEEKLY = {"measure": "habit", "period": "week"}
PLUS, CHECK, FACE = "plus plus-lead", 'class="check-form"', 'class="face-lead"'


@pytest.mark.parametrize(
    ("measured", "sign"),
    [
        ({}, CHECK),
        ({"measure": "amount", "target": Decimal(24)}, PLUS),
        ({"target": Decimal(3), **WEEKLY}, PLUS),
        ({"target": Decimal(3), "at_most": True, **WEEKLY}, PLUS),
        ({"measure": "feeling"}, FACE),
    ],
)
@pytest.mark.parametrize("path", ["/", "/goals/2025"])
def test_each_measure_has_a_sign_of_its_own(
    owner: Person, path: str, measured: dict[str, object], sign: str
) -> None:
    owner.add(Goal(title="One", year=2025, **measured))
    page = owner.get(path).text
    assert [one for one in (PLUS, CHECK, FACE) if one in page] == [sign]


def test_a_limit_within_its_bounds_looks_like_nothing_won(owner: Person) -> None:
    less = Goal(title="Less", year=2025, target=Decimal(3), at_most=True, **WEEKLY)
    more = Goal(title="More", year=2025, target=Decimal(1), **WEEKLY)
    owner.add(less, more)
    owner.post(f"/goals/{less.id}/progress", {"amount": "1"})
    assert "is-kept" not in owner.get("/goals/2025").text
    owner.post(f"/goals/{more.id}/progress", {"amount": "1"})
    assert owner.get("/goals/2025").text.count("is-kept") == 1


def test_an_amount_of_which_all_is_there_is_checked_off(owner: Person) -> None:
    goal = Goal(title="Read", year=2025, measure="amount", target=Decimal(1))
    owner.add(goal)
    owner.post(f"/goals/{goal.id}/progress", {"amount": "1"})
    page = owner.get("/goals/2025").text
    assert CHECK in page
    assert PLUS not in page


def test_any_number_is_asked_for_where_one_is_too_little(owner: Person) -> None:
    sport = Goal(title="Run", year=2025, target=Decimal(3), **WEEKLY)
    owner.add(sport)
    assert "number-form" not in owner.get("/goals/2025").text
    owner.add(Goal(title="Walk", year=2025, target=Decimal(150), unit="min", **WEEKLY))
    page = owner.get("/goals/2025").text
    assert page.count('class="number-form"') == 1
    assert 'placeholder="min"' in page
