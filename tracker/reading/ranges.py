"""Ranges of two time expressions, and open ends: ``4월부터 6월까지``, ``10월부터``, "since May"."""

from __future__ import annotations

from dataclasses import replace

from tracker.reading import periods
from tracker.reading.expressions import TimeExpression, moved, periods_year
from tracker.reading.grammar import glue, number
from tracker.reading.periods import Period

_LOOK_BEHIND = 24
#: Kinds of words that may stand further off: "I have not been able to … until".
_FURTHER = {"not_yet": 72, "ongoing": 72}
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
    return _follows(first, latest) or (
        between != ""
        and (
            stands_before(words, first.start, code, "before")
            or bool(glue(code, "between").match(words[latest.end : latest.end + _LOOK_BEHIND]))
        )
    )


def _follows(first: TimeExpression, latest: TimeExpression) -> bool:
    """Whether months, or years, come one right after the other."""
    start, end = first.period, latest.period
    lengths = {len(atom) for atom in (start.start, start.end, end.start, end.end)}
    in_a_row = not start.is_open and end.first_month == _month_after(start.last_month)
    return in_a_row and (
        lengths == {len("2024")} or (lengths == {len("2024-03")} and not latest.has_year)
    )


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
    onward = glue(code, "now").match(rest) or glue(code, "onward").match(rest)
    if onward or stands_before(words, each.start, code, "since"):
        end = each.end + (onward.end() if onward else 0)
        return _lasting(replace(each, end=end, period=periods.since(each.period)), words, code)
    up_to = glue(code, "up_to").match(rest)
    if stands_before(words, each.start, code, "not_yet"):
        return each
    if up_to or stands_before(words, each.start, code, "until"):
        end = each.end + (up_to.end() if up_to else 0)
        return _lasting(replace(each, end=end, period=periods.until(each.period)), words, code)
    return each


def _lasting(each: TimeExpression, words: str, code: str) -> TimeExpression:
    """Closes an open side when so many months are said to follow: 4월부터 두 달간."""
    lasted = glue(code, "lasting").match(words[each.end : each.end + _LOOK_BEHIND])
    months = number(code, "count", lasted["count"]) if lasted else None
    if not (lasted and months):
        return each
    period = periods.lasting(each.period, months)
    return replace(each, name="range", end=each.end + lasted.end(), period=period)


def stands_before(words: str, start: int, code: str, kind: str) -> bool:
    """Whether words of a kind (a row of ``[glue]``) stand just before ``start``."""
    reach = _FURTHER.get(kind, _LOOK_BEHIND)
    return bool(glue(code, kind).search(words[max(0, start - reach) : start]))
