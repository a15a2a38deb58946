"""Names of places in a text, as forms and anchors carry them."""

import re
from typing import Literal

from tracker.reading import Span

Noun = Literal["milestone", "resolution", "verdict"]
_LETTERS: dict[str, Noun] = {"m": "milestone", "r": "resolution", "v": "verdict"}
_KEY = re.compile(r"([mrv])(\d{1,7})-(\d{1,7})")


def key_of(noun: Noun, span: Span) -> str:
    """The name of a place: `m173-230` for a milestone there, `r173-230` for a resolution.

    `v173-230` is an earlier goal that is looked back on.
    """
    return f"{noun[0]}{span.start}-{span.end}"


def place_of(key: str, length: int) -> tuple[Noun, Span] | None:
    """The place that a name means in a text of this length, or None."""
    found = _KEY.fullmatch(key)
    if found is None:
        return None
    start, end = int(found[2]), int(found[3])
    return (_LETTERS[found[1]], Span(start, end)) if start < end <= length else None
