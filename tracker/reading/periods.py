"""From the parts of a time expression to the days it covers, in EDTF text.

The meanings are those of docs/dates.md: 초 of a month is days 1–10, early in a year is January to
March and approximate, seasons are named, quarters and school terms are months.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Part = Literal["early", "mid", "late"]
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
YEAR_PARTS: dict[str, tuple[int, int]] = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}
HALF_PARTS: dict[str, tuple[int, int]] = {"early": (1, 2), "mid": (3, 4), "late": (5, 6)}
TERM_MONTHS = {1: (3, 6), 2: (9, 12)}
#: A winter of it ends with the calendar.
LAST_YEAR = 9998
#: The day that "the last day of a month" asks for.
LAST_DAY = 99
#: The last week of a month is meant as roughly as its end.
LAST_WEEK = 9


@dataclass(frozen=True, slots=True)
class Period:
    """First and last EDTF atom; both the same for a single one, ``..`` for an open end."""

    start: str
    end: str

    @property
    def edtf(self) -> str:
        return self.start if self.start == self.end else f"{self.start}/{self.end}"

    @property
    def first_month(self) -> tuple[int, int]:
        return _months_of(self.start if self.start != ".." else self.end)[0]

    @property
    def last_month(self) -> tuple[int, int]:
        return _months_of(self.end if self.end != ".." else self.start)[1]

    @property
    def is_approximate(self) -> bool:
        return "~" in self.start + self.end

    @property
    def is_whole_year(self) -> bool:
        """Whether nothing narrower than a year is said, or than several."""
        return {len(self.start.rstrip("~")), len(self.end.rstrip("~"))} == {len("2024")}

    @property
    def is_open(self) -> bool:
        return ".." in (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the words of a time expression say; ``year`` is absolute by now, or unsaid."""

    year: int | None = None
    year2: int | None = None
    month: int | None = None
    month2: int | None = None
    day: int | None = None
    day2: int | None = None
    week: int | None = None
    season: int | None = None
    half: int | None = None
    quarter: int | None = None
    quarter2: int | None = None
    term: int | None = None
    part: Part | None = None
    about: bool = False


def build(parts: Parts, year: int) -> Period | None:
    """The period of ``parts``, in ``year`` unless they name one; None for no such day."""
    at = parts.year if parts.year is not None else year
    if not 1 <= at <= LAST_YEAR:
        return None
    period = _exact(parts, at)
    return approximately(period) if period and parts.about else period


def approximately(period: Period) -> Period:
    """The same, with both ends meant roughly."""
    return Period(_about(period.start), _about(period.end))


def since(period: Period) -> Period:
    """From its start on, still going on."""
    return Period(period.start, "..")


def until(period: Period) -> Period:
    """Up to its end, begun nobody says when."""
    return Period("..", period.end)


def lasting(period: Period, months: int) -> Period:
    """An open period that is so many months long."""
    if period.end == "..":
        year, month = period.first_month
        last = year * 12 + month + months - 2
        return Period(period.start, f"{last // 12:04}-{last % 12 + 1:02}")
    year, month = period.last_month
    first = year * 12 + month - months
    return Period(f"{first // 12:04}-{first % 12 + 1:02}", period.end)


def between(first: Period, last: Period) -> Period | None:
    """From the start of one to the end of the other; None when that runs backwards."""
    start, end = first.start, last.end
    if ".." in (start, end) or _months_of(start)[0] > _months_of(end)[1]:
        return None
    if _days(start) and _days(end) and start.rstrip("~") > end.rstrip("~"):
        return None
    return Period(start, end)


def _exact(parts: Parts, year: int) -> Period | None:
    if parts.month:
        return _with_month(parts, year, parts.month)
    if parts.season:
        return _season(parts, year, parts.season)
    if parts.half:
        return _half(parts, year, parts.half)
    if parts.quarter:
        return _months(year, 3 * parts.quarter - 2, 3 * (parts.quarter2 or parts.quarter))
    return _part_of_year(parts, year)


