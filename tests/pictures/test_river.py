"""The river: months, entries and bars."""

from hypothesis import given

from tests.pictures.drawing import YEAR, day, mark, marks
from tracker.pictures import Mark, draw_river


def test_an_entry_stands_in_the_first_month_it_may_have_been_in() -> None:
    river = draw_river([mark(day(7), day(9, 30), id="b"), mark(day(7, 4), id="a")], 2024)
    assert [entry.id for entry in river.months[6].entries] == ["b", "a"]
    assert [month.number for month in river.months if not month.is_quiet] == [7]


def test_what_began_in_an_earlier_year_stands_in_january() -> None:
    river = draw_river([mark(day(12, 1, 2023), day(2))], 2024)
    assert river.months[0].entries == (("1", True, True),)
    assert river.bars[0].classes == "from-1 to-2 lane-1 cut-start"


def test_a_bar_lasts_from_its_first_to_its_last_month() -> None:
    (bar,) = draw_river([mark(day(4), day(6, 30))], 2024).bars
    assert bar.classes == "from-4 to-6 lane-1"


def test_a_bar_fades_where_it_is_approximate_or_open() -> None:
    (bar,) = draw_river([mark(day(4), day(6, 30), starts_fuzzy=True, ends_open=True)], 2024).bars
    assert bar.classes == "from-4 to-12 lane-1 fuzzy-start open-end"


def test_a_month_or_less_has_no_bar() -> None:
    assert not draw_river([mark(day(4), day(4, 30))], 2024).bars


def test_a_month_that_only_a_bar_passes_is_quiet_but_not_empty() -> None:
    months = draw_river([mark(day(4), day(6, 30))], 2024).months
    assert [(m.is_quiet, m.is_empty) for m in months[3:7]] == [
        (False, False),
        (True, False),
        (True, False),
        (True, True),
    ]


def test_bars_in_the_same_months_lie_side_by_side_and_share_the_third_lane() -> None:
    river = draw_river([mark(day(1), day(6), id=str(i)) for i in range(5)], 2024)
    assert [bar.classes[-1] for bar in river.bars] == ["1", "2", "3", "3", "3"]
    assert river.lanes == 3


def test_what_has_only_a_year_is_told_apart() -> None:
    river = draw_river([mark(day(1), day(12, 31), vague=True)], 2024)
    assert river.vague == ("1",)
    assert all(month.is_empty for month in river.months)


@given(marks())
def test_every_mark_of_the_year_is_told_once(some: list[Mark]) -> None:
    river = draw_river(some, 2024)
    told = [entry.id for month in river.months for entry in month.entries] + list(river.vague)
    assert sorted(told) == sorted(one.id for one in some if YEAR.sees(one))


@given(marks())
def test_bars_in_the_first_two_lanes_never_share_a_month(some: list[Mark]) -> None:
    taken = set()
    for bar in draw_river(some, 2024).bars:
        first, last, lane = (int(name.split("-")[1]) for name in bar.classes.split()[:3])
        cells = {(lane, month) for month in range(first, last + 1)}
        assert lane == 3 or not cells & taken
        taken |= cells
