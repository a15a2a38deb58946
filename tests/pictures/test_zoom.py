"""A quarter and a month, drawn on scales of their own, hold what a year's strip holds."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures.drawing import (
    KINDS,
    TITLES,
    WIDTHS,
    YEAR,
    boxes,
    day,
    ids,
    mark,
    percent,
)
from tracker.dates import EdtfDate
from tracker.pictures import Mark, Window, draw_strip, mark_of

ROUNDING_PX = 1.5
MOST = 60
windows = st.one_of(
    st.integers(1, 4).map(lambda number: Window.of_months(2024, 3 * number - 2, 3 * number)),
    st.integers(1, 12).map(lambda month: Window.of_months(2024, month, month)),
)


@st.composite
def seen_closely(draw: st.DrawFn) -> tuple[list[Mark], Window]:
    """Up to sixty marks of a year, most of them in the window that is looked through."""
    window = draw(windows)
    starts = draw(st.lists(st.integers(-40, window.days + 10), max_size=MOST))
    return [_mark(draw, str(n), window, start) for n, start in enumerate(starts)], window


def _mark(draw: st.DrawFn, name: str, window: Window, start: int) -> Mark:
    first = window.first + timedelta(start)
    last = first + timedelta(draw(st.sampled_from((0, 0, 0, 2, 6, 30, 90))))
    flags = draw(st.tuples(*[st.booleans()] * 4))
    title, kind = draw(st.sampled_from(TITLES)), draw(st.sampled_from(KINDS))
    return Mark(name, title, kind, first, last, *flags, sometime=draw(st.booleans()))


@settings(deadline=None)
@given(seen_closely())
def test_no_two_labels_overlap_or_leave_the_picture(seen: tuple[list[Mark], Window]) -> None:
    strip = draw_strip(*seen)
    for width in (*WIDTHS, 1920.0):
        for shapes in (strip.plot.points, strip.lanes.spans):
            rows: dict[float, list] = {}
            for box in boxes(shapes, width):
                assert box.start >= -ROUNDING_PX
                assert box.end <= width + ROUNDING_PX
                rows.setdefault(box.y, []).append(box)
            for row in rows.values():
                assert all(a.end <= b.start + ROUNDING_PX for a, b in pairwise(sorted(row)))


@given(seen_closely())
def test_every_mark_within_is_drawn_once_inside_and_in_order(
    seen: tuple[list[Mark], Window],
) -> None:
    marks, window = seen
    strip = draw_strip(marks, window)
    within = {one.id for one in marks if window.first <= one.earliest <= one.latest <= window.last}
    drawn = ids(strip)
    assert len(drawn) == len(set(drawn))
    assert within <= set(drawn) <= {one.id for one in marks if window.sees(one)}
    xs = [percent(point.x) for point in strip.plot.points]
    assert xs == sorted(xs)
    assert all(0 <= x <= 100 for x in xs)
    for bar in strip.lanes.spans:
        assert 0 <= percent(bar.x) < percent(bar.x) + percent(bar.width) <= 100


def test_what_was_in_a_month_is_a_point_in_its_quarter_and_on_the_shelf_of_the_month() -> None:
    moved = [mark_of("1", "이사", "life", EdtfDate.parse("2024-05"))]
    assert [one.id for one in draw_strip(moved, YEAR).plot.points] == ["1"]
    assert [one.id for one in draw_strip(moved, Window.of_months(2024, 4, 6)).plot.points] == ["1"]
    assert [one.id for one in draw_strip(moved, Window.of_months(2024, 5, 5)).shelf] == ["1"]


def test_what_lasted_a_month_to_the_day_is_a_bar_of_it() -> None:
    may = mark(day(5), day(5, 31))
    strip = draw_strip([may], Window.of_months(2024, 5, 5))
    assert [bar.id for bar in strip.lanes.spans] == ["1"]
