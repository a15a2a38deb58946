"""The corpus where there is one."""

import os

import pytest

CORPUS = os.environ.get("TRACKER_CORPUS")
collect_ignore = [] if CORPUS else ["test_corpus.py"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was left out: a machine of one's own has no corpus."""
    for name in collect_ignore:
        terminalreporter.write_line(f"reading/{name} was left out, for TRACKER_CORPUS is not set")
