"""The river: the months of a year down the page, and bars beside them for as long as spans last."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tracker.pictures.lanes import pack
from tracker.pictures.marks import Mark, Window, edges, in_order

MONTHS = 12
LANES = 3


class RiverEntry(NamedTuple):
    """A mark in its month: `is_span` if a bar goes with it, `is_continued` from an earlier year."""

    id: str
    is_span: bool
    is_continued: bool


class RiverMonth(NamedTuple):
    """A row. It is `quiet` when nothing begins in it, and `is_empty` if no bar passes either."""

    number: int
    is_quiet: bool
    is_empty: bool
    entries: tuple[RiverEntry, ...]


class RiverBar(NamedTuple):
    """A bar. `classes` place it: `from-4 to-7 lane-2`, and say which ends fade."""

    id: str
    kind: str
    classes: str


@dataclass(frozen=True, slots=True)
class River:
    """A year. `lanes` are 0 to 3; `vague` are the ids of which only the year is known."""

    year: int
    lanes: int
    months: tuple[RiverMonth, ...]
    bars: tuple[RiverBar, ...]
    vague: tuple[str, ...]


class _Stretch(NamedTuple):
    mark: Mark
    first: int
    last: int


def draw_river(marks: Sequence[Mark], year: int) -> River:
    """The river of `year`: each mark in the first month of it that it may have been in.

    Marks of more than a month, and open ones, have a bar. Bars beyond the third lane share it.
    """
    window = Window.of_year(year)
    seen = sorted((mark for mark in marks if window.sees(mark)), key=in_order)
    placed = [_stretch(mark, window) for mark in seen if not mark.vague]
    spans = [stretch for stretch in placed if not stretch.mark.is_point()]
    lanes = _lanes(spans)
    return River(
        year,
        max(lanes, default=0),
        _months(placed, spans, window),
        tuple(_bar(span, lane, window) for span, lane in zip(spans, lanes, strict=True)),
        tuple(mark.id for mark in seen if mark.vague),
    )


def _stretch(mark: Mark, window: Window) -> _Stretch:
    first = 1 if mark.starts_open or mark.earliest < window.first else mark.earliest.month
    last = MONTHS if mark.ends_open or mark.latest > window.last else mark.latest.month
    return _Stretch(mark, first, last)


def _lanes(spans: Sequence[_Stretch]) -> list[int]:
    order = sorted(range(len(spans)), key=lambda index: spans[index].first)
    packed = pack([(spans[index].first, spans[index].last + 1) for index in order])
    lanes = [0] * len(spans)
    for index, lane in zip(order, packed, strict=True):
        lanes[index] = min(lane + 1, LANES)
    return lanes


def _months(
    placed: Sequence[_Stretch], spans: Sequence[_Stretch], window: Window
) -> tuple[RiverMonth, ...]:
    entries: list[list[RiverEntry]] = [[] for _ in range(MONTHS)]
    for mark, first, _ in placed:
        continued = mark.earliest < window.first
        entries[first - 1].append(RiverEntry(mark.id, not mark.is_point(), continued))
    passed = {month for span in spans for month in range(span.first, span.last + 1)}
    return tuple(
        RiverMonth(number, not own, not own and number not in passed, tuple(own))
        for number, own in enumerate(entries, 1)
    )


def _bar(span: _Stretch, lane: int, window: Window) -> RiverBar:
    mark, first, last = span
    start, end = edges(mark, window)
    classes = [f"from-{first}", f"to-{last}", f"lane-{lane}"]
    if start != "sharp":
        classes.append(f"{start}-start")
    if end != "sharp":
        classes.append(f"{end}-end")
    return RiverBar(mark.id, mark.kind, " ".join(classes))
