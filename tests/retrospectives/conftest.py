"""A text of our own, and the corpus where there is one."""

import os
from datetime import UTC, datetime

import pytest

from tests.person import Person
from tracker import clock
from tracker.models import Retrospective

CORPUS = os.environ.get("TRACKER_CORPUS")
collect_ignore = [] if CORPUS else ["test_seed.py"]
TEXT = """2024년 회고

4월부터 6월까지 데이터 과정을 수강했습니다.
7월에 작은 회사에 입사했습니다.

2025년에는 불안하지 않게 성장하고 싶습니다.
"""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was left out: a machine of one's own has no corpus."""
    for name in collect_ignore:
        terminalreporter.write_line(f"{name} was left out, for TRACKER_CORPUS is not set")


@pytest.fixture(autouse=True)
def _a_day_in_january() -> None:
    clock.set_source(lambda: datetime(2025, 1, 10, 12, tzinfo=UTC))


@pytest.fixture
def retrospective(owner: Person) -> Retrospective:
    """A retrospective of the owner, not yet decided upon."""
    made = Retrospective(title="2024년 회고", text=TEXT, format="txt")
    owner.add(made)
    return made
