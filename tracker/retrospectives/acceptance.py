"""Accepting suggestions: what was decided becomes milestones and goals, once for each place."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from tracker.access import new, owned
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import Goal, Milestone, Retrospective
from tracker.reading import Span


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

    def make(self) -> Milestone:
        """A milestone as decided."""
        return self.amend(new(Milestone))

    def amend(self, milestone: Milestone) -> Milestone:
        """Make a milestone as decided."""
        milestone.title, milestone.kind = self.title, self.kind
        milestone.happened(self.when, wording=self.wording, basis=self.basis)
        return milestone


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

    def make(self) -> Goal:
        """A goal as decided."""
        return self.amend(new(Goal))

    def amend(self, goal: Goal) -> Goal:
        """Make a goal as decided."""
        goal.title, goal.year = self.title, self.year
        goal.target, goal.unit = self.target, self.unit
        return goal


Decision = MilestoneDecision | GoalDecision
Quoted = Milestone | Goal


@dataclass(frozen=True, slots=True)
class Accepted:
    """How many milestones and goals were made, or taken out of the trash."""

    milestones: int
    goals: int


def _key(record: Quoted) -> tuple[object, ...]:
    return type(record), record.quote_start, record.quote_end


def _standing(retrospective: Retrospective) -> dict[tuple[object, ...], Quoted]:
    """What stands at each place of the text already, in the trash or out of it."""
    found: dict[tuple[object, ...], Quoted] = {}
    for model in (Milestone, Goal):
        for trashed in (True, False):
            made = owned(model, trashed=trashed).where(model.retrospective_id == retrospective.id)
            found |= {_key(record): record for record in db.session.scalars(made)}
    return found


def _keep(decision: Decision, retrospective: Retrospective) -> Quoted:
    record = decision.make()
    span = decision.span
    record.quote_from(retrospective.id, span.start, span.end, decision.quote)
    return record


def accept(retrospective: Retrospective, decisions: Iterable[Decision]) -> Accepted:
    """Make what was decided; a place that is kept already stays as it is.

    What was put away from the same place comes back from the trash, as decided now.
    """
    # Two presses at once must see each other where the database does not queue its writers.
    db.session.refresh(retrospective, with_for_update=True)
    standing, made = _standing(retrospective), list[Quoted]()
    for decision in decisions:
        key = (decision.model, decision.span.start, decision.span.end)
        record = standing.get(key)
        if record is None:
            record = _keep(decision, retrospective)
        elif record.is_trashed:
            _take_back(decision, record)
        else:
            continue
        standing[key] = record
        made.append(record)
    milestones = sum(isinstance(record, Milestone) for record in made)
    return Accepted(milestones, len(made) - milestones)


def _take_back(decision: Decision, record: Quoted) -> None:
    record.restore()
    if isinstance(decision, MilestoneDecision) and isinstance(record, Milestone):
        decision.amend(record)
    elif isinstance(decision, GoalDecision) and isinstance(record, Goal):
        decision.amend(record)
