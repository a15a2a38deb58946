"""Marks upon a text: cuts it into lines and pieces so that marks that overlap stay sound."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.models import Retrospective
from tracker.reading import Reading, Span
from tracker.retrospectives.shown import printable, shown_text


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to be marked; `key` names it, `href` is where it leads, `kind` colours it.

    `is_faint` tells that nobody is sure of it.
    """

    span: Span
    key: str
    href: str
    kind: str = ""
    is_faint: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Words under marks or none, the one that is shown first; `keys` are those that begin here."""

    words: str
    marks: tuple[Mark, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something. `is_apart` tells that an empty one stands before it."""

    pieces: tuple[Piece, ...]
    is_heading: bool
    is_aside: bool
    is_apart: bool


class _Cuts:
    """The places where marks begin or end, and the marks between each two."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.marks = sorted(marks, key=lambda mark: mark.span)
        self.places = sorted({at for mark in marks for at in (mark.span.start, mark.span.end)})
        self._above = [self._over(*pair) for pair in pairwise(self.places)]
        self._begun = 0

    def _over(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks over a stretch, sure ones first, then the shortest."""
        over = (m for m in self.marks if m.span.start <= start and end <= m.span.end)
        return tuple(sorted(over, key=lambda m: (m.is_faint, m.span.end - m.span.start)))

    def at(self, place: int) -> tuple[Mark, ...]:
        index = bisect_right(self.places, place) - 1
        return self._above[index] if 0 <= index < len(self._above) else ()

    def inside(self, start: int, end: int) -> list[int]:
        first = bisect_right(self.places, start)
        return [at for at in self.places[first : bisect_right(self.places, end)] if at < end]

    def begun_before(self, end: int) -> tuple[str, ...]:
        first = self._begun
        while self._begun < len(self.marks) and self.marks[self._begun].span.start < end:
            self._begun += 1
        return tuple(mark.key for mark in self.marks[first : self._begun])


def marked_text(
    retrospective: Retrospective, reading: Reading, marks: Sequence[Mark]
) -> tuple[Line, ...]:
    """A retrospective as a reader sees it, with marks upon it."""
    text = shown_text(retrospective, reading)
    return marked_lines(text, marks, reading.footers, is_plain=retrospective.is_plain)


def marked_lines(
    text: str, marks: Sequence[Mark], asides: Sequence[Span] = (), *, is_plain: bool = True
) -> tuple[Line, ...]:
    """The lines of a text with the marks upon it; footers are asides."""
    cuts, lines, is_apart = _Cuts(marks), list[Line](), False
    for start, end in _line_places(text):
        pieces = tuple(_pieces(text, start, end, cuts, is_plain))
        if not "".join(piece.words for piece in pieces).strip():
            is_apart = bool(lines)
            continue
        is_aside = any(aside.start <= start < aside.end for aside in asides)
        is_heading = not is_plain and text[start:end].startswith("#")
        lines.append(Line(_trimmed(pieces, is_heading), is_heading, is_aside, is_apart))
        is_apart = False
    return tuple(lines)


def _line_places(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _pieces(text: str, start: int, end: int, cuts: _Cuts, is_plain: bool) -> Iterator[Piece]:
    for first, last in pairwise([start, *cuts.inside(start, end), end]):
        words = printable(text[first:last], is_plain=is_plain)
        if words:
            yield Piece(words, cuts.at(first), cuts.begun_before(last))


def _trimmed(pieces: tuple[Piece, ...], is_heading: bool) -> tuple[Piece, ...]:
    """A heading without the signs that make it one; they are its first words."""
    first = pieces[0]
    words = first.words.lstrip("# ") if is_heading else first.words
    return (Piece(words, first.marks, first.keys), *pieces[1:])
