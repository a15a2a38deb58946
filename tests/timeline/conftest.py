"""A day in November, milestones in a line, and how often a page asks the database."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import event
from sqlalchemy.orm import InstanceState

from tests.person import Person
from tracker import clock
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import Milestone, Record

Asked = Callable[[Person, str], tuple[int, int]]


@pytest.fixture(autouse=True)
def _a_day_in_november() -> None:
    clock.set_source(lambda: datetime(2025, 11, 23, 12, tzinfo=UTC))


@pytest.fixture
def told() -> Callable[..., Milestone]:
    """Makes a milestone from a title and an EDTF text."""

    def make(title: str, edtf: str, **more: object) -> Milestone:
        milestone = Milestone(title=title, **more)
        milestone.happened(EdtfDate.parse(edtf))
        return milestone

    return make


@pytest.fixture
def milestone(owner: Person, told: Callable[..., Milestone]) -> Milestone:
    """A milestone of the owner."""
    made = told(
        "Joined the course", "2024-04/2024-06", kind="education", mood=4, note="Three months"
    )
    owner.add(made)
    return made


@pytest.fixture
def asked() -> Asked:
    """How many SELECTs a page runs, and how many whole records it loads."""

    def count(person: Person, path: str) -> tuple[int, int]:
        said: list[str] = []
        records: list[object] = []

        def on_execute(_c: object, _k: object, statement: str, *_rest: object) -> None:
            said.append(statement.lstrip())

        def on_load(state: InstanceState[Record], _context: object) -> None:
            records.append(state)

        with person.app.app_context():
            engine = db.engine
        event.listen(engine, "before_cursor_execute", on_execute)
        event.listen(Record, "load", on_load, propagate=True)
        try:
            assert person.get(path).status_code == 200
        finally:
            event.remove(engine, "before_cursor_execute", on_execute)
            event.remove(Record, "load", on_load)
        return sum(one.startswith(("SELECT", "WITH")) for one in said), len(records)

    return count
