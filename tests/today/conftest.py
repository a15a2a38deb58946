"""An evening in November on which every test of Today takes place."""

from datetime import UTC, datetime

import pytest

from tracker import clock


@pytest.fixture(autouse=True)
def _an_evening_in_november() -> None:
    clock.set_source(lambda: datetime(2025, 11, 23, 18, 30, tzinfo=UTC))
