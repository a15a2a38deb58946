"""The strip: what is drawn, where, and how its ends look."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pictures.drawing import WIDTHS, YEAR, day, ids, mark, marks, percent, placed, readings
from tracker.pictures import Mark, Strip, Window, draw_strip
from tracker.pictures.glyphs import GLYPHS
from tracker.pictures.marks import in_order


def span(*args: date, **more: object) -> tuple[float, float, str, str]:
    (shape,) = draw_strip([mark(*args, **more)], YEAR).lanes.spans
    return percent(shape.x), percent(shape.x) + percent(shape.width), shape.fill, shape.classes


def xs(strip: Strip) -> list[float]:
    return [percent(point.x) for point in strip.plot.points]


@given(marks(), readings)
def test_every_mark_stays_inside_the_picture(some: list[Mark], felt: list) -> None:
    strip = draw_strip(some, YEAR, readings=felt)
    assert all(0 <= x <= 100 for x in xs(strip))
    for bar in strip.lanes.spans:
        assert percent(bar.x) >= 0
        assert percent(bar.width) > 0
        assert percent(bar.x) + percent(bar.width) <= 100
        assert 0 <= float(bar.y) <= strip.lanes.height
    for width in WIDTHS:
        for _, y, _ in placed(strip, width):
            assert strip.plot.y + 5 <= y <= strip.plot.y + strip.plot.height - 5


@given(marks())
def test_every_mark_of_the_year_is_drawn_once(some: list[Mark]) -> None:
    drawn = ids(draw_strip(some, YEAR))
    inside = {one.id for one in some if YEAR.first <= one.earliest and one.latest <= YEAR.last}
    touching = {one.id for one in some if YEAR.sees(one)}
    assert len(drawn) == len(set(drawn))
    assert inside <= set(drawn) <= touching


@given(marks(), readings, st.randoms(use_true_random=False))
def test_the_order_of_marks_matters_only_among_those_of_one_time(some, felt, chance) -> None:
    apart = list({in_order(one): one for one in some}.values())
    mixed = chance.sample(apart, len(apart))
    assert draw_strip(apart, YEAR, readings=felt) == draw_strip(mixed, YEAR, readings=felt)


@given(marks())
def test_points_run_from_left_to_right_and_spans_in_order_of_time(some: list[Mark]) -> None:
    strip = draw_strip(some, YEAR)
    by_id = {one.id: one for one in some}
    assert xs(strip) == sorted(xs(strip))
    spans = [by_id[shape.id] for shape in strip.lanes.spans]
    assert spans == sorted(spans, key=in_order)


@given(marks())
def test_spans_in_one_lane_never_overlap(some: list[Mark]) -> None:
    bars = sorted(
        (float(bar.y), percent(bar.x), percent(bar.x) + percent(bar.width))
        for bar in draw_strip(some, YEAR).lanes.spans
    )
    for (lane, _, end), (next_lane, start, _) in pairwise(bars):
        assert lane != next_lane or end <= start + 0.1


def test_a_month_is_a_point_at_its_middle_and_more_is_a_span() -> None:
    strip = draw_strip([mark(day(7), day(7, 31)), mark(day(7), day(8, 1), id="2")], YEAR)
    assert [point.x for point in strip.plot.points] == ["54.0%"]
    assert [bar.id for bar in strip.lanes.spans] == ["2"]


def test_ten_days_are_a_point_in_a_year_and_a_span_in_a_month() -> None:
    ten = [mark(day(5, 3), day(5, 12))]
    assert draw_strip(ten, YEAR).plot.points
    assert draw_strip(ten, Window(day(5), day(5, 31))).lanes.spans


def test_what_has_only_a_year_stands_on_the_shelf() -> None:
    strip = draw_strip([mark(day(1), day(12, 31), vague=True)], YEAR)
    assert [item.id for item in strip.shelf] == ["1"]
    assert not strip.lanes.spans


def test_a_span_takes_the_share_of_the_year_that_it_lasted() -> None:
    start, end, fill, classes = span(day(4), day(6, 30))
    assert (start, end) == pytest.approx((24.9, 49.7), abs=0.35)
    assert (fill, classes) == ("", "")


def test_an_approximate_end_fades() -> None:
    assert span(day(1), day(6, 30), starts_fuzzy=True, ends_fuzzy=True)[2] == "life-fuzzy-fuzzy"
    assert span(day(1), day(6, 30), ends_fuzzy=True)[2] == "life-sharp-fuzzy"


def test_an_open_end_runs_to_the_edge_and_fades() -> None:
    start, end, fill, _ = span(day(10), day(10, 2), ends_open=True)
    assert (start, end) == pytest.approx((74.9, 100), abs=0.35)
    assert fill == "life-sharp-open"
    assert span(day(3), day(3, 2), starts_open=True)[0] == 0


def test_a_span_that_goes_on_beyond_the_year_is_cut_at_its_edge() -> None:
    start, end, fill, classes = span(day(7, year=2023), day(2, year=2025), ends_fuzzy=True)
    assert (start, end) == pytest.approx((0, 100), abs=0.35)
    assert (fill, classes) == ("", "cut-start cut-end")


def test_one_gradient_serves_all_spans_of_a_kind_that_fade_alike() -> None:
    some = [mark(day(i), day(i + 2), id=str(i), ends_fuzzy=True) for i in range(1, 9)]
    (gradient,) = draw_strip(some, YEAR).lanes.gradients
    assert gradient.key == "life-sharp-fuzzy"
    assert gradient.stops == (("0", "1"), ("82%", "1"), ("1", "0"))


def test_points_of_one_month_share_it_evenly() -> None:
    some = [mark(day(6), day(6, 30), id=str(i)) for i in range(3)]
    places = xs(draw_strip(some, YEAR))
    assert places == pytest.approx([43.6, 45.6, 47.7], abs=0.1)


def test_points_of_one_day_step_aside_from_each_other() -> None:
    strip = draw_strip([mark(day(6), id="1"), mark(day(6), id="2")], YEAR)
    first, second = placed(strip, 256)
    assert first.x == second.x
    assert abs(first.y - second.y) >= 16


def test_a_point_stands_on_the_mood_line() -> None:
    felt = [(day(3), 1), (day(5, 16), 5), (day(8), 2)]
    strip = draw_strip([mark(day(5, 16))], YEAR, readings=felt)
    assert int(strip.plot.points[0].spots[0].y) == pytest.approx(
        strip.plot.y + 0.08 * strip.plot.height, abs=1
    )


def test_eight_lanes_have_labels_and_of_more_than_that_the_first_five() -> None:
    some = [mark(day(1), day(12), id=str(i)) for i in range(12)]
    assert all(bar.texts for bar in draw_strip(some[:8], YEAR).lanes.spans)
    bars = draw_strip(some, YEAR).lanes.spans
    assert all(bar.texts for bar in bars[:5])
    assert not any(bar.texts for bar in bars[5:])
    assert float(bars[5].height) < float(bars[0].height) / 1.5


def test_a_thousand_spans_at_once_do_not_make_the_picture_endless() -> None:
    some = [mark(day(1), day(12), id=str(i)) for i in range(1000)]
    assert draw_strip(some, YEAR).height < 500


def test_now_is_drawn_only_in_a_window_that_holds_it() -> None:
    assert draw_strip([], YEAR, today=day(7, 2)).now == "50.1%"
    assert draw_strip([], YEAR, today=day(7, 2, 2025)).now == ""


def test_a_compact_strip_has_no_words() -> None:
    strip = draw_strip([mark(day(3)), mark(day(4), day(7), id="2")], YEAR, compact=True)
    assert not any(shape.texts for shape in (*strip.plot.points, *strip.lanes.spans))
    assert strip.names_y == 0
    assert strip.height < 60


def test_a_kind_nobody_knows_is_drawn_like_other() -> None:
    assert draw_strip([mark(day(3), kind="new")], YEAR).plot.glyphs == (("new", GLYPHS["other"]),)


def test_no_two_kinds_have_the_same_shape() -> None:
    assert len(set(GLYPHS.values())) == len(GLYPHS) == 11


@pytest.mark.parametrize("build", [lambda: mark(day(3), day(2)), lambda: Window(day(3), day(2))])
def test_what_ends_before_it_starts_is_refused(build) -> None:
    with pytest.raises(ValueError, match="before it starts"):
        build()


@pytest.mark.parametrize("year", [1, 9999])
def test_the_first_and_the_last_year_can_be_drawn(year: int) -> None:
    open_mark = mark(date(year, 1, 1), date(year, 12, 31), ends_open=True, starts_open=True)
    felt = [(date(year, 1, 1), 2), (date(year, 3, 1), 4)]
    assert draw_strip([open_mark], Window.of_year(year), readings=felt).lanes.spans
