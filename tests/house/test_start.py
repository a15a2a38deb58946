"""What is loaded before the first request: each megabyte of it is held for as long as it serves."""

import subprocess
import sys

import pytest

from tests.house.source import none
from tracker.config import PACKAGE

LOADED = """
import sys
from tracker import cli, preparation, workers
from tracker.app import make_app
make_app
print(*sorted(sys.modules), sep="\\n")
"""
# What a migration, a picture, a file that is brought, or another database needs.
LATER = (
    "alembic",
    "babel.messages",
    "flask_migrate",
    "hypothesis",
    "mako",
    "PIL",
    "psycopg",
    "pytest",
    "resvg_py",
    "selectolax",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.postgresql",
    "tracker.backup",
    "tracker.demo",
    "tracker.reading.training",
)


@pytest.fixture(scope="module")
def loaded() -> list[str]:
    command = [sys.executable, "-c", LOADED]
    done = subprocess.run(command, cwd=PACKAGE.parent, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_what_few_requests_need_is_loaded_by_the_first_of_them(loaded: list[str]) -> None:
    early = [name for name in loaded if name.startswith(LATER)]
    none(early, "Import these in the function that needs them:")
