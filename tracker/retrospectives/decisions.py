"""What the owner decided about a place in a text, and how it becomes a record."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from tracker.access import new, owned_or_404
from tracker.clock import today
from tracker.dates import EdtfDate
from tracker.models import Goal, Milestone, Verdict
from tracker.reading import Span
from tracker.target_words import SaidMeasure


@dataclass(frozen=True, slots=True)
class MilestoneDecision:
    """A milestone to be made. `wording` and `basis` are the text's own where the date is."""

    model: ClassVar[type[Milestone]] = Milestone
    span: Span
    quote: str
    title: str
    when: EdtfDate
    kind: str
    wording: str = ""
    basis: str = "owner"

    def apply(self, milestone: Milestone) -> None:
        """Make a milestone as decided."""
        milestone.title, milestone.kind = self.title, self.kind
        milestone.happened(self.when, wording=self.wording, basis=self.basis)


@dataclass(frozen=True, slots=True)
class GoalDecision:
    """A goal to be made from a resolution."""

    model: ClassVar[type[Goal]] = Goal
    span: Span
    quote: str
    title: str
    year: int
    target: Decimal | None = None
    unit: str = ""
    period: str = ""
    at_most: bool = False

    def apply(self, goal: Goal) -> None:
        """Make a goal as decided."""
        goal.title, goal.year = self.title, self.year
        if self.target:
            SaidMeasure(self.target, self.unit, self.period, self.at_most).apply(goal)
            goal.begin(today())
        else:
            goal.measure_by("done")


@dataclass(frozen=True, slots=True)
class VerdictDecision:
    """What became of a goal: of the owner's goal `goal_id`, or of one to be made."""

    model: ClassVar[type[Verdict]] = Verdict
    span: Span
    quote: str
    outcome: str
    on: date
    title: str
    year: int
    goal_id: UUID | None = None

    def apply(self, verdict: Verdict) -> None:
        """Give the verdict as decided."""
        verdict.judge(self._goal(), self.outcome, self.on)

    def _goal(self) -> Goal:
        if self.goal_id:
            return owned_or_404(Goal, self.goal_id)
        return new(Goal, title=self.title, year=self.year)


Decision = MilestoneDecision | GoalDecision | VerdictDecision