def _part_of_year(parts: Parts, year: int) -> Period | None:
    if parts.year2:
        return Period(f"{year:04}", f"{parts.year2:04}") if year < parts.year2 else None
    if parts.term:
        return _months(year, *TERM_MONTHS[parts.term])
    if parts.part:
        return approximately(_months(year, *YEAR_PARTS[parts.part]))
    return single(f"{year:04}")


def _with_month(parts: Parts, year: int, month: int) -> Period | None:
    if not parts.month2:
        return _in_month(parts, year, month)
    if parts.year is None and month > parts.month2:
        year -= 1
    if not (parts.day and parts.day2):
        return _months(year, month, parts.month2)
    end_year = year if month <= parts.month2 else year + 1
    first, last = _day(year, month, parts.day), _day(end_year, parts.month2, parts.day2)
    return between(first, last) if first and last else None


def _day(year: int, month: int, day: int) -> Period | None:
    exists = 1 <= day <= calendar.monthrange(year, month)[1]
    return single(f"{year:04}-{month:02}-{day:02}") if exists else None


def _in_month(parts: Parts, year: int, month: int) -> Period | None:
    prefix, last = f"{year:04}-{month:02}", calendar.monthrange(year, month)[1]
    if parts.day == LAST_DAY:
        return _day_span(prefix, last, last)
    if parts.day:
        end = parts.day2 or parts.day
        return _day_span(prefix, parts.day, end) if parts.day <= end <= last else None
    if parts.week == LAST_WEEK:
        return approximately(_day_span(prefix, 21, last))
    if parts.week:
        first = 7 * parts.week - 6
        return approximately(_day_span(prefix, first, min(first + 6, last)))
    if parts.half:
        return approximately(_day_span(prefix, *((1, 15) if parts.half == 1 else (16, last))))
    if parts.part:
        days = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}[parts.part]
        return approximately(_day_span(prefix, *days))
    return single(prefix)


def _season(parts: Parts, year: int, season: int) -> Period:
    """A season; early, mid and late in it are its months."""
    if not parts.part:
        return single(f"{year:04}-{season}")
    first = SEASON_MONTHS[season][0] + ("early", "mid", "late").index(parts.part)
    return approximately(single(f"{year:04}-{(first - 1) % 12 + 1:02}"))


def _half(parts: Parts, year: int, half: int) -> Period:
    shift = 6 * (half - 1)
    if parts.part:
        first, last = HALF_PARTS[parts.part]
        return approximately(_months(year, first + shift, last + shift))
    return _months(year, 1 + shift, 6 + shift)


def _months(year: int, first: int, last: int) -> Period:
    end_year = year if first <= last else year + 1
    return Period(f"{year:04}-{first:02}", f"{end_year:04}-{last:02}")


def _day_span(prefix: str, first: int, last: int) -> Period:
    return Period(f"{prefix}-{first:02}", f"{prefix}-{last:02}")


def single(atom: str) -> Period:
    """A single year, season, month or day."""
    return Period(atom, atom)


def _about(atom: str) -> str:
    return atom if atom == ".." or atom.endswith("~") else atom + "~"


def _days(atom: str) -> bool:
    return len(atom.rstrip("~")) == 10


def _season_of(atom: str) -> int | None:
    pieces = atom.rstrip("~").split("-")
    number = int(pieces[1]) if len(pieces) == 2 else 0
    return number if number in SEASON_MONTHS else None


@lru_cache(maxsize=512)
def _months_of(atom: str) -> tuple[tuple[int, int], tuple[int, int]]:
    pieces = [int(piece) for piece in atom.rstrip("~").split("-")]
    year, season = pieces[0], _season_of(atom)
    if season:
        first, last = SEASON_MONTHS[season]
        return (year, first), (year + (last < first), last)
    if len(pieces) == 1:
        return (year, 1), (year, 12)
    return (year, pieces[1]), (year, pieces[1])
