"""A day in November, with something to reflect on."""

from datetime import UTC, date, datetime

import pytest

from tests.person import Person
from tracker import clock
from tracker.dates import EdtfDate
from tracker.models import Goal, Milestone, Reflection


@pytest.fixture(autouse=True)
def _a_day_in_november() -> None:
    clock.set_source(lambda: datetime(2025, 11, 23, 12, tzinfo=UTC))


@pytest.fixture
def goal(owner: Person) -> Goal:
    """A goal of the owner."""
    made = Goal(title="Grow without anxiety", year=2025)
    owner.add(made)
    return made


@pytest.fixture
def milestone(owner: Person) -> Milestone:
    """A milestone of the owner."""
    made = Milestone(title="두 번째 해커톤", kind="event")
    made.happened(EdtfDate.parse("2024-07/2024-09"))
    owner.add(made)
    return made


@pytest.fixture
def reflection(owner: Person) -> Reflection:
    """A reflection of the owner, about nothing in particular."""
    made = Reflection(written_on=date(2025, 11, 2), body="Quiet **day**.", mood=4)
    owner.add(made)
    return made
