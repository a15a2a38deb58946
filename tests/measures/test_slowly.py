"""What is quick agrees with what is slow and plain, on goals of every kind."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.measures import cases, slowly
from tracker.measures import (
    Change,
    Logged,
    Rule,
    Window,
    active_days,
    expected_line,
    felt_months,
    pace,
    periods,
    rule_on,
    strength,
    strength_line,
)


@given(cases.window, cases.pauses)
def test_days_that_are_not_paused(window: Window, pauses: list[Window]) -> None:
    assert active_days(window, pauses) == len(slowly.free(window, pauses))


@given(cases.amount, cases.window, cases.entries, cases.day, cases.pauses)
def test_pace(
    target: Decimal, window: Window, entries: list[Logged], today: date, pauses: list[Window]
) -> None:
    quick = pace(target, window, entries, today, pauses)
    line = slowly.expected(target, window, today, pauses)
    assert abs(Fraction(quick.expected) - line) <= Fraction(1, 200)
    assert quick.done == sum((e.amount for e in entries if e.on <= today), Decimal(0))
    assert quick.difference == quick.done - quick.expected
    assert quick.buffer == slowly.buffer(target, window, entries, today, pauses)
    left = [day for day in slowly.free(window, pauses) if day >= today]
    assert quick.days_left == len(left)
    if quick.weekly is None:
        assert not left
        assert not quick.is_reached
    elif not quick.is_reached:
        assert abs(quick.weekly * max(len(left), 7) / 7 - (target - quick.done)) <= 1


@given(cases.amount, cases.window, cases.entries, cases.day)
def test_what_is_done_before_an_amount_begins_counts_as_if_on_its_first_day(
    target: Decimal, window: Window, entries: list[Logged], today: date
) -> None:
    moved = [Logged(max(one.on, window.first), one.amount) for one in entries]
    by_then = max(today, window.first)
    assert pace(target, window, entries, by_then) == pace(target, window, moved, by_then)


@given(cases.amount, cases.window, cases.day, cases.pauses)
def test_the_line_between_its_corners(
    target: Decimal, window: Window, day: date, pauses: list[Window]
) -> None:
    corners = expected_line(target, window, pauses)
    assert (corners[0][0], corners[-1][0]) == (window.first, window.last)
    if day in window:
        (before, low), (after, high) = (
            max(c for c in corners if c[0] <= day),
            min(c for c in corners if c[0] >= day),
        )
        part = Fraction((day - before).days, (after - before).days or 1)
        between = Fraction(low) + (Fraction(high) - Fraction(low)) * part
        assert abs(between - slowly.expected(target, window, day, pauses)) <= Fraction(1, 100)


@given(cases.habit(), cases.day)
def test_the_rule_of_a_day(habit: tuple[Rule, list[Change]], day: date) -> None:
    now, changes = habit
    assert rule_on(day, now, changes) == slowly.rule_of(day, now, changes)


@given(cases.habit(), cases.window, cases.entries, cases.day, cases.pauses, cases.week_start)
def test_periods_and_strength(
    habit: tuple[Rule, list[Change]],
    window: Window,
    entries: list[Logged],
    today: date,
    pauses: list[Window],
    week_start: int,
) -> None:
    now, changes = habit
    quick = periods(
        now, window, entries, today, pauses=pauses, changes=changes, week_start=week_start
    )
    slow = slowly.told(now, window, entries, today, pauses, changes, week_start)
    assert [slowly.days(period.window) for period in quick] == [one.days for one in slow]
    for period, one in zip(quick, slow, strict=True):
        assert period.rule == one.rule
        assert (period.whole, period.active) == (one.whole, len(one.free))
        assert (Fraction(period.asked), period.done) == (one.asked, one.done)
        assert (period.is_skipped, period.is_running) == (one.is_skipped, one.is_running)
        assert period.is_skipped or period.share == one.share
    told = strength(quick, today)
    over = slowly.since_it_counts(slow)
    assert told.kept == sum(1 for one in over if one.share == 1)
    assert told.unnoted == sum(1 for one in over if one.rule.at_most and not one.done)
    assert (told.counted, told.unnoted <= told.kept) == (len(over), True)
    value = told.value
    assert value == pytest.approx(slowly.strength(slow), abs=1e-9)
    assert 0 <= value < 1


@given(cases.habit(), cases.window, cases.entries, cases.day)
def test_the_line_ends_where_the_habit_stands(
    habit: tuple[Rule, list[Change]], window: Window, entries: list[Logged], today: date
) -> None:
    of = periods(habit[0], window, entries, today, changes=habit[1])
    line = strength_line(of, today)
    assert [point.on for point in line] == [min(one.window.last, today) for one in of]
    assert strength(of, today).value == (line[-1].value if line else 0)


@given(cases.habit(), cases.window, cases.entries, cases.day, cases.amount)
def test_doing_more_never_weakens_what_asks_for_more(
    habit: tuple[Rule, list[Change]],
    window: Window,
    entries: list[Logged],
    today: date,
    more: Decimal,
) -> None:
    now, changes = habit
    before, after = (
        strength(periods(now, window, done, today, changes=changes), today).value
        for done in (entries, [*entries, Logged(today, more)])
    )
    assert after <= before + 1e-12 if now.at_most else after >= before - 1e-12


@given(st.lists(st.tuples(cases.day, st.integers(1, 5)), max_size=20), cases.window, cases.day)
def test_feeling(ratings: list[tuple[date, int]], window: Window, today: date) -> None:
    assert list(felt_months(ratings, window, today)) == slowly.felt(ratings, window, today)
