"""What a time expression is, and what it is resolved against."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tracker.reading.periods import Period


@dataclass(frozen=True, slots=True)
class Setting:
    """What a time expression is resolved against: the year looked back on, and the day of writing.

    ``month`` is the month of the section, for a bare "the 9th"; ``latest`` the time told last, for
    "the next day"; ``last_year`` how many years "last year" lies before ``year``: 1, but 0 where
    somebody looks back from the year after.
    """

    year: int
    written_on: date | None = None
    month: int | None = None
    latest: Period | None = None
    last_year: int = 1

    @property
    def today(self) -> date:
        """The day of writing, the end of the year when nobody says it."""
        return self.written_on or date(self.year, 12, 31)


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that mean a time: ``[start, end)`` of the words, and the period they mean."""

    start: int
    end: int
    period: Period
    has_year: bool
    is_relative: bool
    name: str

    @property
    def is_year_only(self) -> bool:
        return self.period.is_whole_year


def moved_left(time: TimeExpression, by: int) -> TimeExpression:
    """The expression in a part of its sentence that starts ``by`` characters in."""
    return replace(time, start=time.start - by, end=time.end - by)


def periods_year(period: Period) -> int:
    """The year a period begins in."""
    return period.first_month[0]


def moved(period: Period, year: int) -> Period:
    """The same months and days in another year."""
    shift = year - periods_year(period)

    def move(atom: str) -> str:
        return atom if atom == ".." else f"{int(atom[:4]) + shift:04}{atom[4:]}"

    return Period(move(period.start), move(period.end))
