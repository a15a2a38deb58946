"""The river: months, entries and bars."""

from hypothesis import given

from tests.pictures.drawing import YEAR, day, mark, marks
from tracker.pictures import Mark, Window, draw_river


def test_an_entry_stands_in_the_first_month_it_may_have_been_in() -> None:
    river = draw_river([mark(day(7), day(9, 30), id="b"), mark(day(7, 4), id="a")], YEAR)
    assert [entry.id for entry in river.months[6].entries] == ["b", "a"]
    assert [month.number for month in river.months if not month.is_quiet] == [7]


def test_what_began_in_an_earlier_year_stands_in_january() -> None:
    river = draw_river([mark(day(12, 1, 2023), day(2))], YEAR)
    assert river.months[0].entries == (("1", True, True),)
    assert river.bars[0].classes == "from-1 to-2 lane-1 cut-start"


def test_a_bar_lasts_from_its_first_to_its_last_month() -> None:
    (bar,) = draw_river([mark(day(4), day(6, 30))], YEAR).bars
    assert bar.classes == "from-4 to-6 lane-1"


def test_a_bar_fades_where_it_is_approximate_or_open() -> None:
    (bar,) = draw_river([mark(day(4), day(6, 30), starts_fuzzy=True, ends_open=True)], YEAR).bars
    assert bar.classes == "from-4 to-12 lane-1 fuzzy-start open-end"


def test_a_month_or_less_has_no_bar() -> None:
    assert not draw_river([mark(day(4), day(4, 30))], YEAR).bars


def test_a_month_that_only_a_bar_passes_is_quiet_but_not_empty() -> None:
    months = draw_river([mark(day(4), day(6, 30))], YEAR).months
    assert [(m.is_quiet, m.is_empty) for m in months[3:7]] == [
        (False, False),
        (True, False),
        (True, False),
        (True, True),
    ]


def test_bars_in_the_same_months_lie_side_by_side_and_share_the_third_lane() -> None:
    river = draw_river([mark(day(1), day(6), id=str(i)) for i in range(5)], YEAR)
    assert [bar.classes[-1] for bar in river.bars] == ["1", "2", "3", "3", "3"]
    assert river.lanes == 3


def test_what_has_only_a_year_is_told_apart() -> None:
    river = draw_river([mark(day(1), day(12, 31), vague=True)], YEAR)
    assert river.vague == ("1",)
    assert all(month.is_empty for month in river.months)


@given(marks())
def test_every_mark_of_the_year_is_told_once(some: list[Mark]) -> None:
    river = draw_river(some, YEAR)
    told = [entry.id for month in river.months for entry in month.entries] + list(river.vague)
    assert sorted(told) == sorted(one.id for one in some if YEAR.sees(one))


@given(marks())
def test_bars_in_the_first_two_lanes_never_share_a_month(some: list[Mark]) -> None:
    taken = set()
    for bar in draw_river(some, YEAR).bars:
        first, last, lane = (int(name.split("-")[1]) for name in bar.classes.split()[:3])
        cells = {(lane, month) for month in range(first, last + 1)}
        assert lane == 3 or not cells & taken
        taken |= cells


def test_a_quarter_has_three_months_and_bars_counted_from_its_first() -> None:
    some = [mark(day(2), day(5, 20), id="a"), mark(day(5), day(8), id="b"), mark(day(6, 2))]
    river = draw_river(some, Window.of_months(2024, 4, 6))
    assert [month.number for month in river.months] == [4, 5, 6]
    assert river.months[0].entries == (("a", True, True),)
    assert [bar.classes for bar in river.bars] == [
        "from-1 to-2 lane-1 cut-start",
        "from-2 to-3 lane-2 cut-end",
    ]
