"""A year in weeks: each day in one cell, each cell in its place, nothing known ahead."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.pictures import draw_weeks, week_of

years = st.integers(1, 9999)
counts = st.dictionaries(st.integers(0, 51), st.integers(0, 900), max_size=52)
moods = st.dictionaries(st.integers(0, 51), st.floats(1, 5), max_size=52)
LAST = date.max


@given(years)
def test_every_day_of_a_year_lies_in_one_week(year: int) -> None:
    weeks = draw_weeks(year, {}, {}, LAST).weeks
    assert len(weeks) == 52
    assert (weeks[0].first, weeks[-1].last) == (date(year, 1, 1), date(year, 12, 31))
    ends = pairwise(weeks)
    assert all(before.last + timedelta(days=1) == after.first for before, after in ends)
    for week in weeks:
        assert {week_of(week.first), week_of(week.last)} == {week.number}


@given(years, counts, moods)
def test_no_cell_leaves_its_place(year: int, counts, moods) -> None:
    picture = draw_weeks(year, counts, moods, LAST)
    boxes = [(w.x, w.y, w.x + w.size, w.y + w.size) for w in picture.weeks]
    assert all(x >= 0 and y >= 0 for x, y, _, _ in boxes)
    assert all(x <= picture.width and y <= picture.height for _, _, x, y in boxes)
    assert len({((x + right) / 2, (y + low) / 2) for x, y, right, low in boxes}) == 52


@given(counts)
def test_the_more_there_was_the_larger_the_cell(counts) -> None:
    weeks = sorted(draw_weeks(2024, counts, {}, LAST).weeks, key=lambda week: week.count)
    assert [week.size for week in weeks] == sorted(week.size for week in weeks)
    assert all((week.size == 5) == (week.count == 0) for week in weeks)


@given(moods)
def test_a_week_without_a_reading_has_no_mood(moods) -> None:
    for week in draw_weeks(2024, {}, moods, LAST).weeks:
        assert (week.mood is None) == (week.number not in moods)
        assert week.mood is None or 1 <= week.mood <= 5


@given(st.dates(date(2024, 1, 1), date(2024, 12, 31)))
def test_weeks_that_have_not_begun_are_ahead(day: date) -> None:
    for week in draw_weeks(2024, {}, {}, day).weeks:
        assert week.is_ahead == (week.first > day)
