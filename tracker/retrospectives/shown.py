"""The text as a reader sees it, character for character in the places of the original."""

import re
from dataclasses import dataclass
from datetime import date

from tracker.models import Retrospective
from tracker.reading import Format, Reading, Span
from tracker.reading.manuscript import Manuscript
from tracker.reading.masking import mask_markup
from tracker.reading.sources.markup import FILL

TITLE = 80
# What no page may hold; a text keeps it all the same.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_RUNS = re.compile(r"[ \t\xa0]{2,}")
# A line with more than this in it is no title but the beginning of the text.
_LINE = 40
_SENTENCE = re.compile(r"(.{4,}?[^\d\s])(?:\.|(?<=[!?…]))\s")
_MARKS = " \t#*>|-=_" + FILL


def shown_text(retrospective: Retrospective, reading: Reading) -> str:
    """Plain text as it is; Markdown and HTML with their mark-up blanked, at equal length."""
    return retrospective.text if retrospective.is_plain else reading.visible


def printable(piece: str, *, is_plain: bool) -> str:
    """A piece of the shown text for a page: blanked mark-up and control characters left out."""
    words = _UNPRINTABLE.sub("", piece)
    return words if is_plain else _RUNS.sub(" ", words.replace(FILL, ""))


def words_at(retrospective: Retrospective, reading: Reading, span: Span) -> str:
    """What a reader sees at a place: the quote."""
    piece = shown_text(retrospective, reading)[span.start : span.end]
    if retrospective.is_plain:
        return piece
    return " ".join(piece.replace(FILL, "").split())


@dataclass(frozen=True, slots=True)
class Head:
    """What a text says of itself: its title, or else its first words, and the day of writing."""

    title: str
    written_on: date | None


def head_of(text: str, text_format: Format) -> Head:
    """The head of a text; the title is empty where there are no words at all."""
    masked = mask_markup(Manuscript(text, text_format))
    lines = (line.replace(FILL, "").strip(_MARKS) for line in masked.visible.split("\n"))
    title = masked.title or _first_sentence(next(filter(None, lines), ""))
    title = _UNPRINTABLE.sub("", " ".join(title.split()))
    short = title if len(title) <= TITLE else title[: TITLE - 1].rstrip() + "…"
    return Head(short, masked.written_on)


def _first_sentence(line: str) -> str:
    sentence = _SENTENCE.match(line) if len(line) > _LINE else None
    return sentence[1] if sentence else line


def find_words(shown: str, words: str) -> Span | None:
    """Where words stand in the shown text, blanks and line ends aside; None where they do not."""
    exact = shown.find(words.strip())
    if words.strip() and exact >= 0:
        return Span(exact, exact + len(words.strip()))
    places = [at for at, letter in enumerate(shown) if not _is_blank(letter)]
    dense, wanted = "".join(shown[at] for at in places), _dense(words)
    at = dense.find(wanted) if wanted else -1
    return Span(places[at], places[at + len(wanted) - 1] + 1) if at >= 0 else None


def _is_blank(letter: str) -> bool:
    return letter.isspace() or letter == FILL


def _dense(words: str) -> str:
    return "".join(letter for letter in words if not _is_blank(letter))
