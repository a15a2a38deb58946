"""The strip: a window of time on one line, with the mood above and spans in lanes below."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from tracker.pictures.marks import Mark, Window, in_order
from tracker.pictures.mood_line import FEW_KNOTS, MOST_KNOTS, Reading, draw_mood_line
from tracker.pictures.scale import Tick, ticks
from tracker.pictures.strip_points import draw_plot
from tracker.pictures.strip_shapes import ShelfItem, Strip
from tracker.pictures.strip_spans import draw_lanes
from tracker.pictures.summary import summarise

MONTH_NUMBERS = tuple(str(number) for number in range(1, 13))
BETWEEN_PX, COMPACT_BETWEEN_PX = 10, 4
KEPT = 128


def draw_strip(
    marks: Iterable[Mark],
    window: Window,
    *,
    today: date | None = None,
    readings: Iterable[Reading] = (),
    month_names: Sequence[str] = MONTH_NUMBERS,
    compact: bool = False,
) -> Strip:
    """The strip of `window`; marks outside it are left out, those across its edge are cut.

    A mark of a month or less (less still in a shorter window) is a point, a longer one a span; a
    vague one goes to the shelf, as does what was sometime in the very window. `readings` are
    (day, mood of 1 to 5). Labels are settled for the widths of `label_rows.SIZES`; a compact strip
    has none.
    """
    seen = tuple(sorted((mark for mark in marks if window.sees(mark)), key=in_order))
    inside = today if today and window.first <= today <= window.last else None
    return _drawn(seen, window, inside, tuple(readings), tuple(month_names), compact)


# A year is looked at far more often than it changes, and all that its strip depends on is here.
@lru_cache(maxsize=KEPT)
def _drawn(
    seen: tuple[Mark, ...],
    window: Window,
    today: date | None,
    readings: tuple[Reading, ...],
    month_names: tuple[str, ...],
    compact: bool,
) -> Strip:
    points, spans, vague = _parted(seen, window)
    between = COMPACT_BETWEEN_PX if compact else BETWEEN_PX
    line = draw_mood_line(readings, window, FEW_KNOTS if compact else MOST_KNOTS)
    plot = draw_plot(points, window, line, compact)
    lanes = draw_lanes(spans, window, plot.y + plot.height + between, compact)
    return Strip(
        compact,
        lanes.y + lanes.height,
        _now(today, window),
        _ticks(window, month_names, compact),
        plot,
        lanes,
        tuple(ShelfItem(mark.id, mark.title, mark.kind) for mark in vague),
        summarise(seen, readings, window),
    )


def _parted(seen: Sequence[Mark], window: Window) -> tuple[list[Mark], list[Mark], list[Mark]]:
    """Points, spans, and those for the shelf."""
    longest = window.longest_point
    points: list[Mark] = []
    spans: list[Mark] = []
    vague: list[Mark] = []
    for mark in seen:
        off = window.holds_no_more_of(mark)
        (vague if off else points if mark.is_point(longest) else spans).append(mark)
    return points, spans, vague


def _now(today: date | None, window: Window) -> str:
    if today is None:
        return ""
    passed = today.toordinal() - window.first.toordinal() + 0.5
    return f"{passed * 100 / window.days:.1f}%"


def _ticks(window: Window, month_names: Sequence[str], compact: bool) -> tuple[Tick, ...]:
    """All ticks; in a compact strip the major ones, without names."""
    every = ticks(window, tuple(month_names))
    return tuple(tick for tick in every if tick.weight == "major") if compact else every
