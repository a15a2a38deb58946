"""A strip at one width, every position in px: for pictures that do not stretch with a page."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tracker.pictures.mood_line import BOX_HEIGHT, BOX_WIDTH
from tracker.pictures.sizes import SIZES
from tracker.pictures.strip_points import FLAG_PX
from tracker.pictures.strip_shapes import Gradient, Plot, PointShape, SpanShape, Strip, Text

# The widest of the sizes for which labels are settled, so that all of them hold.
WIDE, WIDE_PX = SIZES[-1]
LABEL_ASIDE_PX = 6.0
_STEP = re.compile(r"([MCVhZ])([^MCVhZ]*)")


class Label(NamedTuple):
    """A text on its baseline; `anchor` is "start" or "end"."""

    text: str
    x: float
    y: float
    anchor: str


class FixedTick(NamedTuple):
    """A line at `x`, and its name at `middle` if it has one."""

    x: float
    middle: float
    name: str
    is_major: bool


class FixedSpan(NamedTuple):
    """A bar as path data; `fill` names its gradient, or is empty for a plain one."""

    kind: str
    path: str
    fill: str
    labels: tuple[Label, ...]


class FixedPoint(NamedTuple):
    """A mark with its labels."""

    id: str
    kind: str
    x: float
    y: float
    is_fuzzy: bool
    labels: tuple[Label, ...]


class FixedCount(NamedTuple):
    """A mark that stands for so many points."""

    number: int
    x: float
    y: float


class FixedStem(NamedTuple):
    """The line from a label down to its mark."""

    x: float
    start: float
    end: float


class FixedStrip(NamedTuple):
    """All of a strip in px from its own top left corner; `now` is None outside the window."""

    width: float
    height: float
    top: float
    plot: float
    neutral: float
    foot: float
    now: float | None
    ticks: tuple[FixedTick, ...]
    line: str
    thin: str
    area: str
    gradients: tuple[Gradient, ...]
    spans: tuple[FixedSpan, ...]
    stems: tuple[FixedStem, ...]
    points: tuple[FixedPoint, ...]
    counts: tuple[FixedCount, ...]
    glyphs: dict[str, str]
    is_dense: bool


def fix(strip: Strip, width: float = WIDE_PX) -> FixedStrip:
    """The strip at a width of at least `WIDE_PX`; a compact one, without labels, at any."""
    plot, scale = strip.plot, width / 100
    spare = _spare(plot.crops) * FLAG_PX
    top = plot.y - spare
    return FixedStrip(
        width,
        strip.height - spare,
        top,
        plot.height,
        plot.neutral_y - spare,
        strip.foot - spare,
        _px(strip.now, scale) if strip.now else None,
        tuple(
            FixedTick(_px(x, scale), _px(middle, scale), _named(name, sizes), weight == "major")
            for x, middle, name, weight, sizes in strip.ticks
        ),
        _scaled(plot.line, width, plot.height, top),
        _scaled(plot.thin, width, plot.height, top),
        _scaled(plot.area, width, plot.height, top),
        strip.lanes.gradients,
        tuple(_span(span, scale, strip.lanes.y - spare) for span in strip.lanes.spans),
        _stems(plot, scale, spare),
        tuple(_point(point, scale, spare) for point in plot.points),
        _counts(plot, scale, spare),
        dict(plot.glyphs),
        plot.is_dense,
    )


def _px(percent: str, scale: float) -> float:
    return round(float(percent.rstrip("%")) * scale, 1)


def _spare(crops: str) -> int:
    """Rows of flags that stay empty at the widest size."""
    wide = f"crop-{WIDE}-"
    return next((int(one.removeprefix(wide)) for one in crops.split() if one.startswith(wide)), 0)


def _named(name: str, sizes: str) -> str:
    return "" if sizes == "never" else name


def _shows(classes: Sequence[str]) -> bool:
    """Whether a text with these classes shows at the widest size."""
    return not any(name.startswith("until-") for name in classes)


def _labels(texts: Iterable[Text], scale: float, aside: float, down: float) -> tuple[Label, ...]:
    labels = []
    for text, x, y, classes in texts:
        if _shows(classes.split()):
            is_end = classes.endswith(" end")
            shift = -aside if is_end else aside
            labels.append(
                Label(text, _px(x, scale) + shift, float(y) + down, "end" if is_end else "start")
            )
    return tuple(labels)


def _span(span: SpanShape, scale: float, down: float) -> FixedSpan:
    x, y, width = _px(span.x, scale), float(span.y) + down, _px(span.width, scale)
    path = _bar((x, y, width, float(span.height)), span.classes.split())
    return FixedSpan(span.kind, path, span.fill, _labels(span.texts, scale, 0, down))


def _bar(box: tuple[float, float, float, float], classes: Sequence[str]) -> str:
    """Round at its ends, but flat where it goes on beyond the picture."""
    x, y, width, height = box
    half = height / 2
    round_ = min(half, width / 2)
    before = 0 if "cut-start" in classes else round_
    after = 0 if "cut-end" in classes else round_
    return (
        f"M{x + before:.1f} {y:.1f}H{x + width - after:.1f}"
        f"a{after:.1f} {half:.2f} 0 0 1 0 {height:.2f}"
        f"H{x + before:.1f}a{before:.1f} {half:.2f} 0 0 1 0 {-height:.2f}Z"
    )


def _point(point: PointShape, scale: float, spare: float) -> FixedPoint:
    return FixedPoint(
        point.id,
        point.kind,
        _px(point.x, scale),
        float(point.spots[-1].y) - spare,
        "fuzzy" in point.classes.split(),
        _labels(point.texts, scale, LABEL_ASIDE_PX, -spare),
    )


def _stems(plot: Plot, scale: float, spare: float) -> tuple[FixedStem, ...]:
    return tuple(
        FixedStem(_px(x, scale), float(start) - spare, float(end) - spare)
        for x, start, end, classes in plot.stems
        if _shows(classes.split())
    )


def _counts(plot: Plot, scale: float, spare: float) -> tuple[FixedCount, ...]:
    return tuple(
        FixedCount(len(ids), _px(x, scale), float(y) - spare)
        for ids, _, _, x, y, classes in plot.counts
        if _shows(classes.split())
    )


def _scaled(path: str, width: float, height: float, top: float) -> str:
    """Path data out of the box of a mood line; some drawing programs cannot stretch a box."""
    across, down = width / BOX_WIDTH, height / BOX_HEIGHT

    def place(step: re.Match[str]) -> str:
        told = [float(number) for number in step[2].split()]
        if step[1] == "V":
            return f"V{told[0] * down + top:.1f}"
        if step[1] == "h":
            return f"h{told[0] * across:.2f}"
        pairs = zip(told[::2], told[1::2], strict=True)
        return step[1] + " ".join(f"{x * across:.1f} {y * down + top:.1f}" for x, y in pairs)

    return _STEP.sub(place, path)
