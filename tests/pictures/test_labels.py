"""Labels: they never overlap, and give way before they crowd."""

from itertools import pairwise

from hypothesis import given

from tests.pictures.drawing import KINDS, WIDTHS, YEAR, Box, boxes, day, mark, marks, readings
from tracker.pictures import Mark, draw_strip
from tracker.pictures.sizes import SIZES

ROUNDING_PX = 1.5


def sixty() -> list[Mark]:
    return [
        mark(day(1 + i % 12, 1 + i * 7 % 28), id=str(i), title=f"이정표 {i}", kind=KINDS[i % 5])
        for i in range(60)
    ]


def apart(row: list[Box]) -> bool:
    return all(before.end <= after.start + ROUNDING_PX for before, after in pairwise(sorted(row)))


@given(marks(), readings)
def test_no_two_labels_overlap_at_any_width(some: list[Mark], felt: list) -> None:
    strip = draw_strip(some, YEAR, readings=felt)
    for width in WIDTHS:
        for shapes in (strip.plot.points, strip.lanes.spans):
            seen = list(boxes(shapes, width))
            for y in {box.y for box in seen}:
                assert apart([box for box in seen if box.y == y])


@given(marks())
def test_no_label_leaves_the_picture(some: list[Mark]) -> None:
    strip = draw_strip(some, YEAR)
    for width in WIDTHS:
        for shapes in (strip.plot.points, strip.lanes.spans):
            for box in boxes(shapes, width):
                assert box.start >= -ROUNDING_PX
                assert box.end <= width + ROUNDING_PX


@given(marks())
def test_no_stem_runs_through_a_label(some: list[Mark]) -> None:
    for width in WIDTHS:
        seen = list(boxes(draw_strip(some, YEAR).plot.points, width))
        for flag in seen:
            below = (box for box in seen if box.y > flag.y)
            assert not any(box.start < flag.anchor < box.end for box in below)


@given(marks())
def test_what_has_a_label_at_one_width_has_one_at_every_greater_width(some: list[Mark]) -> None:
    strip = draw_strip(some, YEAR)
    counts = [len(list(boxes(strip.plot.points, width))) for _, width in SIZES]
    assert counts == sorted(counts)


def test_with_sixty_milestones_every_mark_stays_and_most_labels_give_way_on_a_phone() -> None:
    strip = draw_strip(sixty(), YEAR)
    assert len(strip.plot.points) == 60
    assert 3 <= len(list(boxes(strip.plot.points, 336))) <= 18
    assert len(list(boxes(strip.plot.points, 336))) < len(list(boxes(strip.plot.points, 864)))
    assert "dense" in strip.classes


def test_a_lone_title_is_shown_whole_wherever_it_fits() -> None:
    strip = draw_strip([mark(day(2, 10), title="서울에서 보낸 첫 겨울")], YEAR)
    assert [text.text for text in strip.plot.points[0].texts] == ["서울에서 보낸 첫 겨울"]


def test_a_title_without_room_is_cut_short_where_it_is_narrow() -> None:
    neighbours = [
        mark(day(1), day(3, 31), id="a", title="아주 길게 이어진 겨울"),
        mark(day(4), day(12, 31), id="b"),
    ]
    first = draw_strip(neighbours, YEAR).lanes.spans[0]
    assert [text.text for text in first.texts] == ["아주 길게…", "아주 길게 이어진 겨울"]
    assert first.texts[0].classes.split()[1:] == [first.texts[1].classes.replace("since", "until")]


def test_a_label_at_the_right_edge_runs_to_the_left() -> None:
    strip = draw_strip([mark(day(12, 30))], YEAR)
    assert strip.plot.points[0].texts[0].classes.endswith(" end")


def test_rows_of_labels_that_are_empty_at_a_width_are_cropped_there() -> None:
    crowd = [mark(day(6, 1 + 2 * i), id=str(i), title="여름의 어느 날") for i in range(3)]
    assert draw_strip(crowd, YEAR).classes == "crop-xs-2 crop-m-1 crop-s-1"
    assert "crop" not in draw_strip([], YEAR).classes
