"""The river: months down the page, and bars beside them for as long as spans last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tracker.pictures.lanes import pack
from tracker.pictures.marks import Mark, Window, edges, in_order

LANES = 3


class RiverEntry(NamedTuple):
    """A mark in its month: `is_span` if a bar goes with it, `is_continued` from before."""

    id: str
    is_span: bool
    is_continued: bool


class RiverMonth(NamedTuple):
    """A row: a month. It is `quiet` when nothing begins in it, `is_empty` if no bar passes too."""

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
    """A window. `lanes` are 0 to 3; `vague` are the ids of which only the year is known."""

    lanes: int
    months: tuple[RiverMonth, ...]
    bars: tuple[RiverBar, ...]
    vague: tuple[str, ...]


class _Stretch(NamedTuple):
    mark: Mark
    first: int
    last: int


def draw_river(marks: Sequence[Mark], window: Window) -> River:
    """The river of a window of whole months: each mark in the first that it may have been in.

    Marks of more than a month, and open ones, have a bar. Bars beyond the third lane share it.
    """
    seen = sorted((mark for mark in marks if window.sees(mark)), key=in_order)
    placed = [_stretch(mark, window) for mark in seen if not mark.vague]
    spans = [stretch for stretch in placed if not stretch.mark.is_point()]
    lanes = _lanes(spans)
    return River(
        max(lanes, default=0),
        _months(placed, spans, window),
        tuple(_bar(span, lane, window) for span, lane in zip(spans, lanes, strict=True)),
        tuple(mark.id for mark in seen if mark.vague),
    )


def _stretch(mark: Mark, window: Window) -> _Stretch:
    """The rows it takes, the first month of the window being 1."""
    begins = window.first if mark.starts_open else max(mark.earliest, window.first)
    ends = window.last if mark.ends_open else min(mark.latest, window.last)
    return _Stretch(mark, _row(begins, window), _row(ends, window))


def _row(day: date, window: Window) -> int:
    return 1 + window.months.index((day.year, day.month))


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
    numbers = [number for _, number in window.months]
    entries: list[list[RiverEntry]] = [[] for _ in numbers]
    for mark, first, _ in placed:
        continued = mark.earliest < window.first
        entries[first - 1].append(RiverEntry(mark.id, not mark.is_point(), continued))
    passed = {month for span in spans for month in range(span.first, span.last + 1)}
    return tuple(
        RiverMonth(number, not own, not own and row not in passed, tuple(own))
        for row, (number, own) in enumerate(zip(numbers, entries, strict=True), 1)
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
