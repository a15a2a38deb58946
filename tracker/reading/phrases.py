"""Reads the words of a date field with the same tables that read a text."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.dates import EdtfDate, InvalidEdtfDate
from tracker.reading.expressions import Setting, TimeExpression
from tracker.reading.grammar import glue
from tracker.reading.languages import CODES, mapping, table
from tracker.reading.times import find_all

LONGEST = 80
PART_OF_A_YEAR = timedelta(days=200)


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
    known = year if year is not None else today.year if today else None
    return (
        _as_edtf(said)
        or _days_ago(said, today)
        or _in_words(said, known, today)
        or _in_words(said.title(), known, today)
        or _beside_year(said, known, today)
    )


def _as_edtf(said: str) -> EdtfDate | None:
    try:
        return EdtfDate.parse(said)
    except InvalidEdtfDate:
        return None


def _days_ago(said: str, today: date | None) -> EdtfDate | None:
    for code in CODES if today else ():
        ago = mapping(code, "field", "days_ago").get(said.lower())
        if ago and today:
            return EdtfDate.parse((today - timedelta(days=int(ago))).isoformat())
    return None


def _beside_year(said: str, known: int | None, today: date | None) -> EdtfDate | None:
    """Words that prose uses otherwise, such as "early": a time where their year makes them one."""
    if known is None or any(map(str.isdigit, said)):
        return None
    for code in CODES:
        beside = str(table(code, "field")["beside_year"]).format(words=said, year=known)
        found = _in_words(beside, known, today)
        # A part of the year, or the words add nothing to it.
        if found and found.latest - found.earliest < PART_OF_A_YEAR:
            return found
    return None


def _in_words(said: str, known: int | None, today: date | None) -> EdtfDate | None:
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
