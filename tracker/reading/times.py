"""Finds time expressions in words and resolves them against a year: atoms, ranges, open ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import get_args

from tracker.reading import periods
from tracker.reading.grammar import Mention, glue, grammar
from tracker.reading.languages import mapping
from tracker.reading.periods import Part, Parts, Period

_PARTS: tuple[Part, ...] = get_args(Part)
_LOOK_BEHIND = 24


@dataclass(frozen=True, slots=True)
class Setting:
    """What a time expression is resolved against: the year looked back on, and the day of writing.

    ``month`` is the month of the section, for a bare "the 9th"; ``narrow`` keeps two-digit years
    near ``year``.
    """

    year: int
    written_on: date | None = None
    month: int | None = None


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


def find_times(words: str, code: str, setting: Setting) -> tuple[TimeExpression, ...]:
    """The time expressions of a sentence, ranges joined; a year said once holds from there on."""
    found: list[TimeExpression] = []
    here = setting
    for mention in grammar(code).mentions(words):
        expression = None if mention.is_trap else _resolve(mention, code, here, words)
        if expression is None:
            continue
        if expression.has_year and not expression.is_relative:
            here = replace(setting, year=periods_year(expression.period))
        found = _join(found, expression, words, code)
    return tuple(_finish(each, words, code) for each in found)


def find_all(words: str, code: str, setting: Setting) -> tuple[TimeExpression, ...]:
    """As :func:`find_times`, for the words of a form: any year from 1 to 9999 will do."""
    mentions = grammar(code, any_year=True).mentions(words)
    found: list[TimeExpression] = []
    for mention in mentions:
        expression = None if mention.is_trap else _resolve(mention, code, setting, words)
        found = _join(found, expression, words, code) if expression else found
    return tuple(_finish(each, words, code) for each in found)


def moved_left(time: TimeExpression, by: int) -> TimeExpression:
    """The expression in a part of its sentence that starts ``by`` characters in."""
    return replace(time, start=time.start - by, end=time.end - by)


def periods_year(period: Period) -> int:
    return period.first_month[0]


def _resolve(mention: Mention, code: str, setting: Setting, words: str) -> TimeExpression | None:
    groups = dict(mention.groups)
    parts = _parts(groups, code, setting)
    if parts is None:
        return None
    about = parts.about or _stands_before(words, mention.start, code, "about")
    period = _holiday(groups, code, parts, setting)
    if period is None and "holiday" not in groups:
        period = periods.build(parts, setting.year)
    if period is None:
        return None
    return TimeExpression(
        mention.start,
        mention.end,
        periods.approximately(period) if about else period,
        parts.year is not None,
        "relative" in groups or "months_ago" in groups,
        mention.name,
    )


def _parts(groups: Mapping[str, str], code: str, setting: Setting) -> Parts | None:
    if "months_ago" in groups:
        return _counted_from_now(groups["months_ago"], code, setting)
    year = _year(groups, code, setting.year)
    if year is None and ("yy" in groups):
        return None
    day, month = _number(groups.get("day")), _month(groups.get("month"), code)
    if day and not month:
        month = setting.month
        if not month:
            return None
    return Parts(
        year=year,
        month=month,
        month2=_month(groups.get("month2"), code),
        day=day,
        day2=_number(groups.get("day2")),
        week=_looked_up("week", groups, code),
        season=_looked_up("season", groups, code),
        half=_looked_up("half", groups, code),
        quarter=_looked_up("quarter", groups, code),
        term=_number(groups.get("term")),
        part=_part(groups.get("part"), code),
        about="about" in groups,
    )


def _year(groups: Mapping[str, str], code: str, year: int) -> int | None:
    if "year" in groups:
        return int(groups["year"])
    if "yy" in groups:
        near = year - year % 100 + int(groups["yy"])
        return near if -20 <= near - year <= 5 else None
    if "relative" in groups:
        return year + int(_table(code, "relative").get(_plain(groups["relative"]), "0"))
    return None


def _counted_from_now(said: str, code: str, setting: Setting) -> Parts | None:
    if setting.written_on is None:
        return None
    shift = int(_table(code, "months_ago").get(_plain(said), "0"))
    index = setting.written_on.year * 12 + setting.written_on.month - 1 + shift
    return Parts(year=index // 12, month=index % 12 + 1)


def _month(said: str | None, code: str) -> int | None:
    if said is None:
        return None
    return int(said) if said.isdigit() else int(_table(code, "month")[said.lower()[:3]])


def _number(said: str | None) -> int | None:
    return int(said) if said else None


def _looked_up(name: str, groups: Mapping[str, str], code: str) -> int | None:
    said = groups.get(name)
    if said is None:
        return None
    value = _table(code, name).get(_plain(said), said)
    return int(value) if value.isdigit() else None


def _part(said: str | None, code: str) -> Part | None:
    value = _table(code, "part").get(_plain(said)) if said else None
    return next((part for part in _PARTS if part == value), None)


def _holiday(groups: Mapping[str, str], code: str, parts: Parts, setting: Setting) -> Period | None:
    if "holiday" not in groups:
        return None
    year = parts.year or setting.year
    days = _table(code, "holiday").get(_plain(groups["holiday"]), "")
    start, _, end = (days or "01-01").partition("/")
    return Period(f"{year:04}-{start}", f"{year:04}-{end or start}")


@cache
def _table(code: str, key: str) -> dict[str, str]:
    return {_plain(name): value for name, value in mapping(code, "times", key).items()}


def _plain(said: str) -> str:
    return said.lower().replace("’", "'").replace(" ", "").replace("\n", "").rstrip(".")


def _join(
    found: list[TimeExpression], latest: TimeExpression, words: str, code: str
) -> list[TimeExpression]:
    """Joins the latest expression to the one before when only range words stand between them."""
    if not found or not glue(code, "range").search(words[found[-1].end : latest.start]):
        return [*found, latest]
    first = found[-1]
    period = _range(first, latest) if _may_pair(first, words, latest, code) else None
    if period is None:
        return [*found, latest]
    joined = replace(
        latest,
        name="range",
        start=first.start,
        period=period,
        has_year=first.has_year or latest.has_year,
        is_relative=first.is_relative or latest.is_relative,
    )
    return [*found[:-1], joined]


def _may_pair(first: TimeExpression, words: str, latest: TimeExpression, code: str) -> bool:
    """Two times joined by "and" are a range only after "between"."""
    between = words[first.end : latest.start].strip()
    return between != "and" or _stands_before(words, first.start, code, "before")


def _range(first: TimeExpression, latest: TimeExpression) -> Period | None:
    """The range of two; the side that names no year takes it from the other."""
    start, end = first.period, latest.period
    if first.has_year and not latest.has_year:
        end = moved(end, periods_year(start))
    elif latest.has_year and not first.has_year:
        start = moved(start, periods_year(end))
    joined = periods.between(start, end)
    if joined is None and first.has_year and not latest.has_year:
        joined = periods.between(start, moved(end, periods_year(start) + 1))
    elif joined is None and not first.has_year:
        joined = periods.between(moved(start, periods_year(start) - 1), end)
    return joined


def moved(period: Period, year: int) -> Period:
    """The same months and days in another year."""
    shift = year - periods_year(period)

    def move(atom: str) -> str:
        return atom if atom == ".." else f"{int(atom[:4]) + shift:04}{atom[4:]}"

    return Period(move(period.start), move(period.end))


def _finish(each: TimeExpression, words: str, code: str) -> TimeExpression:
    """Opens an end ("since", 부터) and takes the words that did so into the expression."""
    rest = words[each.end : each.end + _LOOK_BEHIND]
    closing = glue(code, "close").match(rest)
    if each.name != "range":
        return _opened(each, rest, words, code)
    return replace(each, end=each.end + closing.end()) if closing else each


def _opened(each: TimeExpression, rest: str, words: str, code: str) -> TimeExpression:
    after = glue(code, "now").match(rest) or glue(code, "since").match(rest)
    if after:
        return replace(each, end=each.end + after.end(), period=periods.since(each.period))
    if _stands_before(words, each.start, code, "since"):
        return replace(each, period=periods.since(each.period))
    end = glue(code, "until").match(rest)
    if end or _stands_before(words, each.start, code, "until"):
        stop = each.end + (end.end() if end else 0)
        return replace(each, end=stop, period=periods.until(each.period))
    return each


def _stands_before(words: str, start: int, code: str, kind: str) -> bool:
    return bool(glue(code, kind).search(words[max(0, start - _LOOK_BEHIND) : start]))
