"""The charts of goals: inside their box, true to their numbers, silent where there are none."""

import re
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.pictures.drawing import YEAR, day
from tracker.pictures import (
    PaceChart,
    Window,
    draw_cells,
    draw_feeling,
    draw_pace,
    draw_strength,
)

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
steps = st.lists(st.tuples(st.integers(-40, 420), st.integers(1, 900)), max_size=60).map(
    lambda made: [(YEAR.first + timedelta(days=n), float(amount)) for n, amount in sorted(made)]
)


def totals(made: list[tuple[date, float]]) -> list[tuple[date, float]]:
    total, found = 0.0, []
    for on, amount in made:
        total += amount
        found.append((on, total))
    return found


def drawn(made: list[tuple[date, float]], today: date, target: float = 24) -> PaceChart:
    line = [(YEAR.first, target / YEAR.days), (YEAR.last, target)]
    return draw_pace(YEAR, line, totals(made), target=target, slack=target / 52, today=today)


@given(steps, st.integers(-40, 420), st.integers(1, 5000))
def test_a_pace_chart_stays_in_its_box(made, days: int, target: int) -> None:
    chart = drawn(made, YEAR.first + timedelta(days=days), float(target))
    for path in (chart.expected, chart.slack, chart.done, chart.area):
        numbers = [float(one) for one in NUMBER.findall(path)]
        assert all(-0.01 <= one <= 1000.01 for one in numbers)
    assert 0 <= chart.goal_y <= 100


def test_the_expected_line_ends_at_the_target() -> None:
    chart = drawn([], day(6))
    assert chart.expected.startswith("M0.0 100.0L")
    assert chart.expected.endswith(f"L1000.0 {chart.goal_y}")


def test_what_is_done_climbs_in_steps_up_to_today() -> None:
    chart = drawn([(day(2), 6.0), (day(3), 6.0), (day(8), 12.0)], day(6))
    heights = [float(y) for y in re.findall(r"V([\d.]+)", chart.done)]
    assert len(heights) == 2
    assert heights[1] < heights[0]
    assert chart.done.endswith(f"H{153 * 1000 / 366:.1f}")


def test_before_it_begins_nothing_is_done_and_now_is_nowhere() -> None:
    chart = drawn([(day(2), 6.0)], date(2023, 12, 1))
    assert (chart.done, chart.area, chart.now) == ("", "", "")


def test_cells_stand_side_by_side_over_the_whole_window() -> None:
    weeks = [
        (YEAR.first + timedelta(days=7 * n), YEAR.first + timedelta(days=7 * n + 6), "full")
        for n in range(52)
    ]
    (cells,) = draw_cells(YEAR, weeks)
    places = [
        (float(x), float(wide)) for x, wide in re.findall(r"M([\d.]+) 0h([\d.]+)", cells.path)
    ]
    assert len(places) == 52
    for (left, wide), (right, _) in pairwise(places):
        assert left + wide < right < left + wide / 0.8
    assert sum(places[-1]) <= 1000


def test_cells_that_went_alike_are_one_path() -> None:
    levels = ("full", "none", "full")
    periods = [(day(n), day(n, 27), level) for n, level in enumerate(levels, 1)]
    cells = draw_cells(YEAR, periods)
    assert [(one.level, one.path.count("M")) for one in cells] == [("full", 2), ("none", 1)]


@given(st.lists(st.floats(0, 1), max_size=53))
def test_strength_stays_in_its_box(values: list[float]) -> None:
    line = [(YEAR.first + timedelta(days=7 * n), value) for n, value in enumerate(values)]
    chart = draw_strength(YEAR, line, day(6))
    numbers = [float(one) for one in NUMBER.findall(chart.line)]
    assert all(0 <= one <= 1000 for one in numbers)


def test_months_in_a_row_are_joined_and_a_gap_is_bridged() -> None:
    months = [(day(1), 2), (day(2), 3), (day(3), None), (day(4), 5)]
    chart = draw_feeling(YEAR, months)
    assert [dot.rating for dot in chart.dots] == [2, 3, 5]
    assert (chart.line.count("M"), chart.bridge.count("M")) == (1, 1)
    assert [float(dot.y.rstrip("%")) for dot in chart.dots] == [70, 50, 10]


@given(
    st.integers(0, 300).flatmap(lambda n: st.tuples(st.just(n), st.integers(n, 364))),
    st.lists(st.none() | st.integers(1, 5), min_size=12, max_size=12),
)
def test_a_month_stands_in_the_picture_however_short_the_window(two, ratings) -> None:
    window = Window(*(YEAR.first + timedelta(days=n) for n in two))
    months = [
        (first, rating)
        for first, rating in zip((day(n) for n in range(1, 13)), ratings, strict=True)
        if window.first.replace(day=1) <= first <= window.last
    ]
    for dot in draw_feeling(window, months).dots:
        assert 0 <= float(dot.x.rstrip("%")) <= 100
