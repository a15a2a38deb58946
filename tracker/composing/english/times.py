"""When something was, in English prose: from April to June, around then, on the 14th."""

from tracker.composing.moments import TimeWords
from tracker.composing.told import Moment
from tracker.dates import EdtfDate, Precision, Unit
from tracker.dates.parts import name_in_month, name_in_year

MONTHS = (
    "January February March April May June July August September October November December"
).split()
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
PARTS = {
    "early": "early in {year}",
    "middle": "in mid-{year}",
    "late": "late in {year}",
    "first_half": "in the first half of {year}",
    "second_half": "in the second half of {year}",
    "around_first_half": "around the first half of {year}",
    "around_second_half": "around the second half of {year}",
}
THIRDS = {"early": "early", "middle": "mid-", "late": "late"}
# Not the year of anything: every year is said.
NO_YEAR = 0
AROUND = ("around that time", "about then", "around the same time")


def _again(value: EdtfDate, before: EdtfDate, again: int) -> str:
    is_month = value.precision is Precision.MONTH and not value.is_span
    if value == before and is_month and not value.is_approximate:
        return "the same month"
    if value == before and value.precision is Precision.DAY and not value.is_span:
        return "the same day"
    soft = before.is_span and value == before.approximately()
    return AROUND[again % len(AROUND)] if soft or (value == before and value.is_approximate) else ""


def _until(unit: Unit, year: int) -> str:
    return f"until {_side(unit, year)}"


def _since(unit: Unit, year: int) -> str:
    return f"from {_side(unit, year)} on"


def _span(start: Unit, end: Unit, moment: Moment) -> str:
    is_between = moment.is_between and not (start.approximate or end.approximate)
    row = "between {} and {}" if is_between else "from {} to {}"
    year = moment.year if start.year == end.year else NO_YEAR
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        return row.format(start.day, _side(end, year))
    return row.format(_side(start, year), _side(end, year))


def _named(value: EdtfDate, year: int) -> str:
    third = name_in_month(value)
    if third:
        month = _month(value.edges[0], year)
        return f"in {THIRDS[third]}{'' if third == 'middle' else ' '}{month}"
    part = name_in_year(value)
    return PARTS[part].format(year=value.earliest.year) if part in PARTS else ""


def _single(unit: Unit, year: int) -> str:
    if unit.approximate:
        return f"around {_side(unit, year, about=False)}"
    return f"on {_side(unit, year)}" if unit.day else f"in {_side(unit, year)}"


def _side(unit: Unit, year: int, *, about: bool = True) -> str:
    if unit.month is None:
        words = str(unit.year)
    else:
        month = _month(unit, year)
        words = f"{unit.day} {month}" if unit.day else month
    return f"around {words}" if unit.approximate and about else words


def _month(unit: Unit, year: int) -> str:
    month = unit.month or 0
    words = SEASONS.get(month) or MONTHS[month - 1]
    return words if unit.year == year else f"{words} {unit.year}"


when = TimeWords(_again, _named, _until, _since, _single, _span).when
