"""The upper part of a strip: the mood line, the points on it, and their flags."""

from collections.abc import Sequence
from typing import NamedTuple

from tracker.pictures.glyphs import DOT, GLYPHS
from tracker.pictures.label_rows import SIZES, Flags, Wish, settle, wordings
from tracker.pictures.marks import Mark, Window, moments
from tracker.pictures.mood_line import BOX_HEIGHT, BOX_WIDTH, NEUTRAL, MoodLine, height_of
from tracker.pictures.strip_shapes import Plot, PointShape, Text

ABOVE_PX, MOOD_PX, COMPACT_MOOD_PX = 8, 84, 28
STRING_PX, COMPACT_STRING_PX = 22, 12
LEVELS, LEVEL_PX, COMPACT_LEVEL_PX = 3, 13, 6
APART = 3.6
FLAG_PX, BASELINE_PX = 18, 6
WIDEST_LABEL_PX, BRIEF_LABEL_PX = 170.0, 72.0


class Place(NamedTuple):
    """Where a point stands: percent along time, height in a box of 100, steps aside."""

    mark: Mark
    x: float
    height: float
    level: int


def draw_plot(marks: Sequence[Mark], window: Window, line: MoodLine | None, compact: bool) -> Plot:
    """The points of a window, on its mood line if it has one, else on a straight string."""
    places = places_of(marks, window, line)
    flags = [] if compact else _flags(places)
    y = 0 if compact else _rows(flags) * FLAG_PX + ABOVE_PX
    height = _height(places, line, compact)
    return Plot(
        y,
        height,
        round(y + height * NEUTRAL / BOX_HEIGHT),
        *((line.line, line.thin, line.area) if line else ("", "", "")),
        _glyphs(marks, compact),
        _points(places, flags, (y, height), COMPACT_LEVEL_PX if compact else LEVEL_PX),
        _crops(flags),
    )


def _height(places: Sequence[Place], line: MoodLine | None, compact: bool) -> int:
    if line:
        return COMPACT_MOOD_PX if compact else MOOD_PX
    aside = max((place.level for place in places), default=0)
    if compact:
        return COMPACT_STRING_PX + aside * 2 * COMPACT_LEVEL_PX
    return STRING_PX + aside * 2 * LEVEL_PX


def places_of(marks: Sequence[Mark], window: Window, line: MoodLine | None) -> list[Place]:
    """The place of each point, from left to right.

    A point stands at the middle of its time; points of the same days share those days evenly.
    Points that would cover each other step aside.
    """
    places = []
    last = [-APART] * LEVELS
    for x, mark in _middles(marks, window):
        level = next((i for i in range(LEVELS) if x - last[i] >= APART), last.index(min(last)))
        last[level] = x
        places.append(Place(mark, x, _mood_height(mark, x, line), level))
    return places


def _middles(marks: Sequence[Mark], window: Window) -> list[tuple[float, Mark]]:
    first, scale = window.first.toordinal(), 100 / window.days
    middles = [((moment - first) * scale, mark) for moment, mark in moments(marks)]
    return sorted((m for m in middles if 0 <= m[0] <= 100), key=lambda middle: middle[0])


def _mood_height(mark: Mark, x: float, line: MoodLine | None) -> float:
    on_line = line.height_at(x * BOX_WIDTH / 100) if line else None
    if on_line is not None:
        return on_line
    return height_of(mark.mood) if line and mark.mood else NEUTRAL


def _flags(places: Sequence[Place]) -> list[Wish]:
    """A label for each point, settled from the right so that flags rise towards the left."""
    wishes = [
        Wish(place.x, place.x, wordings(place.mark.title, WIDEST_LABEL_PX, BRIEF_LABEL_PX))
        for place in places
    ]
    settle(wishes[::-1], Flags)
    return wishes


def _points(
    places: Sequence[Place], flags: Sequence[Wish], plot: tuple[int, int], step: int
) -> tuple[PointShape, ...]:
    y, height = plot
    shapes = []
    for index, (mark, x, mood_height, level) in enumerate(places):
        aside = level * step * (1 if mood_height <= NEUTRAL else -1)
        percent = f"{x:.1f}%"
        shapes.append(
            PointShape(
                mark.id,
                mark.title,
                mark.kind,
                percent,
                f"{y + mood_height * height / BOX_HEIGHT + aside:.0f}",
                "fuzzy" if mark.starts_fuzzy or mark.ends_fuzzy else "",
                _texts(flags[index], percent, y - BASELINE_PX) if flags else (),
            )
        )
    return tuple(shapes)


def _texts(wish: Wish, x: str, foot: int) -> tuple[Text, ...]:
    return tuple(
        Text(text, x, f"{foot - spot.row * FLAG_PX}", classes)
        for text, spot, classes in wish.labels()
    )


def _rows(flags: Sequence[Wish], size: int = -1) -> int:
    """How many rows of flags are used, at any size or at one so far below the widest."""
    at = range(len(SIZES)) if size < 0 else (size,)
    used = (flag.spots[i].row for flag in flags for i in at if i < len(flag.spots))
    return max(used, default=-1) + 1


def _crops(flags: Sequence[Wish]) -> str:
    rows = _rows(flags)
    spare = {"xs": rows}
    for index, (size, _) in enumerate(reversed(SIZES)):
        spare[size] = rows - _rows(flags, index)
    return " ".join(f"crop-{size}-{count}" for size, count in spare.items() if count)


def _glyphs(marks: Sequence[Mark], compact: bool) -> tuple[tuple[str, str], ...]:
    kinds = sorted({mark.kind for mark in marks})
    return tuple((kind, DOT if compact else GLYPHS.get(kind, GLYPHS["other"])) for kind in kinds)
