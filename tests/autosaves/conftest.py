"""A reflection that can be edited."""

from datetime import date

import pytest

from tests.person import Person
from tracker.models import Reflection


@pytest.fixture
def reflection(owner: Person) -> Reflection:
    """A reflection of the owner."""
    made = Reflection(written_on=date(2025, 11, 2), body="Quiet.")
    owner.add(made)
    return made
