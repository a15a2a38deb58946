"""Times counted from another one: "two months ago", 그 다음 달, "the next day", "for 9 months"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.reading.expressions import Setting
from tracker.reading.grammar import meaning, number
from tracker.reading.periods import LAST_YEAR, Period, approximately, single

_FROM_LATEST = ("later", "that")
#: So many years from the ends of the calendar nothing is counted.
_MARGIN = 100


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is counted from: a year, with its month and day as far as they are known."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def period(self) -> Period:
        month = f"-{self.month:02}" if self.month else ""
        day = f"-{self.day:02}" if self.day else ""
        return single(f"{self.year:04}{month}{day}")

    def back_or_on(self, unit: str, steps: int) -> Period | None:
        """So many days, weeks, months or years away; None where that is not known so exactly."""
        if not _MARGIN < self.year < LAST_YEAR - _MARGIN:
            return None
        if unit == "year":
            return self._years(steps)
        if unit == "month":
            return _month(self.year, self.month + steps) if self.month else None
        if not (self.month and self.day):
            return None
        days = steps * (7 if unit == "week" else 1)
        return single((date(self.year, self.month, self.day) + timedelta(days)).isoformat())

    def _years(self, steps: int) -> Period:
        """One year is counted in months, more of them roughly."""
        if abs(steps) == 1 and self.month:
            return approximately(_month(self.year + steps, self.month))
        return approximately(single(f"{self.year + steps:04}"))


def counted(groups: Mapping[str, str], code: str, setting: Setting) -> Period | None:
    """The period of words with a ``unit``: so many of it from the day of writing or the latest."""
    unit = meaning(code, "unit", groups["unit"]) or "month"
    anchor = _anchor(groups, unit, setting)
    if anchor is None:
        return None
    if "that" in groups:
        return _same(anchor, unit, setting)
    steps = 1 if "count" not in groups else number(code, "count", groups["count"])
    if steps is None:
        return _a_few(anchor, unit)
    sign = 1 if "later" in groups or "next" in groups else 0 if "now" in groups else -1
    found = anchor.back_or_on(unit, sign * steps)
    if found is None or _is_to_come(found, groups, setting):
        return None
    if unit == "week" and "count" not in groups:
        return _week(date.fromisoformat(found.start))
    found = approximately(found) if steps > 1 and unit != "day" else found
    return Period(approximately(found).start, "..") if "lasting" in groups else found


def _is_to_come(period: Period, groups: Mapping[str, str], setting: Setting) -> bool:
    """What came so much later than something told has come by the day of writing."""
    today = setting.today
    return (
        "later" in groups and "count" in groups and (today.year, today.month) < period.first_month
    )


def _anchor(groups: Mapping[str, str], unit: str, setting: Setting) -> Anchor | None:
    if any(name in groups for name in _FROM_LATEST) and setting.latest:
        return _of(setting.latest)
    if "that" in groups or ("later" in groups and "count" in groups):
        return None
    if setting.month and unit in ("month", "week", "day"):
        return Anchor(setting.year, setting.month)
    today = setting.today
    if unit in ("day", "week") and setting.written_on is None:
        return None
    return Anchor(today.year, today.month, today.day)


def _of(period: Period) -> Anchor:
    """The end of a period, but the start of one that is still going on."""
    atom = (period.start if period.end == ".." else period.end).rstrip("~")
    year, month = period.first_month if period.end == ".." else period.last_month
    is_vague = period.is_approximate and period.first_month != period.last_month
    if len(atom) == len("2024") or is_vague:
        return Anchor(year)
    return Anchor(year, month, int(atom[8:]) if len(atom) == len("2024-03-14") else None)


def _same(anchor: Anchor, unit: str, setting: Setting) -> Period | None:
    """ "That month", "that day", "around that time"."""
    if unit == "time":
        return approximately(setting.latest) if setting.latest else None
    if unit == "day":
        return anchor.period if anchor.day else None
    return Anchor(anchor.year, anchor.month).period if anchor.month else None


def _a_few(anchor: Anchor, unit: str) -> Period | None:
    """A few days or weeks away is the same month or so; a few months could be any."""
    if unit in ("month", "year") or not anchor.month:
        return None
    return approximately(Anchor(anchor.year, anchor.month).period)


def _month(year: int, month: int) -> Period:
    index = year * 12 + month - 1
    return single(f"{index // 12:04}-{index % 12 + 1:02}")


def _week(day: date) -> Period:
    """Monday to Sunday."""
    monday = day - timedelta(day.weekday())
    return approximately(Period(monday.isoformat(), (monday + timedelta(6)).isoformat()))
