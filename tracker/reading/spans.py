"""Places in a retrospective's text, and the pieces of text that stand there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["heading", "paragraph", "item", "row", "quote", "front"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets ``[start, end)`` into the original text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table row or quote.

    ``level`` is 1–6 for headings and the indent of items; ``mark`` is the check box or emoji
    that an item starts with; ``section`` holds the indexes of the headings it stands under.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    mark: str = ""
    section: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its words without mark-up, and where each character of them came from.

    ``able`` says which expressions of the tables can match in it, or in the mark before it; see
    :mod:`tracker.reading.sieve`.
    """

    words: str
    block: int
    origin: Sequence[int] = field(repr=False)
    able: int = field(default=0, repr=False)

    def span(self, start: int, end: int) -> Span:
        """The place in the text of the characters ``start`` to ``end`` of the words."""
        return Span(self.origin[start], self.origin[end - 1] + 1)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence with a predicate of its own: ``[start, end)`` of its words."""

    sentence: int
    start: int
    end: int
    last: bool
