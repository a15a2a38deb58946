"""The figures that docs/goals.md and the product's pages name."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tracker.measures import (
    BANDS,
    Change,
    Logged,
    Pace,
    Period,
    Rule,
    Window,
    pace,
    periods,
    strength,
)

YEAR = Window(date(2025, 1, 1), date(2025, 12, 31))
MONDAY = date(2025, 1, 6)
DAILY = Rule(Decimal(7), "week")
THRICE = Rule(Decimal(3), "week")
PAGE = Path(__file__).parents[2] / "docs" / "goals.md"


def each_day(count: int, first: date = MONDAY) -> list[Logged]:
    return [Logged(first + timedelta(days=n), Decimal(1)) for n in range(count)]


def standing(rule: Rule, entries: list[Logged], day: int, **more: object) -> float:
    today = MONDAY + timedelta(days=day - 1)
    of = periods(rule, Window(MONDAY, YEAR.last), entries, today, **more)
    return strength(of, today).value


@pytest.mark.parametrize(("day", "percent"), [(30, 79.8), (60, 95.9), (90, 99.2)])
def test_a_perfect_daily_habit(day: int, percent: float) -> None:
    value = standing(DAILY, each_day(day), day)
    assert round(value * 100, 1) == percent
    assert f"{percent} %" in PAGE.read_text("utf-8")


def test_a_week_without_it_takes_a_strong_habit_down_a_little() -> None:
    # Day 91 is a Sunday: the days from 92 on are a week of their own.
    assert round(standing(DAILY, each_day(91), 99) * 100) == 68


def test_no_morning_takes_anything_away() -> None:
    evening = standing(DAILY, each_day(10), 10)
    assert standing(DAILY, each_day(10), 11) == evening


def test_a_paused_week_leaves_a_habit_as_it_was() -> None:
    pause = Window(MONDAY + timedelta(days=14), MONDAY + timedelta(days=20))
    kept = standing(DAILY, each_day(14), 14)
    assert standing(DAILY, each_day(14), 21, pauses=[pause]) == kept


def at(pace_on: date, done: int, window: Window = YEAR, **more: object) -> Pace:
    entries = [Logged(window.first, Decimal(done))] if done else []
    return pace(Decimal(365), window, entries, pace_on, **more)


@pytest.mark.parametrize(
    ("done", "band"),
    [
        (129, "well ahead"), (128, "ahead"), (108, "ahead"), (107, "even"), (93, "even"),
        (92, "behind"), (72, "behind"), (71, "well behind"), (0, "well behind"),
    ],
)  # fmt: skip
def test_five_calm_bands(done: int, band: str) -> None:
    assert at(date(2025, 4, 10), done).band == band
    assert band in BANDS


def test_today_counts_as_gone() -> None:
    assert at(YEAR.first, 0).expected == 1
    assert at(YEAR.last, 0).expected == 365
    assert at(date(2024, 12, 31), 0).expected == 0


def test_on_a_leap_day_sixty_days_are_gone() -> None:
    leap = Window(date(2024, 1, 1), date(2024, 12, 31))
    assert pace(Decimal(12), leap, [], date(2024, 2, 29)).expected == Decimal("1.97")


def test_the_last_week_needs_all_that_is_missing() -> None:
    assert at(date(2025, 12, 29), 355).weekly == 10
    assert at(YEAR.last, 355).weekly == 10
    assert at(date(2026, 1, 1), 355).weekly is None
    assert at(date(2025, 12, 29), 365).weekly == 0


def test_a_buffer_ends_with_the_goal() -> None:
    assert at(date(2025, 12, 21), 900).buffer == 10


def test_all_of_it_paused_expects_nothing() -> None:
    still = at(date(2025, 6, 1), 3, pauses=[YEAR])
    assert (still.expected, still.days_left, still.weekly) == (0, 0, None)


def asked(rule: Rule, window: Window, **more: object) -> list[int]:
    of = periods(rule, window, [], window.last, **more)
    return [int(period.asked) for period in of]


def test_a_pause_over_the_edge_of_a_week_asks_for_the_free_days_of_both() -> None:
    fortnight = Window(MONDAY, MONDAY + timedelta(days=13))
    pause = Window(MONDAY + timedelta(days=3), MONDAY + timedelta(days=9))
    assert asked(THRICE, fortnight, pauses=[pause]) == [1, 2]


def test_a_week_cut_by_the_beginning_asks_for_its_part() -> None:
    window = Window(MONDAY - timedelta(days=2), MONDAY + timedelta(days=6))
    assert asked(THRICE, window) == [1, 3]
    assert asked(Rule(Decimal(1), "week"), Window(MONDAY, MONDAY + timedelta(days=2))) == [0]


def test_a_week_asks_for_what_holds_on_its_last_day() -> None:
    fortnight = Window(MONDAY, MONDAY + timedelta(days=13))
    eased = Change(MONDAY + timedelta(days=9), THRICE)
    assert asked(Rule(Decimal(2), "week"), fortnight, changes=[eased]) == [3, 2]


def test_another_kind_of_period_begins_on_the_day_of_the_change() -> None:
    window = Window(MONDAY, date(2025, 1, 31))
    eased = Change(date(2025, 1, 15), THRICE)
    of = periods(Rule(Decimal(4), "month"), window, [], window.last, changes=[eased])
    assert [(p.window.first.day, p.window.last.day, int(p.asked)) for p in of] == [
        (6, 12, 3),
        (13, 14, 1),
        (15, 31, 2),
    ]


def one_week(rule: Rule, done: int) -> Period:
    (only,) = periods(
        rule, Window(MONDAY, MONDAY + timedelta(days=6)), each_day(done), MONDAY + timedelta(days=7)
    )
    return only


def test_beyond_a_limit_the_share_is_the_limits_part() -> None:
    limit = Rule(Decimal(2), "week", at_most=True)
    assert [one_week(limit, done).share for done in (0, 2, 4)] == [1, 1, 0.5]
    assert one_week(limit, 4).is_kept is False


@pytest.mark.parametrize("week_start", range(7))
@pytest.mark.parametrize("year", [1, 9999])
def test_the_first_and_the_last_year_have_weeks(year: int, week_start: int) -> None:
    window = Window(date(year, 1, 1), date(year, 12, 31))
    of = periods(THRICE, window, [], window.last, week_start=week_start)
    assert (of[0].window.first, of[-1].window.last) == (window.first, window.last)
    assert strength(of, window.last).value == 0
    assert pace(Decimal(1), window, [], date.min).done == 0


def test_swapped_days_are_no_window() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Window(YEAR.last, YEAR.first)
