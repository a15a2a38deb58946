from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dates import EdtfDate, months_touched, overlaps


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2024, 6, 30), date(2024, 7, 31), True),
        (date(2024, 1, 1), date(2024, 4, 1), True),
        (date(2024, 5, 5), date(2024, 5, 5), True),
        (date(2024, 7, 1), date(2024, 7, 31), False),
        (date(2024, 1, 1), date(2024, 3, 31), False),
    ],
)
def test_a_window_includes_both_its_days(start: date, end: date, expected: bool) -> None:
    assert overlaps(EdtfDate.parse("2024-04/2024-06"), start, end) is expected


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2024-03-14", [3]),
        ("2024-04/2024-06", [4, 5, 6]),
        ("2023-12/2024-02", [1, 2]),
        ("2024-24", [12]),
        ("2023-24", [1, 2]),
        ("2024-10/..", [10, 11, 12]),
        ("../2024-02", [1, 2]),
        ("2024", list(range(1, 13))),
        ("2019/2030", list(range(1, 13))),
        ("2023", []),
        ("2025-01", []),
    ],
)
def test_a_date_touches_the_months_it_may_mean(text: str, months: list[int]) -> None:
    assert list(months_touched(EdtfDate.parse(text), 2024)) == months


@given(st.from_type(EdtfDate), st.integers(1, 9999))
def test_a_year_is_touched_exactly_when_it_overlaps(value: EdtfDate, year: int) -> None:
    touched = bool(months_touched(value, year))
    assert touched == overlaps(value, date(year, 1, 1), date(year, 12, 31))
