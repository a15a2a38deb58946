"""Finds time expressions in words and resolves them against a year: atoms, ranges, open ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from tracker.reading import periods
from tracker.reading.counting import counted
from tracker.reading.expressions import Setting, TimeExpression, moved, periods_year
from tracker.reading.grammar import Mention, grammar, meaning, number
from tracker.reading.holidays import days_after, holiday
from tracker.reading.periods import LAST_YEAR, Part, Parts, Period
from tracker.reading.ranges import finish, join, stands_before
from tracker.reading.sieve import sieve

_PARTS: tuple[Part, ...] = get_args(Part)
#: What only the day of writing or the year looked back on gives a meaning.
_RELATIVE = ("relative", "months_ago", "ago", "now", "next", "lasting")


def find_times(
    words: str, code: str, setting: Setting, able: int | None = None
) -> tuple[TimeExpression, ...]:
    """The time expressions of a sentence, ranges joined; a year said once holds from there on."""
    found: list[TimeExpression] = []
    here = setting
    for mention in grammar(code).mentions(words, sieve(code).able(words) if able is None else able):
        expression = None if mention.is_trap else _resolve(mention, code, here, words)
        if expression is None:
            continue
        here = after(here, expression)
        found = join(found, expression, words, code)
    return tuple(_begun(finish(each, words, code), setting) for each in found)


def find_all(words: str, code: str, setting: Setting) -> tuple[TimeExpression, ...]:
    """As :func:`find_times`, for the words of a form: any year from 1 to 9999 will do."""
    mentions = grammar(code, any_year=True).mentions(words)
    found: list[TimeExpression] = []
    for mention in mentions:
        expression = None if mention.is_trap else _resolve(mention, code, setting, words)
        found = join(found, expression, words, code) if expression else found
    return tuple(finish(each, words, code) for each in found)


def _begun(told: TimeExpression, setting: Setting) -> TimeExpression:
    """What has gone on since a time has begun: "since Christmas" said in February."""
    today, period = setting.today, told.period
    if told.has_year or period.end != ".." or period.first_month <= (today.year, today.month):
        return told
    return replace(told, period=moved(period, periods_year(period) - 1))


def after(setting: Setting, told: TimeExpression) -> Setting:
    """What a time that was told changes for those that follow it."""
    if told.has_year and not told.is_relative:
        setting = replace(setting, year=periods_year(told.period))
    return setting if told.is_year_only else replace(setting, latest=told.period)


def _resolve(mention: Mention, code: str, setting: Setting, words: str) -> TimeExpression | None:
    groups = dict(mention.groups)
    if "ongoing" in groups and not stands_before(words, mention.start, code, "ongoing"):
        return None
    parts = Parts() if "unit" in groups else _parts(groups, code, setting)
    if parts is None:
        return None
    about = parts.about or stands_before(words, mention.start, code, "about")
    period = _period(groups, code, parts, setting)
    if period is None:
        return None
    return TimeExpression(
        mention.start,
        mention.end,
        periods.approximately(period) if about else period,
        parts.year is not None and not ("months_ago" in groups and setting.written_on is None),
        any(name in groups for name in _RELATIVE),
        "range" if parts.month2 or parts.day2 or parts.year2 or period.is_open else mention.name,
    )


def _period(groups: Mapping[str, str], code: str, parts: Parts, setting: Setting) -> Period | None:
    if "unit" in groups:
        return counted(groups, code, setting)
    if "holiday" in groups:
        rule = meaning(code, "holiday", groups["holiday"])
        year = parts.year if parts.year is not None else setting.year
        found = holiday(rule, year) if rule and 1 <= year <= LAST_YEAR else None
        days = number(code, "eve", groups.get("eve"))
        return days_after(found, days) if found and days else found
    return periods.build(parts, setting.year)


def _parts(groups: Mapping[str, str], code: str, setting: Setting) -> Parts | None:
    if "months_ago" in groups:
        return _counted_from_now(groups["months_ago"], code, setting)
    year = _year(groups, code, setting)
    if year is None and ("yy" in groups):
        return None
    day, month = number(code, "day", groups.get("day")), _month(groups.get("month"), code)
    if not month and (day or "bare" in groups):
        year, month = _bare(year, setting)
        if not month:
            return None
    month, month2, day2 = _paired(groups, code, month, day)
    return Parts(
        year=year,
        year2=_second_year(groups, year),
        month=month,
        month2=month2,
        day=day,
        day2=day2,
        week=number(code, "week", groups.get("week")),
        season=number(code, "season", groups.get("season")),
        half=number(code, "half", groups.get("half")),
        quarter=number(code, "quarter", groups.get("quarter")),
        quarter2=number(code, "quarter", groups.get("quarter2")),
        term=number(code, "term", groups.get("term")),
        part=_part(groups.get("part"), code),
        about="about" in groups,
    )


def _paired(
    groups: Mapping[str, str], code: str, month: int | None, day: int | None
) -> tuple[int | None, int | None, int | None]:
    """Two months or days with a comma are a range only when one follows the other."""
    month2, day2 = _month(groups.get("month2"), code), number(code, "day", groups.get("day2"))
    if "pair" in groups and month and month2 and month2 != month + 1:
        return month2, None, None
    if "pair" in groups and day and day2 and day2 != day + 1:
        return month, month2, None
    return month, month2, day2


def _bare(year: int | None, setting: Setting) -> tuple[int | None, int | None]:
    """The year and month of a day that names none: those of the section, or of the time before."""
    if setting.month or not setting.latest or setting.latest.is_open:
        return year, setting.month
    first, last = setting.latest.first_month, setting.latest.last_month
    return first if first == last else (year, None)


def _year(groups: Mapping[str, str], code: str, setting: Setting) -> int | None:
    year = setting.year
    if "year" in groups:
        return int(groups["year"])
    if "yy" in groups:
        return _short_year(groups["yy"], year)
    if "relative" not in groups:
        return None
    if "month" in groups and (near := meaning(code, "near", groups["relative"])):
        return year + _nearest(near, _month(groups["month"], code) or 1, setting)
    shift = number(code, "relative", groups["relative"]) if groups["relative"] else 0
    return year + (shift or 0) + (1 - setting.last_year if shift and shift < 0 else 0)


def _nearest(near: str, month: int, setting: Setting) -> int:
    """Years to add for "last March" and "this March", as they are said on the day of writing."""
    today = setting.today
    if near == "last":
        return -1 if today.year == setting.year and month > today.month else 0
    return 1 if today.year == setting.year + 1 and month <= today.month else 0


def _short_year(said: str, year: int) -> int | None:
    near = year - year % 100 + int(said)
    return near if -20 <= near - year <= 5 else None


def _second_year(groups: Mapping[str, str], year: int | None) -> int | None:
    if "year2" in groups:
        return int(groups["year2"])
    return _short_year(groups["yy2"], year) if "yy2" in groups and year else None


def _counted_from_now(said: str, code: str, setting: Setting) -> Parts | None:
    shift = number(code, "months_ago", said)
    if shift is None:
        return None
    index = setting.today.year * 12 + setting.today.month - 1 + shift
    return Parts(year=index // 12, month=index % 12 + 1)


def _month(said: str | None, code: str) -> int | None:
    if said is None:
        return None
    return int(said) if said.isdigit() else number(code, "month", said[:3])


def _part(said: str | None, code: str) -> Part | None:
    value = meaning(code, "part", said) if said else None
    return next((part for part in _PARTS if part == value), None)
