"""The upper part of a strip: the mood line, the points on it, and their flags."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.pictures.crowd import DENSE_FROM, Crowd, settle_marks
from tracker.pictures.glyphs import DOT, GLYPHS
from tracker.pictures.label_rows import Flags, Wish, settle, wordings
from tracker.pictures.marks import Mark, Window, moments
from tracker.pictures.mood_line import BOX_HEIGHT, BOX_WIDTH, NEUTRAL, MoodLine, height_of
from tracker.pictures.sizes import SIZES, told_by_size
from tracker.pictures.strip_shapes import CountShape, Plot, PointShape, Spot, Stem, Text

ABOVE_PX, MOOD_PX, COMPACT_MOOD_PX = 8, 84, 28
STRING_PX, COMPACT_STRING_PX = 22, 12
FLAG_PX, BASELINE_PX = 18, 6
WIDEST_LABEL_PX, BRIEF_LABEL_PX = 170.0, 72.0


class Place(NamedTuple):
    """Where a point is at home: percent along time, height in a box of 100."""

    mark: Mark
    x: float
    height: float


def draw_plot(marks: Sequence[Mark], window: Window, line: MoodLine | None, compact: bool) -> Plot:
    """The points of a window, on its mood line if it has one, else on a straight string."""
    places = places_of(marks, window, line)
    mood_px = COMPACT_MOOD_PX if compact else MOOD_PX
    homes = [(place.x, place.height * mood_px / BOX_HEIGHT if line else 0.0) for place in places]
    crowd = settle_marks(homes, mood_px if line else 0, compact)
    flags = [] if compact else _flags(places, crowd)
    y = 0 if compact else _rows(flags) * FLAG_PX + ABOVE_PX
    string = (COMPACT_STRING_PX if compact else STRING_PX) + 2 * round(crowd.farthest)
    height = mood_px if line else string
    top = y if line else y + height / 2
    return Plot(
        y,
        height,
        round(y + height * NEUTRAL / BOX_HEIGHT),
        *((line.line, line.thin, line.area) if line else ("", "", "")),
        _glyphs(marks, compact),
        tuple(_stems(places, crowd, flags, (top, y))),
        _points(places, crowd, flags, (top, y)),
        _counts(places, crowd, top),
        _crops(flags),
        len(places) >= DENSE_FROM,
    )


def places_of(marks: Sequence[Mark], window: Window, line: MoodLine | None) -> list[Place]:
    """The place of each point, from left to right.

    A point stands at the middle of its time; points of the same days share those days evenly.
    """
    return [Place(mark, x, _mood_height(mark, x, line)) for x, mark in _middles(marks, window)]


def _middles(marks: Sequence[Mark], window: Window) -> list[tuple[float, Mark]]:
    first, scale = window.first.toordinal(), 100 / window.days
    middles = [((moment - first) * scale, mark) for moment, mark in moments(marks)]
    return sorted((m for m in middles if 0 <= m[0] <= 100), key=lambda middle: middle[0])


def _mood_height(mark: Mark, x: float, line: MoodLine | None) -> float:
    on_line = line.height_at(x * BOX_WIDTH / 100) if line else None
    if on_line is not None:
        return on_line
    return height_of(mark.mood) if line and mark.mood else NEUTRAL


def _flags(places: Sequence[Place], crowd: Crowd) -> list[Wish]:
    """A label for each point, settled from the right so that flags rise towards the left."""
    wishes = [
        Wish(
            place.x,
            place.x,
            wordings(place.mark.title, WIDEST_LABEL_PX, BRIEF_LABEL_PX),
            sizes=len(alone),
        )
        for place, alone in zip(places, crowd.alone, strict=True)
    ]
    settle(wishes[::-1], Flags)
    return wishes


def _points(
    places: Sequence[Place], crowd: Crowd, flags: Sequence[Wish], tops: tuple[float, int]
) -> tuple[PointShape, ...]:
    """Those that stand alone at some size; `tops` are of what heights count from, and the plot."""
    top, plot = tops
    shapes = []
    for index, (mark, x, _) in enumerate(places):
        if alone := crowd.alone[index]:
            percent = f"{x:.1f}%"
            fuzzy = "fuzzy" if mark.starts_fuzzy or mark.ends_fuzzy else ""
            texts = _texts(flags[index], percent, plot - BASELINE_PX) if flags else ()
            spots = tuple(_spots(alone, top))
            classes = f"{fuzzy} {crowd.since(index)}".strip()
            shapes.append(
                PointShape(mark.id, mark.title, mark.kind, percent, spots, classes, texts)
            )
    return tuple(shapes)


def _spots(alone: Sequence[float], top: float) -> Iterator[Spot]:
    """Where a mark stands at which sizes; at which it shows at all is told once for all of it."""
    for number, (y, since, until) in enumerate(told_by_size(alone)):
        yield Spot(f"{y + top:.0f}", f"{since} {until}".strip() if number else until)


def _stems(
    places: Sequence[Place], crowd: Crowd, flags: Sequence[Wish], tops: tuple[float, int]
) -> Iterator[Stem]:
    """A line from each label down to its mark."""
    top, plot = tops
    for place, alone, flag in zip(places, crowd.alone, flags, strict=False):
        ends = [(spot.row, y) for spot, y in zip(flag.spots, alone, strict=False)]
        for (row, y), since, until in told_by_size(ends):
            foot = plot - BASELINE_PX - row * FLAG_PX
            yield Stem(f"{place.x:.1f}%", f"{foot}", f"{y + top:.0f}", f"{since} {until}".strip())


def _counts(places: Sequence[Place], crowd: Crowd, top: float) -> tuple[CountShape, ...]:
    return tuple(
        CountShape(
            tuple(places[number].mark.id for number in members),
            tuple(places[number].mark.title for number in members),
            tuple(places[number].mark.kind for number in members),
            f"{x:.1f}%",
            f"{y + top:.0f}",
            classes,
        )
        for members, x, y, classes in crowd.counts
    )


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
