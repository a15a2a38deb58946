"""What is said of a goal that is over."""

from decimal import Decimal

from tests.person import Person
from tracker.models import Goal


def test_of_a_goal_that_is_over_it_is_not_said_what_it_would_take(owner: Person) -> None:
    goal = Goal(title="Read", year=2025, measure="amount", target=Decimal(12), unit="books")
    owner.add(goal)
    assert "a week" in owner.get(f"/goals/{goal.id}").text
    owner.post(f"/goals/{goal.id}/completion")
    assert "a week" not in owner.get(f"/goals/{goal.id}").text
