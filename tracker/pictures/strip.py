"""The strip: a window of time on one line, with the mood above and spans in lanes below."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tracker.pictures.glyphs import DOT, GLYPHS
from tracker.pictures.label_rows import SIZES, Wish
from tracker.pictures.marks import Mark, Window, in_order
from tracker.pictures.mood_line import NEUTRAL, Reading, draw_mood_line
from tracker.pictures.scale import Tick, ticks
from tracker.pictures.strip_points import (
    FLAG_PX,
    LEVEL_PX,
    Place,
    draw_points,
    flags_of,
    places_of,
)
from tracker.pictures.strip_shapes import MoodShape, ShelfItem, Strip
from tracker.pictures.strip_spans import bars_of, draw_spans, gradients_of
from tracker.pictures.summary import summarise

MONTH_NUMBERS = tuple(str(number) for number in range(1, 13))
DENSE_FROM = 25


class _Look(NamedTuple):
    above: float
    mood: float
    string: float
    below: float
    names: float


LOOK = _Look(above=8.0, mood=84.0, string=22.0, below=10.0, names=22.0)
COMPACT = _Look(above=0.0, mood=28.0, string=12.0, below=4.0, names=0.0)
NAME_BASELINE_PX = 16.0


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
    vague one goes to the shelf. `readings` are (day, mood of 1 to 5). Labels are chosen for each
    of the widths of `label_rows.SIZES`; a compact strip has none.
    """
    seen = sorted((mark for mark in marks if window.sees(mark)), key=in_order)
    points, stretches = _parted(seen, window)
    look = COMPACT if compact else LOOK
    line = draw_mood_line(readings, window)
    places = places_of(points, window, line)
    flags = [] if compact else flags_of(places)
    plot = _plot(places, flags, look, drawn=line is not None)
    spans, lanes_height = draw_spans(bars_of(stretches, window), compact)
    return Strip(
        classes=_classes(flags, places, compact),
        now=_now(today, window),
        ticks=_ticks(window, month_names, compact),
        mood=MoodShape(line.line, line.thin, line.area) if line else None,
        gradients=gradients_of(spans),
        glyphs=_glyphs(places, compact),
        spans=tuple(spans),
        points=tuple(draw_points(places, flags, *plot)),
        shelf=tuple(ShelfItem(mark.id, mark.title, mark.kind) for mark in seen if mark.vague),
        summary=summarise(seen, readings, window),
        **_heights(plot, look, lanes_height),
    )


def _parted(seen: Sequence[Mark], window: Window) -> tuple[list[Mark], list[Mark]]:
    longest = window.longest_point
    points: list[Mark] = []
    stretches: list[Mark] = []
    for mark in seen:
        if not mark.vague:
            (points if mark.is_point(longest) else stretches).append(mark)
    return points, stretches


def _plot(
    places: Sequence[Place], flags: Sequence[Wish], look: _Look, *, drawn: bool
) -> tuple[float, float]:
    """Top and height, in px, of the part that holds the mood line and the points."""
    rows = _rows(flags)
    if drawn:
        return rows * FLAG_PX + look.above, look.mood
    levels = max((place.level for place in places), default=-1) + 1
    return rows * FLAG_PX + look.above, look.string + max(levels - 1, 0) * 2 * LEVEL_PX


def _heights(plot: tuple[float, float], look: _Look, lanes_height: float) -> dict[str, str]:
    top, height = plot
    lanes = top + height + look.below
    foot = lanes + lanes_height + look.below / 2
    return {
        "height": f"{foot + look.names:.0f}",
        "plot_y": f"{top:.0f}",
        "plot_height": f"{height:.0f}",
        "neutral_y": f"{top + height * NEUTRAL / 100:.1f}",
        "lanes_y": f"{lanes:.0f}",
        "lanes_height": f"{lanes_height:.0f}",
        "ticks_y": f"{foot:.0f}",
        "names_y": f"{foot + NAME_BASELINE_PX:.0f}",
    }


def _classes(flags: Sequence[Wish], places: Sequence[Place], compact: bool) -> str:
    classes = ["compact"] if compact else []
    if len(places) >= DENSE_FROM:
        classes.append("dense")
    return " ".join(classes + _crops(flags))


def _rows(flags: Sequence[Wish], size: int = -1) -> int:
    """How many rows of flags are used at the size so far below the widest, or at any."""
    at = range(len(SIZES)) if size < 0 else range(size, size + 1)
    used = (flag.spots[i].row for flag in flags for i in at if i < len(flag.spots))
    return max(used, default=-1) + 1


def _crops(flags: Sequence[Wish]) -> list[str]:
    """Classes that take away, at each size, the flag rows nobody uses there."""
    rows = _rows(flags)
    spare = {"xs": rows}
    for index, (size, _) in enumerate(reversed(SIZES)):
        spare[size] = rows - _rows(flags, index)
    return [f"crop-{size}-{count}" for size, count in spare.items() if count]


def _now(today: date | None, window: Window) -> str:
    if today is None or not window.first <= today <= window.last:
        return ""
    passed = today.toordinal() - window.first.toordinal() + 0.5
    return f"{passed * 100 / window.days:.2f}%"


def _ticks(window: Window, month_names: Sequence[str], compact: bool) -> tuple[Tick, ...]:
    every = ticks(window, month_names)
    return tuple(tick for tick in every if tick.weight == "major") if compact else every


def _glyphs(places: Sequence[Place], compact: bool) -> tuple[tuple[str, str], ...]:
    kinds = sorted({place.mark.kind for place in places})
    return tuple((kind, DOT if compact else GLYPHS.get(kind, GLYPHS["other"])) for kind in kinds)
