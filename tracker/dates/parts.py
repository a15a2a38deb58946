"""Parts of a year and of a month that have a name of their own."""

from typing import NamedTuple

from tracker.dates.edtf_date import EdtfDate
from tracker.dates.unit import Unit

LONGEST_MONTH = 31


class Part(NamedTuple):
    """A named part: its first and last month of a year, or day of a month."""

    name: str
    first: int
    last: int
    approximate: bool


# The conventions of docs/dates.md. A name is said in words only where a language has words
# for it: quarters are read, but written as their months, which need no counting.
PARTS_OF_YEAR = (
    Part("early", 1, 3, True),
    Part("middle", 5, 8, True),
    Part("late", 10, 12, True),
    Part("first_half", 1, 6, False),
    Part("second_half", 7, 12, False),
    Part("around_first_half", 1, 6, True),
    Part("around_second_half", 7, 12, True),
    Part("first_quarter", 1, 3, False),
    Part("second_quarter", 4, 6, False),
    Part("third_quarter", 7, 9, False),
    Part("fourth_quarter", 10, 12, False),
)

PARTS_OF_MONTH = (
    Part("early", 1, 10, True),
    Part("middle", 11, 20, True),
    Part("late", 21, LONGEST_MONTH, True),
)

_YEAR_PARTS = {part.name: part for part in PARTS_OF_YEAR}
_MONTH_PARTS = {part.name: part for part in PARTS_OF_MONTH}

Bounds = tuple[int | None, int | None, bool]


def _names(parts: tuple[Part, ...]) -> dict[Bounds, str]:
    return {(part.first, part.last, part.approximate): part.name for part in parts}


_YEAR_NAMES = _names(PARTS_OF_YEAR)
_MONTH_NAMES = _names(PARTS_OF_MONTH)


def part_of_year(year: int, name: str) -> EdtfDate:
    """A named part of a year, as a span of months. Raises KeyError for an unknown name."""
    part = _YEAR_PARTS[name]
    first, last = (Unit(year, month, None, part.approximate) for month in (part.first, part.last))
    return EdtfDate(first, last)


def part_of_month(year: int, month: int, name: str) -> EdtfDate:
    """A named third of a month, as a span of days. Raises KeyError for an unknown name."""
    part = _MONTH_PARTS[name]
    last = min(part.last, Unit(year, month).latest.day)
    return EdtfDate(
        Unit(year, month, part.first, part.approximate),
        Unit(year, month, last, part.approximate),
    )


def name_in_year(value: EdtfDate) -> str | None:
    """The name of the part of a year that a date is, if it is one."""
    sides = _alike(value)
    if sides is None or any(side.day is not None for side in sides):
        return None
    start, end = sides
    return _YEAR_NAMES.get((start.month, end.month, start.approximate))


def name_in_month(value: EdtfDate) -> str | None:
    """The name of the part of a month that a date is, if it is one."""
    sides = _alike(value)
    if sides is None or sides[0].month != sides[1].month:
        return None
    start, end = sides
    last = LONGEST_MONTH if end.is_last_of_month else end.day
    return _MONTH_NAMES.get((start.day, last, start.approximate))


def _alike(value: EdtfDate) -> tuple[Unit, Unit] | None:
    start, end = value.start, value.end
    if start is None or end is None:
        return None
    same = (start.year, start.approximate) == (end.year, end.approximate)
    return (start, end) if same else None
