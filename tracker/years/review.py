"""Everything the page of a year in review shows: read, counted, drawn and put into words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.dates import EdtfDate, Precision
from tracker.locale import month
from tracker.pictures import (
    KindsOfAYear,
    Mark,
    Strip,
    Window,
    YearInWeeks,
    draw_kinds,
    draw_strip,
    draw_weeks,
    mark_of,
    readings_of,
)
from tracker.years.counting import Counts, counts_of
from tracker.years.firsts import First, firsts_of
from tracker.years.gaps import Gap, busy_months, gaps_of, over_until, quiet_runs
from tracker.years.goals import Resolution, resolutions_of
from tracker.years.listing import Thing, because, things_of
from tracker.years.sentences import beside, course, months_in_words, opening

MOST_MARKS, MOST_OUTSTANDING = 14, 6
DAYS_OF_A_WEEK, MIDDLE = 7, 3
# In December a year begins to be told.
TELLING_MONTH = 12


@dataclass(frozen=True, slots=True)
class Review:
    """A year in review. `strip` has only what stood out, and how the whole year felt.

    It `is_told` once it is over, or nearly: then its goals may be judged.
    """

    year: int
    is_running: bool
    is_ahead: bool
    is_told: bool
    counts: Counts
    has_before: bool
    opening: str
    course: str
    strip: Strip
    weeks: YearInWeeks
    kinds: KindsOfAYear
    resolutions: list[Resolution]
    outstanding: list[Thing]
    firsts: list[First]
    beside: list[str]
    quiet: list[str]
    gaps: list[Gap]
    texts: list[Thing]


def review_of(year: int, day: date) -> Review:
    """A year as it is told on a day."""
    now, before = counts_of(year)
    things = things_of(year)
    resolutions = resolutions_of(year, things, day)
    stretches, texts = _stretches(year, things), because(things, "text")
    strip = _strip(year, things, now, day)
    runs = quiet_runs(busy_months(year, now, stretches), over_until(year, day))
    telling = day.year > year or (day.year == year and day.month == TELLING_MONTH)
    return Review(
        year=year,
        is_running=year == day.year,
        is_ahead=year > day.year,
        is_told=telling,
        counts=now,
        has_before=bool(before),
        opening=opening(year, now, is_running=year == day.year),
        course=course(year, _longest(stretches), strip.summary),
        strip=strip,
        weeks=draw_weeks(year, now.weeks, now.moods, day),
        kinds=draw_kinds(now.kinds),
        resolutions=resolutions,
        outstanding=_outstanding(things),
        firsts=firsts_of(things),
        beside=beside(year, now, before),
        quiet=[months_in_words(run) for run in runs] if now else [],
        gaps=gaps_of(year, runs, resolutions, bool(texts) or not telling) if now else [],
        texts=texts,
    )


def _stretches(year: int, things: Iterable[Thing]) -> list[Thing]:
    """What lasted, the longest within the year first."""
    lasting = [one for one in because(things, "stretch") if not one.when.is_vague]
    return sorted(lasting, key=lambda one: _days_within(year, one), reverse=True)


def _longest(stretches: Iterable[Thing]) -> Thing | None:
    """The longest that is known to have lasted: what is told of a season may have been a day."""
    return next((one for one in stretches if not _is_in_a_season(one.when)), None)


def _is_in_a_season(when: EdtfDate) -> bool:
    return when.start == when.end and when.precision is Precision.SEASON


def _days_within(year: int, thing: Thing) -> int:
    window = Window.of_year(year)
    first, last = max(thing.when.earliest, window.first), min(thing.when.latest, window.last)
    return (last - first).days


def _outstanding(things: Iterable[Thing]) -> list[Thing]:
    """What stood out, by time; what is told as a first is told there."""
    told = {first.thing.id for first in firsts_of([*things])}
    best = [one for one in because(things, "outstanding") if one.id not in told]
    return sorted(best[:MOST_OUTSTANDING], key=lambda one: (one.when.earliest, one.when.latest))


def _strip(year: int, things: Sequence[Thing], counts: Counts, day: date) -> Strip:
    window = Window.of_year(year)
    spans = [_mark(one) for one in _stretches(year, things)]
    best = [_mark(one) for one in because(things, "outstanding", "first of kind")]
    marks = list({mark.id: mark for mark in (*spans[: MOST_MARKS // 2], *best)}.values())
    felt = [*_weekly(year, counts), *readings_of(spans, window, min(day, window.last))]
    names = [month(number) for number in range(1, 13)]
    return draw_strip(marks[:MOST_MARKS], window, today=day, readings=felt, month_names=names)


def _weekly(year: int, counts: Counts) -> list[tuple[date, float]]:
    """How each week felt, on the day in its middle."""
    first = date(year, 1, 1)
    return [
        (first + timedelta(days=week * DAYS_OF_A_WEEK + MIDDLE), mood)
        for week, mood in sorted(counts.moods.items())
    ]


def _mark(thing: Thing) -> Mark:
    return mark_of(str(thing.id), thing.title, thing.kind, thing.when, thing.mood)
