"""How a goal stands today: its measure, applied to what was logged."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, cast

from tracker.measures import (
    Change,
    Every,
    FeltMonth,
    Pace,
    Period,
    Rule,
    Strength,
    Window,
    felt_months,
    pace,
    periods,
    strength,
)
from tracker.models import Goal
from tracker.standing.facts import Facts

Want = Literal["behind", "this period", "unrated", "step", ""]
COUNTED = ("amount", "habit")


@dataclass(frozen=True, slots=True)
class Measured:
    """How a goal is measured, as its row has it."""

    measure: str
    target: Decimal | None
    unit: str
    period: str
    at_most: bool
    year: int
    starts_on: date | None
    due_on: date | None

    @property
    def window(self) -> Window:
        """The days it is for."""
        first = self.starts_on or date(self.year, 1, 1)
        return Window(first, max(first, self.due_on or date(self.year, 12, 31)))

    @property
    def is_counted(self) -> bool:
        """Whether amounts are logged on it."""
        return self.measure in COUNTED

    @property
    def rule(self) -> Rule | None:
        """What a habit asks for."""
        if self.measure != "habit" or not self.target:
            return None
        return Rule(self.target, cast(Every, self.period or "week"), self.at_most)


MEASURED = (
    Goal.measure,
    Goal.target,
    Goal.unit,
    Goal.period,
    Goal.at_most,
    Goal.year,
    Goal.starts_on,
    Goal.due_on,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A goal's figures on the day `today`; what its measure does not have is None or empty."""

    measured: Measured
    facts: Facts
    today: date
    done: Decimal
    pace: Pace | None
    periods: tuple[Period, ...]
    strength: Strength | None
    felt: tuple[FeltMonth, ...]

    @property
    def is_paused(self) -> bool:
        """Whether it rests today."""
        return any(self.today in pause for pause in self.facts.pauses_by(self.today))

    @property
    def is_on(self) -> bool:
        """Whether today is one of its days."""
        return self.today in self.measured.window

    @property
    def running(self) -> Period | None:
        """The period of a habit that goes on today, unless it is skipped."""
        now = self.strength.running if self.strength else None
        return now if now and not now.is_skipped else None

    @property
    def is_untold(self) -> bool:
        """Whether it is a limit of which nothing was noted yet: nobody knows how it goes."""
        return bool(self.periods) and all(period.is_unnoted for period in self.periods)

    @property
    def last_rating(self) -> FeltMonth | None:
        """The last month that was rated."""
        return next((month for month in reversed(self.felt) if month.rating), None)

    @property
    def steps_done(self) -> int:
        """How many of its steps are done."""
        return sum(1 for step in self.facts.steps if step.done_on)

    @property
    def wants(self) -> Want:
        """Why it asks for a look today; empty where it does not."""
        if self.is_paused or not self.is_on:
            return ""
        if any(s.due_on and s.due_on <= self.today and not s.done_on for s in self.facts.steps):
            return "step"
        return self._wanted_by_measure()

    def _wanted_by_measure(self) -> Want:
        if self.pace and not self.pace.is_reached and self.pace.band in ("behind", "well behind"):
            return "behind"
        if self.running and not self.running.rule.at_most and not self.running.is_kept:
            return "this period"
        return "unrated" if self.felt and self.felt[-1].rating is None else ""


def standing(goal: Measured, facts: Facts, today: date, week_start: int) -> Standing:
    """The figures of a goal at the end of today; weeks begin on `week_start`, 0 = Monday."""
    window, pauses, rule = goal.window, facts.pauses_by(today), goal.rule
    target = goal.target if goal.measure == "amount" else None
    of = _periods(goal, rule, facts, today, week_start) if rule else ()
    return Standing(
        measured=goal,
        facts=facts,
        today=today,
        done=sum((one.amount for one in facts.entries if one.on <= today), Decimal(0)),
        pace=pace(target, window, facts.entries, today, pauses) if target else None,
        periods=of,
        strength=strength(of, today) if rule else None,
        felt=felt_months(facts.ratings, window, today) if goal.measure == "feeling" else (),
    )


def _periods(
    goal: Measured, rule: Rule, facts: Facts, today: date, week_start: int
) -> tuple[Period, ...]:
    changes = [
        Change(eased.on, Rule(eased.target, cast(Every, eased.period or "week"), goal.at_most))
        for eased in facts.easings
        if eased.target
    ]
    return periods(
        rule,
        goal.window,
        facts.entries,
        today,
        pauses=facts.pauses_by(today),
        changes=changes,
        week_start=week_start,
    )
