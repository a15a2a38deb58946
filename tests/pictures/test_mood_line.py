"""The mood line: true to its readings, silent where there are none."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pictures.drawing import YEAR, day, readings
from tracker.pictures.mood_line import draw_mood_line, height_of

monthly = st.lists(st.integers(1, 5), min_size=2, max_size=12).map(
    lambda moods: [(day(month, 15), mood) for month, mood in enumerate(moods, 1)]
)


def x_of(when: date) -> float:
    return ((when - YEAR.first).days + 0.5) * 1000 / YEAR.days


@pytest.mark.parametrize("felt", [[], [(day(5), 3)], [(day(5), 3), (day(5), 4)]])
def test_fewer_than_two_days_with_a_reading_make_no_line(felt) -> None:
    assert draw_mood_line(felt, YEAR) is None


@given(monthly)
def test_the_line_passes_through_its_readings(felt) -> None:
    line = draw_mood_line(felt, YEAR)
    for when, mood in felt:
        assert line.height_at(x_of(when)) == pytest.approx(height_of(mood), abs=0.01)


@given(monthly)
def test_between_two_readings_it_never_goes_beyond_either(felt) -> None:
    line = draw_mood_line(felt, YEAR)
    for (left, low), (right, high) in pairwise(felt):
        bounds = sorted((height_of(low), height_of(high)))
        for step in range(1, 10):
            height = line.height_at(x_of(left) + (x_of(right) - x_of(left)) * step / 10)
            assert bounds[0] - 0.01 <= height <= bounds[1] + 0.01


def test_it_grows_thin_over_a_long_gap_and_breaks_over_a_longer_one() -> None:
    felt = [(day(1, 5, 2023), 2), (day(2, 5, 2023), 3), (day(7), 4), (day(8), 4), (day(12), 2)]
    line = draw_mood_line(felt, YEAR)
    assert line.height_at(x_of(day(3))) is None
    assert line.height_at(x_of(day(10))) is not None
    assert line.thin.count("M") == 1
    assert line.line.count("M") == 3
    assert line.area.count("Z") == 1


def test_a_reading_all_alone_is_a_dot() -> None:
    line = draw_mood_line([(day(1, 3), 2), (day(2), 2), (day(12), 5)], YEAR)
    assert line.line.endswith("h.1")


def test_readings_beyond_the_year_lead_the_line_in_and_out() -> None:
    line = draw_mood_line([(day(12, 1, 2023), 1), (day(2, 1, 2025), 5), (day(6), 3)], YEAR)
    assert line.height_at(0) is not None or line.thin


def test_readings_far_from_the_year_make_no_line() -> None:
    assert draw_mood_line([(day(5, 1, 2021), 1), (day(6, 1, 2021), 5)], YEAR) is None
    assert draw_mood_line([(day(5, 1, 2021), 1), (day(6, 1, 2029), 5)], YEAR) is None


def test_readings_every_day_are_drawn_week_by_week() -> None:
    felt = [(YEAR.first + timedelta(i), 1 + i % 5) for i in range(366)]
    assert len(draw_mood_line(felt, YEAR).line) < 2000


@given(readings)
def test_every_height_lies_between_the_best_and_the_worst_mood(felt) -> None:
    line = draw_mood_line(felt, YEAR)
    heights = [line.height_at(x) for x in range(0, 1000, 37)] if line else []
    assert all(7.9 <= height <= 92.1 for height in heights if height is not None)
