"""Ranges of two time expressions, and open ends: ``4월부터 6월까지``, ``10월부터``, "since May"."""

from __future__ import annotations

from dataclasses import replace

from tracker.reading import periods
from tracker.reading.expressions import TimeExpression, moved, periods_year
from tracker.reading.grammar import glue
from tracker.reading.periods import Period

_LOOK_BEHIND = 24
#: What joins two times that need not be a range.
_ALONG = ("", "and", "&", "와", "과")


def join(
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
    """Two times in a row are a range when one month follows the other, or after "between"."""
    between = words[first.end : latest.start].strip(" ,")
    if between not in _ALONG:
        return True
    start, end = first.period, latest.period
    follows = end.first_month == _month_after(start.last_month) and not latest.has_year
    return (follows and _is_month(start) and _is_month(end)) or (
        between != "" and stands_before(words, first.start, code, "before")
    )


def _is_month(period: Period) -> bool:
    return len(period.start) == len(period.end) == len("2024-03")


def _month_after(month: tuple[int, int]) -> tuple[int, int]:
    year, number = month
    return (year, number + 1) if number < 12 else (year + 1, 1)


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


def finish(each: TimeExpression, words: str, code: str) -> TimeExpression:
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
    if stands_before(words, each.start, code, "since"):
        return replace(each, period=periods.since(each.period))
    end = glue(code, "until").match(rest)
    if end or stands_before(words, each.start, code, "until"):
        stop = each.end + (end.end() if end else 0)
        return replace(each, end=stop, period=periods.until(each.period))
    return each


def stands_before(words: str, start: int, code: str, kind: str) -> bool:
    """Whether words of a kind (a row of ``[glue]``) stand just before ``start``."""
    return bool(glue(code, kind).search(words[max(0, start - _LOOK_BEHIND) : start]))
