"""A unit beside one of it: an owner writes "books", and one of them is a book."""

from decimal import Decimal

# Only words that are surely plurals: a unit is its owner's, and none is guessed at.
PLURALS = (
    "articles books chapters courses days films games hours kilometers laps lessons letters "
    "meetings miles minutes months movies nights pages poems points posts problems races runs "
    "sessions songs steps swims talks times trips walks weeks words workouts"
).split()
SINGULARS = {word: word.removesuffix("s") for word in PLURALS} | {"classes": "class"}


def unit_of(value: Decimal, unit: str) -> str:
    """The unit as it stands after a number: "book" after 1, else as its owner wrote it."""
    return SINGULARS.get(unit, unit) if value == 1 else unit
