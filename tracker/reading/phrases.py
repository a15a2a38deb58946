"""Reads the words of a date field with the same tables that read a text."""

from __future__ import annotations

from datetime import date

from tracker.dates import EdtfDate, InvalidEdtfDate
from tracker.reading.expressions import Setting, TimeExpression
from tracker.reading.grammar import glue
from tracker.reading.languages import CODES
from tracker.reading.times import find_all

LONGEST = 80


def read_phrase(
    words: str, *, year: int | None = None, today: date | None = None
) -> EdtfDate | None:
    """The date that ``words`` mean as a whole, in any of our languages or in EDTF; else None.

    ``year`` is the year of the page, for words that name none; without it ``today`` gives the
    year, and is the day that "last month" counts from.
    """
    said = " ".join(words.split())
    if not said or len(said) > LONGEST:
        return None
    return _as_edtf(said) or _in_words(said, year, today)


def _as_edtf(said: str) -> EdtfDate | None:
    try:
        return EdtfDate.parse(said)
    except InvalidEdtfDate:
        return None


def _in_words(said: str, year: int | None, today: date | None) -> EdtfDate | None:
    known = year if year is not None else today.year if today else None
    for code in CODES:
        found = find_all(said, code, Setting(year=known or 1, written_on=today))
        needs_year = known is None and not (found and found[0].has_year)
        if len(found) == 1 and not needs_year and _covers(said, found[0], code):
            return _as_edtf(found[0].period.edtf)
    return None


def _covers(said: str, time: TimeExpression, code: str) -> bool:
    """Whether nothing but prepositions and particles stands around the expression."""
    before, after = said[: time.start], said[time.end :]
    preposition = glue(code, "preposition").search(before)
    particle = glue(code, "particle").match(after)
    before = before[: preposition.start()] if preposition else before
    after = after[particle.end() :] if particle else after
    return not before.strip(" ,(") and not after.strip(" ,.)")
