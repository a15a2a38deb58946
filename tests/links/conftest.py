"""A goal, a milestone and a reflection of one year, and how often a page asks the database."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.person import Person
from tests.timeline.conftest import asked as asked
from tests.timeline.conftest import told as told
from tracker import clock
from tracker.models import Goal, Link, Milestone, Reflection

Told = Callable[..., Milestone]
Ends = dict[str, Any]


@pytest.fixture(autouse=True)
def _a_day_in_november() -> None:
    clock.set_source(lambda: datetime(2025, 11, 23, 12, tzinfo=UTC))


@pytest.fixture
def ends(owner: Person, told: Told) -> Ends:
    """One of each noun that can be linked, all of 2025."""
    made = {
        "goal": Goal(title="Speak without ambiguity", year=2025),
        "milestone": told("Gave a talk", "2025-06-14", kind="event"),
        "reflection": Reflection(written_on=date(2025, 6, 15), body="They **understood** me."),
    }
    owner.add(*made.values())
    return made


def links(person: Person) -> set[frozenset[Any]]:
    """The links of a person, each as the ids of its two ends."""
    return {
        frozenset(filter(None, (one.goal_id, one.milestone_id, one.reflection_id)))
        for one in person.all(Link)
    }
