"""The words of a reflection that a list shows: its first, or those around what is looked for."""

import re
from collections.abc import Sequence

from tracker.markdown import to_text

LENGTH = 240
FIRST_WORDS = 600
BEFORE = 60
SOUGHT_LENGTH = 100
SOUGHT_WORDS = 8

# Words as they stand, and whether they are what is looked for.
Piece = tuple[str, bool]


def sought_words(text: str) -> tuple[str, ...]:
    """The words to look for; all of them must be found, anywhere in a text."""
    return tuple(text[:SOUGHT_LENGTH].split()[:SOUGHT_WORDS])


def excerpt(body: str, words: Sequence[str]) -> tuple[Piece, ...]:
    """The first words of a Markdown text, or those around the first of the words looked for."""
    if not words:
        return ((to_text(body[:FIRST_WORDS], LENGTH), False),)
    pattern = re.compile(f"({'|'.join(map(re.escape, words))})", re.IGNORECASE)
    found = pattern.search(body)
    plain = _from(body, found.start() if found else 0)
    return tuple((piece, bool(n % 2)) for n, piece in enumerate(pattern.split(plain)) if piece)


def _from(body: str, place: int) -> str:
    """Plain words from shortly before a place on."""
    if place <= BEFORE:
        return to_text(body[:FIRST_WORDS], LENGTH)
    start = body.find(" ", place - BEFORE, place) + 1 or place
    return "… " + to_text(body[start : start + FIRST_WORDS], LENGTH)
