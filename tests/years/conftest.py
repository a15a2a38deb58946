"""The end of a year, and a person with something in it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.timeline.conftest import asked as asked
from tracker import clock
from tracker.dates import EdtfDate
from tracker.models import Milestone

Told = Callable[..., Milestone]


@pytest.fixture(autouse=True)
def _new_years_eve() -> None:
    clock.set_source(lambda: datetime(2025, 12, 31, 12, tzinfo=UTC))


@pytest.fixture
def told() -> Told:
    """Makes a milestone from a title and an EDTF text."""

    def make(title: str, edtf: str, **more: object) -> Milestone:
        milestone = Milestone(title=title, **more)
        milestone.happened(EdtfDate.parse(edtf))
        return milestone

    return make
