"""From a fuzzy date to a mark, and from marks to how the time felt."""

from datetime import date

import pytest

from tests.pictures.drawing import YEAR, day
from tracker.dates import EdtfDate
from tracker.pictures import Mark, mark_of, readings_of

END = date(2024, 12, 31)


def made(edtf: str, mood: int | None = None) -> Mark:
    return mark_of("1", "이정표", "life", EdtfDate.parse(edtf), mood)


@pytest.mark.parametrize(
    ("edtf", "is_point"),
    [
        ("2024-03-14", True),
        ("2024-03", True),
        ("2024-04/2024-06", False),
        ("2024-04~/2024-06~", True),
        ("2024-01~/2024-03~", True),
        ("2024-04/2024-06~", False),
        ("2024-21", False),
        ("2024-10/..", False),
        ("2020~/2029~", False),
    ],
)
def test_a_moment_at_an_uncertain_time_is_a_point_and_what_lasts_is_not(
    edtf: str, is_point: bool
) -> None:
    assert made(edtf).is_point() is is_point


def test_a_year_alone_is_vague() -> None:
    assert made("2024").vague
    assert made("2024~").vague


def test_a_point_is_felt_in_its_middle() -> None:
    assert readings_of([made("2024-03", 4)], YEAR, END) == [(day(3, 16), 4)]


def test_points_of_the_same_days_are_felt_one_after_the_other() -> None:
    felt = readings_of([made("2024-04~/2024-06~", mood) for mood in (2, 5)], YEAR, END)
    assert felt == [(day(5, 1), 2), (day(5, 31), 5)]


def test_a_span_is_felt_in_each_of_its_months() -> None:
    assert [on for on, _ in readings_of([made("2024-04/2024-06", 4)], YEAR, END)] == [
        day(4, 15),
        day(5, 15),
        day(6, 15),
    ]


def test_a_span_beyond_the_window_is_felt_up_to_its_edges() -> None:
    days = [on for on, _ in readings_of([made("2023-04/2025-06", 4)], YEAR, END)]
    assert (days[0], days[-1], len(days)) == (day(1, 1), day(12, 31), 14)


def test_where_spans_overlap_the_shorter_speaks() -> None:
    felt = readings_of([made("2024-01/2024-06", 1), made("2024-04/2024-06", 4)], YEAR, END)
    assert [mood for _, mood in felt] == [1, 1, 1, 1, 4, 4, 4]


def test_nothing_is_felt_in_days_to_come_nor_in_a_year_alone() -> None:
    assert readings_of([made("2024-10", 3), made("2024", 5)], YEAR, date(2024, 9, 30)) == []


def test_what_has_no_mood_says_nothing() -> None:
    assert readings_of([made("2024-10")], YEAR, END) == []
