"""The bars of a strip: their lanes, edges, fades and captions."""

from collections.abc import Sequence
from typing import NamedTuple

from tracker.pictures.label_rows import Captions, Wish, settle, wordings
from tracker.pictures.lanes import pack
from tracker.pictures.marks import Mark, Window
from tracker.pictures.strip_shapes import Gradient, SpanShape, Text

FULL_LANES = 8
LANE_PX, BAR_PX, CAPTION_PX = 26.0, 7.0, 11.0
BAR_TOP_PX = 15.0
THIN_LANE_PX, THIN_LANES_PX = 6.0, 144.0
THIN_BAR_SHARE = 0.6
COMPACT_LANE_PX, COMPACT_LANES_PX = 7.0, 42.0
BREATH = 0.25
NARROWEST = 0.6
WIDEST_LABEL_PX, BRIEF_LABEL_PX = 260.0, 72.0
FADES = {"fuzzy": 18, "open": 45}


class Bar(NamedTuple):
    """Where a span runs, in percent, and how each end looks: sharp, fuzzy, open or cut."""

    mark: Mark
    start: float
    end: float
    start_edge: str
    end_edge: str


class Lane(NamedTuple):
    """Where the bars of a lane lie, in px below the top of the first lane."""

    y: float
    height: float


def bars_of(marks: Sequence[Mark], window: Window) -> list[Bar]:
    """A bar for each mark; the marks must be in order and seen by the window."""
    first, days = window.first.toordinal(), window.days
    bars = []
    for mark in marks:
        start = 0.0 if mark.starts_open else (mark.earliest.toordinal() - first) * 100 / days
        end = 100.0 if mark.ends_open else (mark.latest.toordinal() + 1 - first) * 100 / days
        start_edge = _edge(mark.starts_open, start < 0, mark.starts_fuzzy)
        end_edge = _edge(mark.ends_open, end > 100, mark.ends_fuzzy)
        start, end = max(start, 0.0), min(end, 100.0)
        bars.append(Bar(mark, start, max(end, start + NARROWEST), start_edge, end_edge))
    return bars


def _edge(is_open: bool, cut: bool, fuzzy: bool) -> str:
    return "open" if is_open else "cut" if cut else "fuzzy" if fuzzy else "sharp"


def lanes_of(count: int, compact: bool) -> tuple[list[Lane], float]:
    """The place of each of `count` lanes, and their height together in px.

    The first eight have room for captions. All others share a fixed height, as thin as needed.
    """
    full = 0 if compact else min(count, FULL_LANES)
    lanes = [Lane(i * LANE_PX + BAR_TOP_PX, BAR_PX) for i in range(full)]
    thin = count - full
    if thin:
        most, pitch = (
            (COMPACT_LANES_PX, COMPACT_LANE_PX) if compact else (THIN_LANES_PX, THIN_LANE_PX)
        )
        pitch = min(pitch, most / thin)
        top = full * LANE_PX
        lanes += [Lane(top + i * pitch, pitch * THIN_BAR_SHARE) for i in range(thin)]
        return lanes, top + thin * pitch
    return lanes, full * LANE_PX


def draw_spans(bars: Sequence[Bar], compact: bool) -> tuple[list[SpanShape], float]:
    """The shapes of the bars in their order, and the height of all lanes in px."""
    numbers = _packed(bars)
    lanes, height = lanes_of(max(numbers, default=-1) + 1, compact)
    captions = _captions(bars, numbers, 0 if compact else FULL_LANES)
    shapes = []
    for index, (mark, start, end, start_edge, end_edge) in enumerate(bars):
        lane = lanes[numbers[index]]
        wish = captions.get(index)
        shapes.append(
            SpanShape(
                mark.id,
                mark.title,
                mark.kind,
                f"{start:.1f}%",
                f"{end - start - min(BREATH, (end - start) / 4):.1f}%",
                f"{lane.y:.4g}",
                f"{lane.height:.2g}",
                _fill(mark.kind, start_edge, end_edge),
                _cuts(start_edge, end_edge),
                _texts(wish, lane.y - BAR_TOP_PX + CAPTION_PX) if wish else (),
            )
        )
    return shapes, height


def _packed(bars: Sequence[Bar]) -> list[int]:
    order = sorted(range(len(bars)), key=lambda index: bars[index].start)
    lanes = [0] * len(bars)
    for index, lane in zip(order, pack([bars[i][1:3] for i in order]), strict=True):
        lanes[index] = lane
    return lanes


def _captions(bars: Sequence[Bar], lanes: Sequence[int], full: int) -> dict[int, Wish]:
    wishes = {}
    rows: list[list[tuple[float, float]]] = [[] for _ in range(full)]
    for index in sorted(range(len(bars)), key=lambda index: bars[index].start):
        if lanes[index] < full:
            mark, start, end = bars[index][:3]
            rows[lanes[index]].append((start, end))
            forms = wordings(mark.title, WIDEST_LABEL_PX, BRIEF_LABEL_PX)
            wishes[index] = Wish(start, end, forms, lanes[index])
    settle(list(wishes.values()), lambda width: Captions(width, rows))
    return wishes


def _texts(wish: Wish, y: float) -> tuple[Text, ...]:
    return tuple(
        Text(text, f"{wish.near if spot.right else wish.far:.1f}%", f"{y:.0f}", classes)
        for text, spot, classes in wish.labels()
    )


def _fill(kind: str, start_edge: str, end_edge: str) -> str:
    if start_edge not in FADES and end_edge not in FADES:
        return ""
    return f"{kind}-{start_edge}-{end_edge}".replace("cut", "sharp")


def _cuts(start_edge: str, end_edge: str) -> str:
    cuts = [
        f"cut-{side}" for side, edge in (("start", start_edge), ("end", end_edge)) if edge == "cut"
    ]
    return " ".join(cuts)


def gradients_of(shapes: Sequence[SpanShape]) -> tuple[Gradient, ...]:
    """One gradient for each kind and pair of edges in use."""
    keys = sorted({(shape.fill, shape.kind) for shape in shapes if shape.fill})
    return tuple(Gradient(key, kind, _stops(*key.split("-")[-2:])) for key, kind in keys)


def _stops(start_edge: str, end_edge: str) -> tuple[tuple[str, str], ...]:
    rising, falling = FADES.get(start_edge, 0), FADES.get(end_edge, 0)
    stops = [("0", "0"), (f"{rising}%", "1")] if rising else [("0", "1")]
    stops += [(f"{100 - falling}%", "1"), ("1", "0")] if falling else [("1", "1")]
    return tuple(stops)
