"""A day on which every test of goals takes place."""

from datetime import UTC, datetime

import pytest

from tests.person import Person
from tracker import clock
from tracker.models import Goal


@pytest.fixture(autouse=True)
def _a_day_in_march() -> None:
    clock.set_source(lambda: datetime(2025, 3, 14, 12, tzinfo=UTC))


@pytest.fixture
def goal(owner: Person) -> Goal:
    """A goal of the owner, without a number."""
    made = Goal(title="Grow without anxiety", year=2025)
    owner.add(made)
    return made
