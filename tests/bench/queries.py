"""Goal 9: how many queries each list page runs, and whether it loads whole records."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from sqlalchemy import event
from sqlalchemy.orm import InstanceState

from tests.bench.measure import Row
from tests.person import Person, sign_in
from tracker import create_app
from tracker.access import system
from tracker.config import Settings
from tracker.extensions import db
from tracker.models import Record, User

PAGES = (
    "/",
    "/timeline/2024",
    "/years/2024",
    "/timeline/all",
    "/goals",
    "/reflections",
    "/retrospectives",
)


@contextmanager
def counted(app: Flask) -> Iterator[dict[str, int]]:
    """Counts statements that read, and records that become objects."""
    count = {"queries": 0, "records": 0}

    def on_execute(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        count["queries"] += statement.lstrip().upper().startswith(("SELECT", "WITH"))

    def on_load(state: InstanceState[Record], _context: object) -> None:
        count["records"] += 1

    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", on_execute)
    event.listen(Record, "load", on_load, propagate=True)
    try:
        yield count
    finally:
        event.remove(engine, "before_cursor_execute", on_execute)
        event.remove(Record, "load", on_load)


def owner_of(app: Flask) -> Person:
    """The host of an instance, signed in."""
    with app.app_context(), system():
        user = db.session.scalars(db.select(User)).first()
        assert user is not None
        person = Person(app, user.id)
        sign_in(person, user)
        db.session.commit()
    return person


def settings_of(instance: Path) -> Settings:
    """The settings of an app that reads an instance in this process."""
    return Settings(instance=instance, database_url=f"sqlite:///{instance / 'hoego.db'}")


def queries(instance: Path) -> Iterator[Row]:
    app = create_app(settings_of(instance))
    person = owner_of(app)
    for page in PAGES:
        person.client.get(page, follow_redirects=True)
        with counted(app) as count:
            response = person.client.get(f"{page}?fresh=1", follow_redirects=True)
        what = f"queries of {page}"
        if response.status_code == 200:
            yield Row(9, what, count["queries"], at_most=3)
            yield Row(9, f"whole records loaded by {page}", count["records"], at_most=0)
