"""The points of a strip: their place on the mood line, and their flags."""

from collections.abc import Sequence
from typing import NamedTuple

from tracker.pictures.label_rows import Flags, Wish, settle, wordings
from tracker.pictures.marks import Mark, Window
from tracker.pictures.mood_line import BOX_WIDTH, NEUTRAL, MoodLine, height_of
from tracker.pictures.strip_shapes import PointShape, Text

LEVELS = 3
LEVEL_PX = 13.0
APART = 3.6
FLAG_PX = 18.0
BASELINE_PX = 6.0
WIDEST_LABEL_PX, BRIEF_LABEL_PX = 170.0, 84.0


class Place(NamedTuple):
    """Where a point stands: percent along time, height in the mood's box of 100, level."""

    mark: Mark
    x: float
    height: float
    level: int


def places_of(marks: Sequence[Mark], window: Window, line: MoodLine | None) -> list[Place]:
    """The place of each point, from left to right.

    A point stands at the middle of its time; points of the same days share those days evenly.
    Points that would cover each other step aside to another level.
    """
    places = []
    last = [-APART] * LEVELS
    for x, mark in _middles(marks, window):
        level = next((i for i in range(LEVELS) if x - last[i] >= APART), last.index(min(last)))
        last[level] = x
        places.append(Place(mark, x, _height(mark, x, line), level))
    return places


def _middles(marks: Sequence[Mark], window: Window) -> list[tuple[float, Mark]]:
    alike: dict[tuple[int, int], list[Mark]] = {}
    for mark in marks:
        days = mark.earliest.toordinal(), mark.latest.toordinal()
        alike.setdefault(days, []).append(mark)
    first = window.first.toordinal()
    middles = []
    for (earliest, latest), group in alike.items():
        for index, mark in enumerate(group, 1):
            share = index / (len(group) + 1) if latest > earliest else 0.5
            middle = earliest - first + (latest - earliest + 1) * share
            if 0 <= middle <= window.days:
                middles.append((middle * 100 / window.days, mark))
    return sorted(middles, key=lambda place: place[0])


def _height(mark: Mark, x: float, line: MoodLine | None) -> float:
    on_line = line.height_at(x * BOX_WIDTH / 100) if line else None
    if on_line is not None:
        return on_line
    return height_of(mark.mood) if line and mark.mood else NEUTRAL


def flags_of(places: Sequence[Place]) -> list[Wish]:
    """The labels of the points, settled from the right so that flags rise towards the left."""
    wishes = [
        Wish(place.x, place.x, wordings(place.mark.title, WIDEST_LABEL_PX, BRIEF_LABEL_PX))
        for place in places
    ]
    settle(wishes[::-1], Flags)
    return wishes


def draw_points(
    places: Sequence[Place], flags: Sequence[Wish], plot_y: float, plot_height: float
) -> list[PointShape]:
    """The shapes of the points; `flags` may be empty, else one for each place."""
    shapes = []
    for index, (mark, x, height, level) in enumerate(places):
        aside = level * LEVEL_PX * (1 if height <= NEUTRAL else -1)
        percent = f"{x:.1f}%"
        shapes.append(
            PointShape(
                mark.id,
                mark.title,
                mark.kind,
                percent,
                f"{plot_y + height * plot_height / 100 + aside:.0f}",
                "fuzzy" if mark.starts_fuzzy or mark.ends_fuzzy else "",
                _texts(flags[index], percent, plot_y) if flags else (),
            )
        )
    return shapes


def _texts(wish: Wish, x: str, plot_y: float) -> tuple[Text, ...]:
    foot = plot_y - BASELINE_PX
    return tuple(
        Text(text, x, f"{foot - spot.row * FLAG_PX:.0f}", classes)
        for text, spot, classes in wish.labels()
    )
