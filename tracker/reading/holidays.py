"""Days with a name: fixed ones, and those that move with the moon, Easter or the weekday.

A rule is what stands in ``[holiday]`` of times.toml: ``12-25``, a span ``07~/08~``, ``easter-2``,
``4th thu 11`` (the fourth Thursday of November), ``last mon 05``, ``seollal`` or
``chuseok`` with the days before and after, ``seollal day`` without.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from tracker.reading.periods import Period, approximately

_FIRST_YEAR = 2000
#: New Year's Day and the full moon of autumn in the Korean lunar calendar (KASI), 2000 to 2050.
_LUNAR = {
    "seollal": (
        "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 "
        "0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0207 0127 0213 0203 0123 0211 0131 "
        "0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123"
    ).split(),
    "chuseok": (
        "0912 1001 0921 0911 0928 0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 "
        "1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 "
        "0927 0916 1004 0924 0913 1002 0921 0910 0928 0917 1005 0925 0915 1004 0922 0911 0930"
    ).split(),
}
_OUTSIDE = {"seollal": "01~/02~", "chuseok": "09~/10~"}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NTH = re.compile(r"(\d|last)(?:st|nd|rd|th)? (\w{3}) (\d\d)(?: ([+-]\d))?")
_EASTER = re.compile(r"easter([+-]\d{1,2})?")


def holiday(rule: str, year: int) -> Period:
    """When a holiday is in a year. Outside 2000–2050 the moon's are only roughly known."""
    moon, _, days = rule.partition(" ")
    if moon in _LUNAR:
        return approximately(_lunar(moon, year, timedelta(0 if days else 1)))
    if nth := _NTH.fullmatch(rule):
        day = _weekday(year, int(nth[3]), _WEEKDAYS.index(nth[2]), nth[1]) + timedelta(
            int(nth[4] or 0)
        )
        return _span(day, day)
    if around := _EASTER.fullmatch(rule):
        day = easter(year) + timedelta(int(around[1] or 0))
        return _span(day, day)
    return _fixed(rule, year)


def days_after(period: Period, days: int) -> Period:
    """So many days after the end of a period of days, or before its start."""
    edge = (period.start if days < 0 else period.end).rstrip("~")
    if len(edge) != len("2024-12-25"):
        return period
    day = date.fromisoformat(edge) + timedelta(days)
    return _span(day, day)


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by Gauss's rule as Butcher completed it."""
    century, in_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * (year % 19) + century - leaps - (8 * century + 13) // 25 + 15) % 30
    sunday = (32 + 2 * rest + 2 * (in_century // 4) - moon - in_century % 4) % 7
    early = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * early + 114, 31)
    return date(year, month, day + 1)


def _lunar(moon: str, year: int, around: timedelta) -> Period:
    if not 0 <= year - _FIRST_YEAR < len(_LUNAR[moon]):
        return _fixed(_OUTSIDE[moon], year)
    month_and_day = _LUNAR[moon][year - _FIRST_YEAR]
    day = date(year, int(month_and_day[:2]), int(month_and_day[2:]))
    return _span(day - around, day + around)


def _fixed(rule: str, year: int) -> Period:
    start, _, end = rule.partition("/")
    return Period(f"{year:04}-{start}", f"{year:04}-{end or start}")


def _weekday(year: int, month: int, weekday: int, nth: str) -> date:
    days = [day for week in calendar.monthcalendar(year, month) if (day := week[weekday])]
    return date(year, month, days[-1 if nth == "last" else int(nth) - 1])


def _span(first: date, last: date) -> Period:
    return Period(first.isoformat(), last.isoformat())
