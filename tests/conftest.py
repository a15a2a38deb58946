"""One app for all tests, emptied after each; people who sign in to it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import settings

from tests.person import Person, sign_up
from tracker import clock, create_app
from tracker.access import system
from tracker.config import Settings
from tracker.extensions import db
from tracker.preparation import migrate

# How long an example takes says more of the machine than of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Folders that the fast gate, ./run check, leaves to ./run test.
MARKS = {"browser": pytest.mark.browser, "trust": pytest.mark.slow, "cli": pytest.mark.slow}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        folder = item.path.relative_to(here).parts[0]
        if folder in MARKS:
            item.add_marker(MARKS[folder])


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    instance = tmp_path_factory.mktemp("instance")
    # Another database than SQLite, only for tests: everything in it is deleted.
    database = os.environ.get("TRACKER_TEST_DATABASE_URL")
    with running(settings_for(instance, database)) as app:
        migrate(app)
        yield app


@contextmanager
def running(settings: Settings) -> Iterator[Flask]:
    """An app whose database is closed at the end."""
    app = create_app(settings)
    try:
        yield app
    finally:
        with app.app_context():
            db.engine.dispose()


def settings_for(instance: Path, database: str | None = None) -> Settings:
    return Settings(
        instance=instance,
        database_url=database or f"sqlite:///{instance / 'hoego.db'}",
        flask={"TESTING": True, "PROPAGATE_EXCEPTIONS": False},
    )


@pytest.fixture(autouse=True)
def _same_ground(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    clock.set_source(None)
    if "app" in request.fixturenames:
        empty(request.getfixturevalue("app"))


def empty(app: Flask) -> None:
    """Delete every row."""
    with app.app_context(), system():
        for table in reversed(db.metadata.sorted_tables):
            db.session.execute(table.delete())
        db.session.commit()


@pytest.fixture
def anyone(app: Flask) -> Person:
    """Someone who is not signed in."""
    return Person(app)


@pytest.fixture
def owner(app: Flask) -> Person:
    """Someone who is signed in, in English."""
    return sign_up(app, "Jun")


@pytest.fixture
def stranger(app: Flask) -> Person:
    """Someone else who is signed in."""
    return sign_up(app, "Someone else")
