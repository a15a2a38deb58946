"""When something was, in Korean prose: 4월부터 6월까지, 그 무렵, 14일에."""

from tracker.composing.moments import TimeWords
from tracker.composing.told import Moment
from tracker.dates import EdtfDate, Precision, Unit
from tracker.dates.parts import name_in_month, name_in_year
from tracker.hangul import with_particles

SEASONS = {21: "봄", 22: "여름", 23: "가을", 24: "겨울"}
PARTS = {
    "early": "연초에",
    "late": "연말에",
    "first_half": "상반기에",
    "second_half": "하반기에",
    "around_first_half": "상반기쯤",
    "around_second_half": "하반기쯤",
}
THIRDS = {"early": "초", "middle": "중순", "late": "말"}
AROUND = ("그 무렵", "그즈음", "그때쯤")


def _again(value: EdtfDate, before: EdtfDate, again: int) -> str:
    """A time that is said by the one before it: the same day, a day of the same month."""
    if value == before:
        return _the_same(value, again)
    if before.is_span and value == before.approximately():
        return AROUND[0]
    day, last = _exact_day(value), _exact_day(before)
    same_month = day and last and (day.year, day.month) == (last.year, last.month)
    return f"{day.day}일에" if day and same_month else ""


def _exact_day(value: EdtfDate) -> Unit | None:
    is_one = value.start == value.end and value.precision is Precision.DAY
    return value.start if is_one and not value.is_approximate else None


def _the_same(value: EdtfDate, again: int) -> str:
    if value.is_approximate and not value.is_vague:
        return AROUND[again % len(AROUND)]
    if value.is_span or value.is_vague:
        return ""
    return "같은 날" if value.precision is Precision.DAY else "같은 달에"


def _named(value: EdtfDate, year: int) -> str:
    """A part of a year or of a month that has a name."""
    third = name_in_month(value)
    if third:
        return f"{_month(value.edges[0], year)} {THIRDS[third]}에"
    part = name_in_year(value)
    if part == "middle":
        return f"{value.earliest.year}년 중반에"
    words = PARTS.get(part or "", "")
    return words if value.earliest.year == year or not words else f"{_year(value.edges[0])} {words}"


def _until(unit: Unit, year: int) -> str:
    return f"{_side(unit, year)}까지"


def _since(unit: Unit, year: int) -> str:
    return f"{_side(unit, year)}부터"


def _span(start: Unit, end: Unit, moment: Moment) -> str:
    year = moment.year
    last = _side(end, year)
    if (start.year, start.month) == (end.year, end.month) and end.day:
        last = f"{end.day}일"
    elif start.year != end.year and end.year == year:
        last = f"{_year(end)} {last}" if end.month else last
    if moment.is_between and not (start.approximate or end.approximate):
        is_in_month = bool(end.day) and last == f"{end.day}일"
        particle = "에서" if is_in_month else "{과/와}"
        return with_particles(f"{_side(start, year)}{particle} {last} 사이에")
    return f"{_side(start, year)}부터 {last}까지"


def _single(unit: Unit, year: int) -> str:
    words = _side(unit, year)
    if unit.approximate or unit.month is None:
        return words if unit.approximate else f"{words}에"
    return f"{words}에"


def _side(unit: Unit, year: int) -> str:
    words = _month(unit, year) if unit.month else _year(unit)
    words += f" {unit.day}일" if unit.day else ""
    return words + "쯤" * unit.approximate


def _month(unit: Unit, year: int) -> str:
    month = unit.month or 0
    words = SEASONS.get(month, f"{month}월")
    return words if unit.year == year else f"{_year(unit)} {words}"


def _year(unit: Unit) -> str:
    return f"{unit.year}년"


def in_turn(time: str, value: EdtfDate, moment: Moment) -> str:
    """A month or a day in the way that has its turn: 3월에, 3월에는, 3월 22일."""
    is_plain = value.start == value.end and not value.is_approximate and time.endswith("에")
    if not is_plain or moment.lead or not moment.turn:
        return time
    is_day = moment.turn > 1 and time.endswith("일에")
    return f"{time[:-1]}," if is_day else f"{time}는"


when = TimeWords(_again, _named, _until, _since, _single, _span).when
