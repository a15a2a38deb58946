"""The end of a year, and a person with something in it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.timeline.conftest import asked as asked
from tests.timeline.conftest import told as told
from tracker import clock
from tracker.models import Milestone

Told = Callable[..., Milestone]


@pytest.fixture(autouse=True)
def _new_years_eve() -> None:
    clock.set_source(lambda: datetime(2025, 12, 31, 12, tzinfo=UTC))
