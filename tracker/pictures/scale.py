"""The scale of time under a picture: days, weeks, months or years, as many as there is room for."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tracker.pictures.marks import Window
from tracker.pictures.sizes import SIZES
from tracker.pictures.text_width import text_width

FONT_PX = 11.0
APART_PX = 4.0
DAY_WINDOW, WEEK_WINDOW, MONTH_WINDOW = 45, 100, 800
DAY_STEPS = (1, 7)
WEEK_STEPS = (1, 2, 4)
MONTH_STEPS = (1, 3, 6, 12)
YEAR_STEPS = (1, 5, 10, 50, 100, 500, 1000)
MOST_YEARS = 120


class Tick(NamedTuple):
    """A unit of time: `x` is where it begins, `middle` where its name stands, both in percent.

    `weight` is "major" at a quarter, a month told in weeks, a Monday or a decade. `sizes` are the
    classes of the sizes at which the name shows.
    """

    x: str
    middle: str
    name: str
    weight: str
    sizes: str


Unit = tuple[date, int, str, bool]


@lru_cache(maxsize=256)
def ticks(window: Window, month_names: tuple[str, ...]) -> tuple[Tick, ...]:
    """The ticks of a window; months are named by `month_names`, January first."""
    steps, units = _units(window, month_names)
    first, days = window.first.toordinal(), window.days
    bounds = [max(unit[0].toordinal() - first, 0) for unit in units] + [days]
    room = min(after - before for before, after in pairwise(bounds)) / days
    widest = max(text_width(unit[2], FONT_PX) for unit in units) + APART_PX
    sizes = _sizes(steps, room, widest)
    return tuple(
        Tick(
            f"{bounds[i] * 100 / days:.2f}%",
            f"{(bounds[i] + bounds[i + 1]) * 50 / days:.2f}%",
            name,
            "major" if major else "minor",
            _since(sizes, index),
        )
        for i, (_, index, name, major) in enumerate(units)
    )


def _units(window: Window, month_names: Sequence[str]) -> tuple[Sequence[int], list[Unit]]:
    if window.days <= DAY_WINDOW:
        return DAY_STEPS, list(_days(window))
    if window.days <= WEEK_WINDOW:
        return WEEK_STEPS, list(_weeks(window))
    if window.days <= MONTH_WINDOW:
        return MONTH_STEPS, list(_months(window, month_names))
    return YEAR_STEPS, list(_years(window))


def _days(window: Window) -> Iterator[Unit]:
    for ordinal in range(window.first.toordinal(), window.last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        yield day, day.day - 1, str(day.day), day.weekday() == 0


def _weeks(window: Window) -> Iterator[Unit]:
    """Each month in sevens of days, of which the last has what is left."""
    for year, month in window.months:
        last = monthrange(year, month)[1]
        for index, (first, until) in enumerate(((1, 7), (8, 14), (15, 21), (22, last))):
            yield date(year, month, first), index, f"{first}–{until}", first == 1


def _months(window: Window, month_names: Sequence[str]) -> Iterator[Unit]:
    start = window.first.year * 12 + window.first.month - 1
    for number in range(start, window.last.year * 12 + window.last.month):
        year, month = divmod(number, 12)
        yield date(year, month + 1, 1), month, month_names[month], month % 3 == 0


def _years(window: Window) -> Iterator[Unit]:
    first, last = window.first.year, window.last.year
    stride = next(step for step in YEAR_STEPS if (last - first) // step <= MOST_YEARS)
    for year in range(-(-first // stride) * stride, last + 1, stride):
        yield date(year, 1, 1), year, str(year), year % (10 * stride) == 0


def _sizes(steps: Sequence[int], room: float, widest: float) -> list[tuple[str, int]]:
    """For each size the least step at which names stay apart."""
    return [
        (size, next((step for step in steps if step * room * width >= widest), 0))
        for size, width in SIZES
    ]


def _since(sizes: Sequence[tuple[str, int]], index: int) -> str:
    for size, step in sizes:
        if step and index % step == 0:
            return f"since-{size}"
    return "never"
