"""Marks to draw, and what of a drawn strip an eye would see at some width."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import strategies as st

from tracker.pictures import Mark, Strip, Window
from tracker.pictures.label_rows import INSET_PX
from tracker.pictures.sizes import SIZES
from tracker.pictures.strip_shapes import PointShape, SpanShape
from tracker.pictures.text_width import text_width

YEAR = Window.of_year(2024)
KINDS = ("education", "career", "award", "health", "life")
TITLES = (
    "이사",
    "첫 회사에 들어감",
    "Ran 10 km",
    "A title so long that nothing could ever show all of it on one line of a picture",
    "한 줄에 다 들어갈 수 없을 만큼 아주 길고 긴 이정표의 제목",
)
WIDEST = 1920.0
WIDTHS = (*(width for _, width in SIZES), 300.0, 500.0, 700.0, 1400.0)


def day(month: int, number: int = 1, year: int = 2024) -> date:
    return date(year, month, number)


def mark(first: date, last: date | None = None, **more: object) -> Mark:
    given = {"id": "1", "title": "이정표", "kind": "life", **more}
    return Mark(earliest=first, latest=last or first, **given)


@st.composite
def marks(draw: st.DrawFn, most: int = 60) -> list[Mark]:
    starts = draw(st.lists(st.integers(-100, 460), max_size=most))
    return [_mark(draw, number, start) for number, start in enumerate(starts)]


def _mark(draw: st.DrawFn, number: int, start: int) -> Mark:
    first = YEAR.first + timedelta(start)
    length = draw(st.sampled_from((0, 0, 0, 6, 30, 45, 90, 400)))
    flags = draw(st.tuples(*[st.booleans()] * 4))
    vague = draw(st.integers(0, 9)) == 0
    title, kind = draw(st.sampled_from(TITLES)), draw(st.sampled_from(KINDS))
    return Mark(str(number), title, kind, first, first + timedelta(length), *flags, vague)


readings = st.lists(
    st.tuples(st.dates(date(2023, 6, 1), date(2025, 6, 1)), st.integers(1, 5)), max_size=30
)


class Box(NamedTuple):
    """A visible text: its stretch in px, its baseline, and where its anchor is."""

    start: float
    end: float
    y: float
    anchor: float


def percent(number: str) -> float:
    assert number.endswith("%")
    return float(number[:-1])


def shows(classes: str, width: float) -> bool:
    wide = dict(SIZES)
    since = [wide[name[6:]] for name in classes.split() if name.startswith("since-")]
    until = [wide[name[6:]] for name in classes.split() if name.startswith("until-")]
    return all(width >= limit for limit in since) and all(width < limit for limit in until)


def boxes(shapes: tuple[PointShape, ...] | tuple[SpanShape, ...], width: float) -> Iterator[Box]:
    for shape in shapes:
        inset = INSET_PX if isinstance(shape, PointShape) else 0
        for text in shape.texts:
            if shows(text.classes, width):
                x = percent(text.x) * width / 100
                long = text_width(text.text)
                start = x - inset - long if "end" in text.classes.split() else x + inset
                yield Box(start, start + long, float(text.y), x)


class Placed(NamedTuple):
    """A visible mark: its middle in px, and the points it stands for."""

    x: float
    y: float
    ids: tuple[str, ...]


def placed(strip: Strip, width: float) -> list[Placed]:
    """The marks and counts that show at a width, by their middles."""
    found = [
        Placed(percent(point.x) * width / 100, float(spot.y), (point.id,))
        for point in strip.plot.points
        for spot in point.spots
        if shows(point.classes, width) and shows(spot.classes, width)
    ]
    found += [
        Placed(percent(count.x) * width / 100, float(count.y), count.ids)
        for count in strip.plot.counts
        if shows(count.classes, width)
    ]
    return sorted(found)


def ids(strip: Strip) -> list[str]:
    drawn = [shape.id for shape in (*strip.lanes.spans, *strip.shelf)]
    return sorted([*drawn, *(name for mark in placed(strip, WIDEST) for name in mark.ids)])
