"""Marks keep clear of each other; where there is no room for all, a count stands for some."""

from datetime import timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pictures.drawing import KINDS, WIDTHS, YEAR, day, mark, marks, placed, readings
from tracker.pictures import Mark, Strip, Window, draw_strip
from tracker.pictures.crowd import COMPACT_SIDE_PX, COMPACT_WIDTH, DENSE_SIDE_PX, SIDE_PX
from tracker.pictures.sizes import SIZES
from tracker.pictures.swarm import Room, Standing, swarm

ROUNDING_PX = 2.0
ROOM = Room(300, 0, 80, 10, 20)


def in_one_month(count: int) -> list[Mark]:
    return [
        mark(day(5) + timedelta(n % 31), id=str(n), kind=KINDS[n % 5], mood=n % 5 + 1)
        for n in range(count)
    ]


def side(strip: Strip) -> float:
    return DENSE_SIDE_PX if strip.plot.is_dense else SIDE_PX


def overlapping(strip: Strip, width: float, apart: float) -> list[object]:
    room = apart - ROUNDING_PX
    return [
        (one, other)
        for one, other in combinations(placed(strip, width), 2)
        if abs(one.x - other.x) < room and abs(one.y - other.y) < room
    ]


@given(marks(), readings)
def test_no_two_marks_overlap_at_any_width(some: list[Mark], felt: list) -> None:
    strip = draw_strip(some, YEAR, readings=felt)
    for width in (*WIDTHS, 1920.0):
        assert overlapping(strip, width, side(strip)) == []


@given(marks(), readings)
def test_dots_of_a_small_strip_keep_clear_too(some: list[Mark], felt: list) -> None:
    strip = draw_strip(some, YEAR, readings=felt, compact=True)
    for width in (COMPACT_WIDTH, 300, 900):
        assert overlapping(strip, width, COMPACT_SIDE_PX) == []


@given(marks(), readings)
def test_at_every_width_each_point_is_there_once(some: list[Mark], felt: list) -> None:
    strip = draw_strip(some, YEAR, readings=felt)
    whole = sorted(name for one in placed(strip, 1920) for name in one.ids)
    assert len(whole) == len(set(whole))
    for width in (200.0, *WIDTHS):
        assert sorted(name for one in placed(strip, width) for name in one.ids) == whole


@given(marks())
def test_marks_and_what_a_count_holds_are_in_the_order_of_time(some: list[Mark]) -> None:
    strip = draw_strip(some, YEAR)
    known = {one.id: one for one in some}
    for width in WIDTHS:
        shown = placed(strip, width)
        for before, after in pairwise(one for one in shown if len(one.ids) == 1):
            assert _middle(known[before.ids[0]]) <= _middle(known[after.ids[0]]) + 1.5
    for count in strip.plot.counts:
        middles = [_middle(known[name]) for name in count.ids]
        assert all(before <= after + 31 for before, after in pairwise(middles))
        assert count.titles == tuple(known[name].title for name in count.ids)


def _middle(one: Mark) -> float:
    return one.earliest.toordinal() + one.days / 2


@given(marks(), readings)
def test_a_mark_that_stands_alone_does_so_at_every_greater_width(some: list, felt: list) -> None:
    strip = draw_strip(some, YEAR, readings=felt)
    alone = [{one.ids for one in placed(strip, w) if len(one.ids) == 1} for _, w in SIZES]
    assert all(narrow <= wide for narrow, wide in pairwise(alone))


@given(marks(most=24))
def test_a_few_marks_of_a_year_are_never_counted_together_on_a_desktop(some: list[Mark]) -> None:
    days = {one.earliest for one in some}
    points = [mark(one, id=str(n)) for n, one in enumerate(sorted(days)) if YEAR.first <= one]
    strip = draw_strip(points, YEAR)
    assert not any(len(one.ids) > 1 for one in placed(strip, 864))


@pytest.mark.parametrize("count", [1, 12, 60, 400])
def test_however_many_the_strip_stays_as_low(count: int) -> None:
    assert draw_strip(in_one_month(count), YEAR).plot.height <= 94
    felt = [(day(1), 2), (day(6), 4)]
    assert draw_strip(in_one_month(count), YEAR, readings=felt).plot.height == 84


def test_a_month_too_full_for_a_phone_shows_some_marks_and_a_count() -> None:
    strip = draw_strip(in_one_month(30), YEAR)
    counts = [one for one in placed(strip, 256) if len(one.ids) > 1]
    assert 1 <= len(counts) <= 3
    assert sum(len(one.ids) for one in placed(strip, 256)) == 30


def test_sixty_over_a_year_are_all_shown_on_a_desktop_and_most_on_a_phone() -> None:
    some = [mark(day(1 + n % 12, 1 + n * 7 % 28), id=str(n)) for n in range(60)]
    strip = draw_strip(some, YEAR)
    assert all(len(one.ids) == 1 for one in placed(strip, 864))
    assert sum(len(one.ids) == 1 for one in placed(strip, 256)) >= 30


def test_of_a_day_with_very_much_a_column_is_shown_with_a_count_in_it() -> None:
    window = Window.of_months(2024, 5, 5)
    strip = draw_strip([mark(day(5, 9), id=str(n)) for n in range(90)], window)
    assert [len(one.ids) for one in placed(strip, 864)] == [1, 1, 86, 1, 1]


standings = st.lists(st.tuples(st.floats(0, 100), st.floats(0, 80)), max_size=80).map(
    lambda homes: [Standing((n,), x, y, y) for n, (x, y) in enumerate(sorted(homes))]
)


@given(standings)
def test_a_swarm_keeps_its_order_its_bounds_and_everyone(some: list[Standing]) -> None:
    found = swarm(some, ROOM)
    assert [one.x for one in found] == sorted(one.x for one in found)
    assert all(ROOM.top <= one.y <= ROOM.bottom for one in found)
    assert sorted(n for one in found for n in one.members) == list(range(len(some)))
    for one, other in combinations(found, 2):
        wide = (ROOM.wide(one) + ROOM.wide(other)) / 2
        apart = abs(one.x - other.x) * ROOM.width / 100
        assert abs(one.y - other.y) >= ROOM.side - 1e-6 or apart >= wide - 1e-6


@given(standings)
def test_a_count_holds_only_what_is_near_it(some: list[Standing]) -> None:
    for one in swarm(some, ROOM):
        reach = 100 * (ROOM.broad + ROOM.side) / ROOM.width
        assert all(abs(some[number].x - one.x) <= reach for number in one.members)


def test_a_swarm_looks_only_at_what_is_near(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []
    monkeypatch.setattr(Room, "wide", lambda room, one: looked.append(one) or room.side)
    for count in (500, 5_000):
        looked.clear()
        room = ROOM._replace(width=count * 5)
        swarm([Standing((n,), n * 100 / count, 40, 40) for n in range(count)], room)
        assert len(looked) <= 60 * count
