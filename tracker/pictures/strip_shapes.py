"""The shapes a strip is printed from: ready text, so that a template only prints.

Positions along time are percent of the width ("12.34%"); heights are CSS px. Rows are tuples,
because a template unpacks them faster than it reads attributes.
"""

from dataclasses import dataclass
from typing import NamedTuple

from tracker.pictures.scale import Tick
from tracker.pictures.summary import Summary


class Text(NamedTuple):
    """A label on its baseline. `classes` say the sizes at which it shows: from `since-…` on, up
    to but without `until-…`; and "end" if it ends at `x`."""

    text: str
    x: str
    y: str
    classes: str


class SpanShape(NamedTuple):
    """A bar. `fill` names its gradient, or is empty for a plain one; `classes` cut ends."""

    id: str
    title: str
    kind: str
    x: str
    width: str
    y: str
    height: str
    fill: str
    classes: str
    texts: tuple[Text, ...]


class PointShape(NamedTuple):
    """A mark of its kind's shape; a stem runs up from it to each of its texts."""

    id: str
    title: str
    kind: str
    x: str
    y: str
    classes: str
    texts: tuple[Text, ...]


class Gradient(NamedTuple):
    """A fade of one kind's colour: stops of (offset, opacity)."""

    key: str
    kind: str
    stops: tuple[tuple[str, str], ...]


class ShelfItem(NamedTuple):
    """A mark of which only the year is known."""

    id: str
    title: str
    kind: str


class MoodShape(NamedTuple):
    """Path data in a box of 1000 × 100, and the neutral line's height in px."""

    line: str
    thin: str
    area: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A window of time on one line. `now` is percent, or empty when today is outside."""

    classes: str
    height: str
    plot_y: str
    plot_height: str
    neutral_y: str
    lanes_y: str
    lanes_height: str
    ticks_y: str
    names_y: str
    now: str
    ticks: tuple[Tick, ...]
    mood: MoodShape | None
    gradients: tuple[Gradient, ...]
    glyphs: tuple[tuple[str, str], ...]
    spans: tuple[SpanShape, ...]
    points: tuple[PointShape, ...]
    shelf: tuple[ShelfItem, ...]
    summary: Summary
