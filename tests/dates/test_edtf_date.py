from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dates import EdtfDate, InvalidEdtfDate, Precision, Unit

WHOLE_DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(st.from_type(EdtfDate))
def test_the_earliest_day_never_lies_after_the_latest(value: EdtfDate) -> None:
    assert value.earliest <= value.latest


@given(st.from_type(EdtfDate))
def test_approximating_changes_neither_days_nor_open_sides(value: EdtfDate) -> None:
    vague = value.approximately()
    assert vague.is_approximate
    assert (vague.earliest, vague.latest) == (value.earliest, value.latest)
    assert (vague.starts_open, vague.ends_open) == (value.starts_open, value.ends_open)
    assert vague.approximately() == vague


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("2024-24", date(2025, 2, 28)),
        ("2023-24", date(2024, 2, 29)),
        ("9999-24", date(9999, 12, 31)),
        ("9998-24", date(9999, 2, 28)),
        ("9999-12", date(9999, 12, 31)),
    ],
)
def test_a_winter_ends_in_february_or_with_the_calendar(text: str, latest: date) -> None:
    assert EdtfDate.parse(text).latest == latest


def test_an_open_end_is_closed_at_the_end_of_the_year_it_starts_in() -> None:
    value = EdtfDate.parse("2024-10/..")
    assert (value.earliest, value.latest) == (date(2024, 10, 1), date(2024, 12, 31))
    assert EdtfDate.parse("2024-24/..").latest == date(2024, 12, 31)


def test_an_open_start_begins_with_the_year_it_ends_in() -> None:
    value = EdtfDate.parse("../2024-06")
    assert (value.earliest, value.latest) == (date(2024, 1, 1), date(2024, 6, 30))
    assert EdtfDate.parse("../2024-24").earliest == date(2024, 1, 1)


@pytest.mark.parametrize(
    ("text", "starts_fuzzy", "ends_fuzzy"),
    [
        ("2024-03-14", False, False),
        ("2024-03", False, False),
        ("2024-03~", True, True),
        ("2024-04~/2024-06", True, False),
        ("2024-04/2024-06~", False, True),
        ("2024-21", True, True),
        ("2024-21/2024-07", True, False),
        ("2019/2021", True, True),
        ("2024-10/..", False, False),
        ("2024-10~/..", True, False),
        ("../2024-06~", False, True),
    ],
)
def test_an_edge_is_fuzzy_when_approximate_or_coarser_than_a_month(
    text: str, starts_fuzzy: bool, ends_fuzzy: bool
) -> None:
    value = EdtfDate.parse(text)
    assert (value.starts_fuzzy, value.ends_fuzzy) == (starts_fuzzy, ends_fuzzy)


@pytest.mark.parametrize(
    ("text", "is_span", "is_vague", "precision"),
    [
        ("2024", False, True, Precision.YEAR),
        ("2024~", False, True, Precision.YEAR),
        ("2024-03", False, False, Precision.MONTH),
        ("2024-03-14", False, False, Precision.DAY),
        ("2024-21", True, False, Precision.SEASON),
        ("2024-40", True, False, Precision.MONTH),
        ("2024-03-14/2024-06", True, False, Precision.MONTH),
        ("2019/2021", True, False, Precision.YEAR),
        ("2024-10/..", True, False, Precision.MONTH),
        ("../2024", True, False, Precision.YEAR),
    ],
)
def test_spans_last_and_a_lone_year_is_vague(
    text: str, is_span: bool, is_vague: bool, precision: Precision
) -> None:
    value = EdtfDate.parse(text)
    assert (value.is_span, value.is_vague, value.precision) == (is_span, is_vague, precision)


def test_builders_say_what_a_reader_of_words_found() -> None:
    april, june = EdtfDate.month(2024, 4), EdtfDate.month(2024, 6)
    assert EdtfDate.day(date(2024, 3, 14)).text == "2024-03-14"
    assert EdtfDate.year(2024).text == "2024"
    assert EdtfDate.month(2024, 21).text == "2024-21"
    assert EdtfDate.months(2024, 4, 6) == EdtfDate.span(april, june)
    assert EdtfDate.span(april, june.approximately()).text == "2024-04/2024-06~"
    assert EdtfDate.span(EdtfDate.parse("../2024-02"), june).text == "../2024-06"
    assert EdtfDate.since(april).text == "2024-04/.."
    assert EdtfDate.until(june).text == "../2024-06"


def test_a_span_of_one_unit_is_that_unit() -> None:
    march = EdtfDate.month(2024, 3)
    assert EdtfDate.span(march, march) == march
    assert EdtfDate.span(march, march.approximately()) == march.approximately()


def test_builders_refuse_what_parse_refuses() -> None:
    with pytest.raises(InvalidEdtfDate, match="no_such_day"):
        EdtfDate.month(2024, 13)
    with pytest.raises(InvalidEdtfDate, match="year_out_of_range"):
        EdtfDate.year(0)
    with pytest.raises(InvalidEdtfDate, match="reversed"):
        EdtfDate.months(2024, 6, 4)
    with pytest.raises(InvalidEdtfDate, match="unreadable"):
        EdtfDate.since(EdtfDate.parse("../2024-06"))


@given(WHOLE_DAYS, WHOLE_DAYS)
def test_from_bounds_keeps_both_days(one: date, other: date) -> None:
    earliest, latest = sorted((one, other))
    value = EdtfDate.from_bounds(earliest, latest)
    assert (value.earliest, value.latest) == (earliest, latest)
    assert not value.is_approximate


@pytest.mark.parametrize(
    "text",
    ["2024", "2019/2021", "2024-02", "2024-11/2025-02", "2024-03-14", "2024-03-01/2024-03-30"],
)
def test_from_bounds_takes_the_coarsest_unit_that_fits(text: str) -> None:
    value = EdtfDate.parse(text)
    assert EdtfDate.from_bounds(value.earliest, value.latest) == value


@given(st.lists(st.from_type(EdtfDate)))
def test_sorting_is_by_earliest_then_latest(values: list[EdtfDate]) -> None:
    ordered = sorted(values, key=lambda value: value.sort_key)
    days = [(value.earliest, value.latest) for value in ordered]
    assert days == sorted(days)


def test_a_date_prints_as_its_text_and_as_the_code_that_makes_it() -> None:
    value = EdtfDate.parse("2024-03~")
    assert str(value) == "2024-03~"
    assert repr(value) == "EdtfDate.parse('2024-03~')"


def test_a_date_cannot_be_changed() -> None:
    value: Any = EdtfDate.year(2024)
    with pytest.raises(AttributeError):
        value.start = Unit(2025)
