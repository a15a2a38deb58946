"""A day in November, and one record of each noun."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.person import Person
from tracker import clock
from tracker.access import system
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import (
    Goal,
    Milestone,
    Photo,
    ProgressEntry,
    Record,
    Reflection,
    Retrospective,
    Verdict,
)

NOW = datetime(2025, 11, 23, 12, tzinfo=UTC)
Records = dict[str, Record]


@pytest.fixture(autouse=True)
def _a_day_in_november() -> None:
    clock.set_source(lambda: NOW)


@pytest.fixture
def records(owner: Person) -> Records:
    """One of each noun, all of them hanging together."""
    text = Retrospective(title="My 2024", text="Grow. It rained.", year=2024)
    place = {"retrospective_id": text.id, "quote_start": 0, "quote_end": 5, "quote": "Grow."}
    goal = Goal(title="Read 24 books", year=2025, target=Decimal(24), unit="books", **place)
    milestone = Milestone(title="Second hackathon", kind="event", **place)
    milestone.happened(EdtfDate.parse("2024-07"))
    entry = ProgressEntry(
        goal_id=goal.id, logged_on=date(2025, 3, 1), amount=Decimal(2), note="Two thin ones"
    )
    reflection = Reflection(written_on=date(2025, 3, 2), body="Slow **is** fine.", goal_id=goal.id)
    verdict = Verdict(goal_id=goal.id, outcome="partly", judged_on=date(2025, 11, 1), quote="Ten.")
    photo = Photo(milestone_id=milestone.id, position=0, width=4, height=3, caption="The roof")
    owner.add(text, goal, milestone, entry, reflection, verdict, photo)
    return {
        "retrospectives": text,
        "milestones": milestone,
        "goals": goal,
        "entries": entry,
        "verdicts": verdict,
        "photos": photo,
        "reflections": reflection,
    }


@pytest.fixture
def put_away(owner: Person, records: Records) -> Callable[..., Records]:
    """Puts records into the trash, at an instant, by their nouns; all of them without a noun."""

    def put(*nouns: str, at: datetime = NOW) -> Records:
        with owner.app.app_context(), system():
            for noun in nouns or records:
                record = db.session.merge(records[noun], load=True)
                record.trash(at)
            db.session.commit()
        return records

    return put
