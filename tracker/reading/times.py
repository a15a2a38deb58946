"""Finds time expressions in words and resolves them against a year: atoms, ranges, open ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import get_args

from tracker.reading import periods
from tracker.reading.expressions import Setting, TimeExpression, periods_year
from tracker.reading.grammar import Mention, grammar
from tracker.reading.languages import mapping
from tracker.reading.periods import Part, Parts, Period
from tracker.reading.ranges import finish, join, stands_before

_PARTS: tuple[Part, ...] = get_args(Part)


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
        found = join(found, expression, words, code)
    return tuple(finish(each, words, code) for each in found)


def find_all(words: str, code: str, setting: Setting) -> tuple[TimeExpression, ...]:
    """As :func:`find_times`, for the words of a form: any year from 1 to 9999 will do."""
    mentions = grammar(code, any_year=True).mentions(words)
    found: list[TimeExpression] = []
    for mention in mentions:
        expression = None if mention.is_trap else _resolve(mention, code, setting, words)
        found = join(found, expression, words, code) if expression else found
    return tuple(finish(each, words, code) for each in found)


def _resolve(mention: Mention, code: str, setting: Setting, words: str) -> TimeExpression | None:
    groups = dict(mention.groups)
    parts = _parts(groups, code, setting)
    if parts is None:
        return None
    about = parts.about or stands_before(words, mention.start, code, "about")
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
        "range" if parts.month2 or parts.day2 else mention.name,
    )


def _parts(groups: Mapping[str, str], code: str, setting: Setting) -> Parts | None:
    if "months_ago" in groups:
        return _counted_from_now(groups["months_ago"], code, setting)
    year = _year(groups, code, setting.year)
    if year is None and ("yy" in groups):
        return None
    day, month = _number(groups.get("day")), _month(groups.get("month"), code)
    if not month and (day or "bare" in groups):
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
