"""The weeks, months or years of a habit: what each asked for, and what was done in it."""

from calendar import isleap, monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from tracker.measures.amounts import Logged, Totals
from tracker.measures.rules import Change, Every, Rule, rule_on
from tracker.measures.windows import Window, active_days

WEEK = 7


@dataclass(frozen=True, slots=True)
class Period:
    """A period of a habit, cut to its goal's window.

    `whole` is how many days it has in the calendar, `active` how many of them lie in the window
    and are not paused; of these, `gone` have come by today and `before` were there yesterday.
    `asked` is what it asks for, 0 where too little of it is left.
    """

    window: Window
    rule: Rule
    whole: int
    active: int
    gone: int
    before: int
    asked: Decimal
    done: Decimal
    is_running: bool

    @property
    def is_skipped(self) -> bool:
        """Whether it counts neither way: all of it is paused, or too little of it is left."""
        return not self.active or not (self.asked or self.rule.at_most)

    @property
    def is_kept(self) -> bool:
        """Whether as much was done as was asked for, or no more than was allowed."""
        return self.done <= self.asked if self.rule.at_most else self.done >= self.asked

    @property
    def is_unnoted(self) -> bool:
        """Whether a limit was kept by nothing that was noted."""
        return self.rule.at_most and not self.done

    @property
    def share(self) -> Fraction:
        """How much of it was met, 0 to 1; beyond a limit, the limit's part of what was done."""
        if self.is_kept:
            return Fraction(1)
        parts = Fraction(self.done), Fraction(self.asked)
        return min(parts) / max(parts)


def periods(
    now: Rule,
    window: Window,
    entries: Sequence[Logged],
    today: date,
    *,
    pauses: Sequence[Window] = (),
    changes: Sequence[Change] = (),
    week_start: int = 0,
) -> tuple[Period, ...]:
    """The periods that have begun by `today`, in order; weeks begin on `week_start`, 0 = Monday."""
    totals = Totals(entries)
    return tuple(
        _period(cut, whole, rule_on(cut.last, now, changes), totals, today, pauses)
        for cut, whole in _cuts(now, window, changes, week_start)
        if cut.first <= today
    )


def _period(
    cut: Window, whole: int, rule: Rule, totals: Totals, today: date, pauses: Sequence[Window]
) -> Period:
    active, begun = active_days(cut, pauses), cut.until(today)
    gone = active_days(begun, pauses)
    is_paused = any(today in pause for pause in pauses)
    return Period(
        cut,
        rule,
        whole,
        active,
        gone,
        gone - (today in cut and not is_paused),
        rule.target if rule.at_most else _asked(rule.target, active, whole),
        totals.within(begun),
        today <= cut.last,
    )


def _asked(target: Decimal, active: int, whole: int) -> Decimal:
    """The part of a target for the days that count; whole numbers stay whole, half rounds up."""
    if active == whole:
        return target
    share = Fraction(target) * active / whole
    grain = 1 if target == target.to_integral_value() else 100
    return Decimal(int(share * grain + Fraction(1, 2))) / grain


def _cuts(
    now: Rule, window: Window, changes: Sequence[Change], week_start: int
) -> Iterator[tuple[Window, int]]:
    """The window in periods, each with the days it would have uncut."""
    day = window.first
    while True:
        every = rule_on(day, now, changes).every
        last = min(_end_of(every, day, week_start), window.last)
        turns = (c.on for c in changes if day < c.on <= last)
        turn = next((on for on in sorted(turns) if rule_on(on, now, changes).every != every), None)
        last = turn - timedelta(days=1) if turn else last
        yield Window(day, last), _length_of(every, day)
        if last == window.last:
            return
        day = last + timedelta(days=1)


def _end_of(every: Every, day: date, week_start: int) -> date:
    if every == "year":
        return date(day.year, 12, 31)
    if every == "month":
        return day.replace(day=monthrange(day.year, day.month)[1])
    left = WEEK - 1 - (day.weekday() - week_start) % WEEK
    return date.fromordinal(min(day.toordinal() + left, date.max.toordinal()))


def _length_of(every: Every, day: date) -> int:
    if every == "year":
        return 366 if isleap(day.year) else 365
    return monthrange(day.year, day.month)[1] if every == "month" else WEEK
