"""The lower part of a strip: bars in lanes, their fading ends and their captions."""

from collections.abc import Sequence
from typing import NamedTuple

from tracker.pictures.label_rows import Captions, Wish, settle, wordings
from tracker.pictures.lanes import pack
from tracker.pictures.marks import Mark, Window, edges
from tracker.pictures.strip_shapes import Gradient, Lanes, SpanShape, Text

FULL_LANES, FULL_IF_CROWDED = 8, 5
FOOT_PX, COMPACT_FOOT_PX = 5, 2
FULL_LANE_PX, FULL_BAR_PX, BAR_TOP_PX, CAPTION_PX = 26, 7, 15, 11
THIN_LANE_PX, COMPACT_LANE_PX, THIN_BAR_SHARE = 6.0, 7.0, 0.6
THIN_LANES_PX, COMPACT_LANES_PX = 78.0, 42.0
BREATH = 0.25
NARROWEST = 0.6
WIDEST_LABEL_PX, BRIEF_LABEL_PX = 260.0, 72.0
CUTS = {
    (False, False): "",
    (True, False): "cut-start",
    (False, True): "cut-end",
    (True, True): "cut-start cut-end",
}
FADES = {"fuzzy": 18, "open": 45}


class Bar(NamedTuple):
    """Where a span runs in percent, how each end looks, and its lane."""

    mark: Mark
    start: float
    end: float
    start_edge: str
    end_edge: str
    lane: int


class Lane(NamedTuple):
    """Where the bars of a lane lie, in px below the top of the first lane."""

    y: float
    height: float


def draw_lanes(marks: Sequence[Mark], window: Window, y: int, compact: bool) -> Lanes:
    """The spans of a window that sees them all, in their order; `y` is the top in px.

    Eight lanes have room for captions. Of more only the first do, and all others are thin, so that
    the picture does not grow; a compact one has only thin ones.
    """
    bars = bars_of(marks, window)
    count = max((bar.lane for bar in bars), default=-1) + 1
    places, height = lanes_of(count, compact)
    captions = _captions(bars, full_of(count, compact))
    spans = tuple(
        _span(bar, places[bar.lane], wish) for bar, wish in zip(bars, captions, strict=True)
    )
    return Lanes(y, height, _gradients(bars), spans)


def bars_of(marks: Sequence[Mark], window: Window) -> list[Bar]:
    """A bar for each mark, in their order."""
    reaches = [_reach(mark, window) for mark in marks]
    order = sorted(range(len(marks)), key=lambda index: reaches[index][0])
    lanes = dict(zip(order, pack([reaches[index] for index in order]), strict=True))
    return [
        Bar(mark, *reaches[index], *edges(mark, window), lanes[index])
        for index, mark in enumerate(marks)
    ]


def _reach(mark: Mark, window: Window) -> tuple[float, float]:
    first, scale = window.first.toordinal(), 100 / window.days
    start = 0.0 if mark.starts_open else max((mark.earliest.toordinal() - first) * scale, 0.0)
    end = 100.0 if mark.ends_open else min((mark.latest.toordinal() + 1 - first) * scale, 100.0)
    start = min(start, 100 - NARROWEST)
    return start, max(end, start + NARROWEST)


def full_of(count: int, compact: bool) -> int:
    """How many of so many lanes have room for captions."""
    return 0 if compact else count if count <= FULL_LANES else FULL_IF_CROWDED


def lanes_of(count: int, compact: bool) -> tuple[list[Lane], int]:
    """The place of each of `count` lanes, and their height together in px.

    However many are thin, they share a fixed height.
    """
    full = full_of(count, compact)
    lanes = [Lane(i * FULL_LANE_PX + BAR_TOP_PX, FULL_BAR_PX) for i in range(full)]
    widest = COMPACT_LANE_PX if compact else THIN_LANE_PX
    most = COMPACT_LANES_PX if compact else THIN_LANES_PX
    pitch = min(widest, most / max(count - full, 1))
    top = full * FULL_LANE_PX
    lanes += [Lane(top + i * pitch, pitch * THIN_BAR_SHARE) for i in range(count - full)]
    return lanes, round(top + (count - full) * pitch) + (COMPACT_FOOT_PX if compact else FOOT_PX)


def _captions(bars: Sequence[Bar], full: int) -> list[Wish | None]:
    rows: list[list[tuple[float, float]]] = [[] for _ in range(full)]
    wishes: list[Wish | None] = []
    for bar in bars:
        forms = wordings(bar.mark.title, WIDEST_LABEL_PX, BRIEF_LABEL_PX)
        wishes.append(Wish(bar.start, bar.end, forms, bar.lane) if bar.lane < full else None)
        if bar.lane < full:
            rows[bar.lane].append((bar.start, bar.end))
    for row in rows:
        row.sort()
    settle([wish for wish in wishes if wish], lambda width: Captions(width, rows))
    return wishes


def _span(bar: Bar, lane: Lane, wish: Wish | None) -> SpanShape:
    mark, start, end, start_edge, end_edge, _ = bar
    return SpanShape(
        mark.id,
        mark.title,
        mark.kind,
        f"{start:.1f}%",
        f"{end - start - min(BREATH, (end - start) / 4):.1f}%",
        f"{lane.y:.4g}",
        f"{lane.height:.2g}",
        _fill(bar),
        CUTS[start_edge == "cut", end_edge == "cut"],
        _texts(wish, lane.y - BAR_TOP_PX + CAPTION_PX) if wish else (),
    )


def _texts(wish: Wish, y: float) -> tuple[Text, ...]:
    return tuple(
        Text(text, f"{wish.near if spot.right else wish.far:.1f}%", f"{y:.0f}", classes)
        for text, spot, classes in wish.labels()
    )


def _fill(bar: Bar) -> str:
    """The key of its gradient; empty if neither end fades."""
    if bar.start_edge not in FADES and bar.end_edge not in FADES:
        return ""
    return f"{bar.mark.kind}-{bar.start_edge}-{bar.end_edge}".replace("cut", "sharp")


def _gradients(bars: Sequence[Bar]) -> tuple[Gradient, ...]:
    """One for each kind and pair of edges in use."""
    fills = sorted({(_fill(bar), bar.mark.kind) for bar in bars})
    return tuple(Gradient(key, kind, _stops(*key.split("-")[-2:])) for key, kind in fills if key)


def _stops(start_edge: str, end_edge: str) -> tuple[tuple[str, str], ...]:
    rising, falling = FADES.get(start_edge, 0), FADES.get(end_edge, 0)
    stops = [("0", "0"), (f"{rising}%", "1")] if rising else [("0", "1")]
    stops += [(f"{100 - falling}%", "1"), ("1", "0")] if falling else [("1", "1")]
    return tuple(stops)
