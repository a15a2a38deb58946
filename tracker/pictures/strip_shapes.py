"""The shapes a strip is printed from: ready text, so that a template only prints.

Positions along time are percent of the width ("12.34%"); heights are CSS px. Rows are tuples,
because a template unpacks them faster than it reads attributes.
"""

from dataclasses import dataclass
from typing import NamedTuple

from tracker.pictures.scale import Tick
from tracker.pictures.summary import Summary

NAMES_PX, NAME_BASELINE_PX = 22, 16


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


class Spot(NamedTuple):
    """How far down a mark stands, and the sizes at which it does."""

    y: str
    classes: str


class PointShape(NamedTuple):
    """A mark of its kind's shape, at one of its spots; the widest size's is the last."""

    id: str
    title: str
    kind: str
    x: str
    spots: tuple[Spot, ...]
    classes: str
    texts: tuple[Text, ...]


class CountShape(NamedTuple):
    """Several points that have no room beside each other, as one mark with their number."""

    ids: tuple[str, ...]
    titles: tuple[str, ...]
    kinds: tuple[str, ...]
    x: str
    y: str
    classes: str


class Stem(NamedTuple):
    """The line from a label at `start` px down to its mark."""

    x: str
    start: str
    end: str
    classes: str


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


@dataclass(frozen=True, slots=True)
class Plot:
    """The upper part: the mood line, and the points with their flags.

    `y`, `height` and `neutral_y` are px. The path data of `line`, `thin` and `area` are for a box
    of 1000 × 100 stretched over the plot, and empty without a mood line. `glyphs` are (kind, path
    data around the origin). `crops` are classes that take away the rows of flags no one
    uses at some size. Where it `is_dense`, each mark is drawn smaller.
    """

    y: int
    height: int
    neutral_y: int
    line: str
    thin: str
    area: str
    glyphs: tuple[tuple[str, str], ...]
    stems: tuple[Stem, ...]
    points: tuple[PointShape, ...]
    counts: tuple[CountShape, ...]
    crops: str
    is_dense: bool


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lower part: spans in lanes. The heights of its shapes count from `y`."""

    y: int
    height: int
    gradients: tuple[Gradient, ...]
    spans: tuple[SpanShape, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A window of time on one line.

    `now` is percent, empty when today is outside. `foot` is px down to where the lines of the
    ticks end; a compact strip ends there too.
    """

    compact: bool
    foot: int
    now: str
    ticks: tuple[Tick, ...]
    plot: Plot
    lanes: Lanes
    shelf: tuple[ShelfItem, ...]
    summary: Summary

    @property
    def height(self) -> int:
        """Height of the whole picture in px."""
        return self.foot + (0 if self.compact else NAMES_PX)

    @property
    def names_y(self) -> int:
        """Baseline of the names of the ticks in px; 0 if they are not named."""
        return 0 if self.compact else self.foot + NAME_BASELINE_PX

    @property
    def classes(self) -> str:
        """What the look depends on: compact, dense, and rows of flags to crop."""
        flags = (
            ("compact", self.compact),
            ("dense", self.plot.is_dense),
            (self.plot.crops, True),
        )
        return " ".join(name for name, on in flags if on and name)
