"""What a picture shows, in numbers from which a page makes a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.pictures.marks import Mark, Window

# Less than a step of the five that a mood has is no high and no low.
CONTRAST = 1.0
SEASON_DAYS = 92


@dataclass(frozen=True, slots=True)
class Summary:
    """`count` includes the `vague`. The longest is the id of a span, if there is one.

    High and low are the first days of the months with the best and worst mean mood; None unless
    these differ by `CONTRAST` or more.
    """

    count: int
    vague: int
    longest: str | None
    high: date | None
    low: date | None


def summarise(
    seen: Sequence[Mark], readings: Sequence[tuple[date, float]], window: Window
) -> Summary:
    """Count the marks seen in the window, and find its longest span and the months of its mood."""
    high, low = _extremes(readings, window)
    vague = sum(mark.vague for mark in seen)
    return Summary(len(seen), vague, _longest(seen, window), high, low)


def _longest(seen: Sequence[Mark], window: Window) -> str | None:
    shortest = window.longest_point
    best: tuple[int, str | None] = (0, None)
    for mark in seen:
        if _is_known_to_last(mark, window) and not mark.is_point(shortest) and mark.days > best[0]:
            best = (mark.days, mark.id)
    return best[1]


def _is_known_to_last(mark: Mark, window: Window) -> bool:
    """What is told of a season may have been a day of it; what was left open may long be over."""
    is_a_season = mark.starts_fuzzy and mark.ends_fuzzy and mark.days <= SEASON_DAYS
    was_left_open = mark.ends_open and mark.earliest < window.first
    return not mark.vague and not is_a_season and not was_left_open


def _extremes(
    readings: Sequence[tuple[date, float]], window: Window
) -> tuple[date | None, date | None]:
    months: dict[date, tuple[float, int]] = {}
    for day, mood in readings:
        if window.first <= day <= window.last:
            month = day.replace(day=1)
            total, count = months.get(month, (0, 0))
            months[month] = (total + mood, count + 1)
    means = {month: total / count for month, (total, count) in sorted(months.items())}
    high, low = (end(means, key=means.__getitem__, default=None) for end in (max, min))
    if high is None or low is None or means[high] - means[low] < CONTRAST:
        return None, None
    return high, low
