"""The strip: a window of time on one line, with the mood above and spans in lanes below."""

from collections.abc import Sequence
from datetime import date

from tracker.pictures.marks import Mark, Window, in_order
from tracker.pictures.mood_line import Reading, draw_mood_line
from tracker.pictures.scale import Tick, ticks
from tracker.pictures.strip_points import draw_plot
from tracker.pictures.strip_shapes import ShelfItem, Strip
from tracker.pictures.strip_spans import draw_lanes
from tracker.pictures.summary import summarise

MONTH_NUMBERS = tuple(str(number) for number in range(1, 13))
BETWEEN_PX, COMPACT_BETWEEN_PX = 10, 4


def draw_strip(
    marks: Sequence[Mark],
    window: Window,
    *,
    today: date | None = None,
    readings: Sequence[Reading] = (),
    month_names: Sequence[str] = MONTH_NUMBERS,
    compact: bool = False,
) -> Strip:
    """The strip of `window`; marks outside it are left out, those across its edge are cut.

    A mark of a month or less (less still in a shorter window) is a point, a longer one a span; a
    vague one goes to the shelf. `readings` are (day, mood of 1 to 5). Labels are settled for the
    widths of `label_rows.SIZES`; a compact strip has none.
    """
    seen = sorted((mark for mark in marks if window.sees(mark)), key=in_order)
    points, spans, vague = _parted(seen, window)
    between = COMPACT_BETWEEN_PX if compact else BETWEEN_PX
    plot = draw_plot(points, window, draw_mood_line(readings, window), compact)
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
        (vague if mark.vague else points if mark.is_point(longest) else spans).append(mark)
    return points, spans, vague


def _now(today: date | None, window: Window) -> str:
    if today is None or not window.first <= today <= window.last:
        return ""
    passed = today.toordinal() - window.first.toordinal() + 0.5
    return f"{passed * 100 / window.days:.1f}%"


def _ticks(window: Window, month_names: Sequence[str], compact: bool) -> tuple[Tick, ...]:
    """All ticks; in a compact strip the major ones, without names."""
    every = ticks(window, tuple(month_names))
    return tuple(tick for tick in every if tick.weight == "major") if compact else every
