"""One of what an owner counts."""

from decimal import Decimal

import pytest

from tracker.standing.words import with_unit


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("1", "books", "1 book"),
        ("2", "books", "2 books"),
        ("0.5", "books", "0.5 books"),
        ("1", "classes", "1 class"),
        ("1", "km", "1 km"),
        ("1", "bus", "1 bus"),
        ("1", "권", "1권"),
    ],
)
def test_one_of_them_is_said_as_one(value: str, unit: str, said: str) -> None:
    assert with_unit(Decimal(value), unit) == said
