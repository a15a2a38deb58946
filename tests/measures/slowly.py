"""docs/goals.md once more, day by day: slow, plain, and sharing no line with tracker/measures."""

from calendar import monthcalendar
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from tracker.measures import Change, Logged, Rule, Window


def days(window: Window) -> list[date]:
    count = (window.last - window.first).days + 1
    return [window.first + timedelta(days=n) for n in range(count)]


def is_paused(day: date, pauses: list[Window]) -> bool:
    return any(pause.first <= day <= pause.last for pause in pauses)


def free(window: Window, pauses: list[Window]) -> list[date]:
    return [day for day in days(window) if not is_paused(day, pauses)]


def expected(target: Decimal, window: Window, today: date, pauses: list[Window]) -> Fraction:
    """The line climbs by one step on each day that counts."""
    counted = free(window, pauses)
    height = Fraction(0)
    for day in counted:
        if day <= today:
            height += Fraction(target) / len(counted)
    return height


def buffer(
    target: Decimal, window: Window, entries: list[Logged], today: date, pauses: list[Window]
) -> int:
    """Walk along the line, for as many days as what is done carries."""
    counted = free(window, pauses)
    done = sum((Fraction(one.amount) for one in entries if one.on <= today), Fraction(0))
    carried, height = 0, Fraction(0)
    for _ in counted:
        height += Fraction(target) / len(counted)
        carried += height <= done
    return carried - sum(1 for day in counted if day <= today)


def rule_of(day: date, now: Rule, changes: list[Change]) -> Rule:
    """Undo the changes one by one, from the last to the first, as long as they come after."""
    rule = now
    for _, change in sorted(enumerate(changes), key=lambda c: (c[1].on, c[0]), reverse=True):
        if change.on > day:
            rule = change.before
    return rule


def name(day: date, every: str, week_start: int) -> tuple[object, ...]:
    """What tells one period of the calendar from the next."""
    if every == "year":
        return (every, day.year)
    if every == "month":
        return (every, day.year, day.month)
    back = 0
    while (day - timedelta(days=back)).weekday() != week_start:
        back += 1
    return (every, day - timedelta(days=back))


def length(day: date, every: str) -> int:
    if every == "week":
        return 7
    months = [day.month] if every == "month" else range(1, 13)
    return sum(1 for m in months for week in monthcalendar(day.year, m) for d in week if d)


def nearest(number: Fraction) -> int:
    low = number.numerator // number.denominator
    return low + 1 if number - low >= Fraction(1, 2) else low


class Told:
    """One period as the page of definitions tells it."""

    def __init__(
        self,
        its: list[date],
        now: Rule,
        entries: list[Logged],
        today: date,
        pauses: list[Window],
        changes: list[Change],
    ) -> None:
        self.days, self.today = its, today
        self.rule = rule_of(its[-1], now, changes)
        self.whole = length(its[0], rule_of(its[0], now, changes).every)
        self.free = [day for day in its if not is_paused(day, pauses)]
        self.done = sum((e.amount for e in entries if e.on in its and e.on <= today), Decimal(0))
        self.is_running = its[-1] >= today

    @property
    def asked(self) -> Fraction:
        target = Fraction(self.rule.target)
        if self.rule.at_most or len(self.free) == self.whole:
            return target
        part = target * len(self.free) / self.whole
        return (
            Fraction(nearest(part))
            if target.denominator == 1
            else Fraction(nearest(part * 100), 100)
        )

    @property
    def is_skipped(self) -> bool:
        return self.free == [] or (self.asked == 0 and not self.rule.at_most)

    @property
    def share(self) -> Fraction:
        done = Fraction(self.done)
        if self.rule.at_most:
            return Fraction(1) if done <= self.asked else self.asked / done
        return min(Fraction(1), done / self.asked)

    def moved(self, strength: float, share: Fraction, count: int) -> float:
        f = min(1.0, float(self.rule.target) / self.whole)
        m = 0.5 ** (f**0.5 / 13)
        for _ in range(count):
            strength = strength * m + float(share) * (1 - m)
        return strength

    def after(self, strength: float) -> float:
        if self.is_skipped:
            return strength
        if not self.is_running:
            return self.moved(strength, self.share, len(self.free))
        tries = [strength]
        for so_far in (
            [day for day in self.free if day <= self.today],
            [day for day in self.free if day < self.today],
        ):
            if so_far:
                asked = self.asked * len(so_far) / len(self.free)
                met = (
                    self.share
                    if self.rule.at_most
                    else min(Fraction(1), Fraction(self.done) / asked)
                )
                tries.append(self.moved(strength, met, len(so_far)))
        return max(tries)


def told(
    now: Rule,
    window: Window,
    entries: list[Logged],
    today: date,
    pauses: list[Window],
    changes: list[Change],
    week_start: int,
) -> list[Told]:
    """The periods that have begun."""

    def place(day: date) -> tuple[object, ...]:
        turns = [
            c.on
            for c in changes
            if c.on <= day
            and rule_of(c.on, now, changes).every
            != rule_of(c.on - timedelta(days=1), now, changes).every
        ]
        every = rule_of(day, now, changes).every
        return (max(turns, default=None), *name(day, every, week_start))

    cut = [list(its) for _, its in groupby(days(window), key=place)]
    return [Told(its, now, entries, today, pauses, changes) for its in cut if its[0] <= today]


def since_it_counts(periods: list[Told]) -> list[Told]:
    """Those that the sentence counts: over, not skipped, not before anything was done."""
    found, has_begun = [], False
    for period in periods:
        has_begun = has_begun or period.rule.at_most or period.done > 0
        if has_begun and not period.is_running and not period.is_skipped:
            found.append(period)
    return found


def strength(periods: list[Told]) -> float:
    value = 0.0
    for period in periods:
        value = period.after(value)
    return value


def felt(
    ratings: list[tuple[date, int]], window: Window, today: date
) -> list[tuple[date, int | None]]:
    found: list[tuple[date, int | None]] = []
    for day in days(window):
        if day > today:
            break
        first = day.replace(day=1)
        if not found or found[-1][0] != first:
            found.append((first, None))
        for on, rating in ratings:
            if on == day:
                found[-1] = (first, rating)
    return found
