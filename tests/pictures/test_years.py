"""All years, and the sentence about one."""

from datetime import date

import pytest
from hypothesis import given

from tests.pictures.drawing import YEAR, day, ids, mark, marks, readings
from tracker.pictures import Mark, Summary, draw_strip, draw_years


def test_years_come_latest_first_with_the_silent_ones_between() -> None:
    years = draw_years([mark(day(5, year=2020)), mark(day(5, year=2023), id="2")])
    assert [year for year, _ in years] == [2023, 2022, 2021, 2020]
    assert ids(years[1].strip) == []


def test_a_span_across_years_is_in_each_of_them() -> None:
    years = draw_years([mark(day(5, year=2021), day(3, year=2023))])
    assert [ids(strip) for _, strip in years] == [["1"]] * 3


def test_an_open_end_does_not_call_up_years_without_end() -> None:
    years = draw_years([mark(day(5), date.max, ends_open=True)])
    assert [year for year, _ in years] == [2024]


def test_a_century_apart_only_years_with_something_are_drawn() -> None:
    years = draw_years([mark(day(5, year=1592)), mark(day(5), id="2")])
    assert [year for year, _ in years] == [2024, 1592]


def test_no_marks_make_no_years() -> None:
    assert draw_years([]) == ()


@given(marks(), readings)
def test_a_year_among_all_is_drawn_as_it_would_be_alone(some: list[Mark], felt: list) -> None:
    for year, strip in draw_years(some, felt, day(3)):
        if year == 2024:
            alone = draw_strip(some, YEAR, readings=felt, today=day(3), compact=True)
            assert (strip.lanes, strip.plot.points) == (alone.lanes, alone.plot.points)


def test_the_summary_counts_and_names_the_longest_and_the_extremes_of_mood() -> None:
    some = [
        mark(day(1), day(6, 30), id="half"),
        mark(day(5, 5), id="prize"),
        mark(day(1), day(12, 31), id="someday", vague=True),
        mark(day(5, year=2023), id="before"),
    ]
    felt = [(day(2, 3), 1), (day(2, 9), 2), (day(8, 8), 5), (day(1, 1, 2023), 1)]
    assert draw_strip(some, YEAR, readings=felt).summary == Summary(3, 1, "half", day(8), day(2))


def test_what_is_told_of_a_season_is_not_named_the_longest() -> None:
    summer = mark(day(6), day(8, 31), id="summer", starts_fuzzy=True, ends_fuzzy=True)
    course = mark(day(4), day(5, 31), id="course")
    assert draw_strip([summer, course], YEAR).summary.longest == "course"
    assert draw_strip([summer], YEAR).summary.longest is None


@pytest.mark.parametrize(("moods", "differ"), [((3, 3), False), ((3, 4), True), ((4, 1), True)])
def test_months_that_hardly_differ_are_neither_the_best_nor_the_worst(moods, differ) -> None:
    felt = [(day(month), mood) for month, mood in zip((2, 5), moods, strict=True)]
    felt += [(day(5, 2), moods[1]), (day(5, 3), moods[1])]
    summary = draw_strip([mark(day(5))], YEAR, readings=felt).summary
    assert bool(summary.high) is bool(summary.low) is differ
    nearly = [*felt, (day(5, 4), 3)] if moods == (3, 4) else felt
    assert bool(draw_strip([], YEAR, readings=nearly).summary.high) is (moods == (4, 1))


def test_the_summary_of_a_year_without_spans_or_contrast_names_nothing() -> None:
    felt = [(day(2), 3), (day(5), 3)]
    assert draw_strip([mark(day(5))], YEAR, readings=felt).summary == Summary(
        1, 0, None, None, None
    )
