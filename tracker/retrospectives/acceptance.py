"""Accepting suggestions: what was decided becomes milestones and goals, once for each place."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import Select, select

from tracker.access import current_owner, new
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import Goal, Milestone, Retrospective
from tracker.reading import Span

Key = tuple[type[Milestone] | type[Goal], int | None, int | None]


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

    def apply(self, goal: Goal) -> None:
        """Make a goal as decided."""
        goal.title, goal.year = self.title, self.year
        goal.target, goal.unit = self.target, self.unit


Decision = MilestoneDecision | GoalDecision


@dataclass(frozen=True, slots=True)
class Accepted:
    """How many milestones were made, or taken out of the trash, and the years of the goals."""

    milestones: int
    goal_years: tuple[int, ...]


def _standing(retrospective: Retrospective) -> dict[Key, Milestone | Goal]:
    """What stands at each place of the text already, in the trash or out of it."""
    found: dict[Key, Milestone | Goal] = {}
    models: tuple[type[Milestone], type[Goal]] = (Milestone, Goal)
    for model in models:
        made: Select[Any] = select(model).where(
            model.owner_id == current_owner().id, model.retrospective_id == retrospective.id
        )
        for record in db.session.scalars(made):
            found[model, record.quote_start, record.quote_end] = record
    return found


def _made_at(decision: Decision, retrospective: Retrospective) -> Milestone | Goal:
    record: Milestone | Goal = new(decision.model)
    span = decision.span
    record.quote_from(retrospective.id, span.start, span.end, decision.quote)
    return record


def accept(retrospective: Retrospective, decisions: Iterable[Decision]) -> Accepted:
    """Make what was decided; a place that is kept already stays as it is.

    What was put away from the same place comes back from the trash, as decided now.
    """
    # Two presses at once must see each other where the database does not queue its writers.
    db.session.refresh(retrospective, with_for_update=True)
    standing, made = _standing(retrospective), list[Decision]()
    for decision in decisions:
        key: Key = (decision.model, decision.span.start, decision.span.end)
        record: Any = standing.get(key)
        if record and not record.is_trashed:
            continue
        record = standing[key] = record or _made_at(decision, retrospective)
        record.restore()
        decision.apply(record)
        made.append(decision)
    return _accepted(made)


def _accepted(made: list[Decision]) -> Accepted:
    years = tuple(one.year for one in made if isinstance(one, GoalDecision))
    return Accepted(len(made) - len(years), years)
