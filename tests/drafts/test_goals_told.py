"""What hangs on a goal is read from the records and told: where it came from, pauses, steps."""

from datetime import date
from decimal import Decimal

import pytest

from tests.drafts.conftest import PAGE, STYLE, milestone
from tests.person import Person
from tracker.models import CarryOver, Draft, Easing, Goal, Pause, ProgressEntry, Step


@pytest.fixture
def goal(owner: Person) -> Goal:
    """A habit that came along from the year before, was eased, and rested."""
    earlier = Goal(title="Swim", year=2024)
    habit = Goal(title="Swim", year=2025, measure="habit", target=Decimal(1), unit="times")
    habit.period = "month"
    later = Goal(title="Learn to dive", year=2026)
    owner.add(earlier, habit, later)
    at = {"goal_id": habit.id}
    owner.add(
        CarryOver(goal_id=habit.id, earlier_id=earlier.id),
        CarryOver(goal_id=later.id, earlier_id=habit.id),
        Pause(**at, starts_on=date(2025, 7, 1), ends_on=date(2025, 7, 31), reason="A bad ear."),
        Easing(**at, eased_on=date(2025, 2, 1), target=Decimal(2), unit="times", period="month"),
        Step(**at, title="Buy goggles", done_on=date(2025, 1, 9), position=0),
        Step(**at, title="Find a lake", position=1),
        *(
            ProgressEntry(**at, logged_on=date(2025, month, 3), amount=Decimal(1))
            for month in (2, 3, 5, 8)
        ),
    )
    return habit


@pytest.mark.parametrize(
    "words",
    [
        "It came along from 2024.",
        "Of its two steps I finished one: “Buy goggles”.",
        "From 1 July to 31 July I let it rest. A bad ear.",
        "On 1 February I eased it from twice to once a month.",
        "want to learn to dive",
        "I kept it in four of nine months.",
    ],
)
def test_what_hangs_on_a_goal_is_told(owner: Person, goal: Goal, words: str) -> None:
    owner.post(PAGE, STYLE)
    (draft,) = owner.all(Draft)
    assert words in " ".join(one["text"] for one in draft.sentences)


def test_people_are_told_who_are_not_named_already(owner: Person) -> None:
    owner.add(milestone("Swam with Mia", "2025-07-03", people="Mia\nTom"))
    owner.post(PAGE, STYLE)
    (draft,) = owner.all(Draft)
    assert "Tom was part of it." in [one["text"] for one in draft.sentences]


@pytest.mark.parametrize("is_noted", [True, False])
def test_of_a_limit_nobody_noted_no_week_is_said_to_be_kept(owner: Person, is_noted: bool) -> None:
    less = Goal(title="Take-away", year=2025, measure="habit", target=Decimal(2), period="week")
    less.at_most = True
    owner.add(less)
    if is_noted:
        owner.add(less.log(date(2025, 2, 3), Decimal(1)))
    owner.post(PAGE, STYLE)
    (draft,) = owner.all(Draft)
    told = " ".join(one["text"] for one in draft.sentences)
    assert "Take-away" in told or "take-away" in told
    assert ("I kept it in" in told) is is_noted
