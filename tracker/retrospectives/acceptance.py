"""Accepting suggestions: what was decided becomes records, once for each place."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from tracker.access import current_owner, new
from tracker.extensions import db
from tracker.models import Goal, Milestone, Retrospective, Verdict
from tracker.retrospectives.decisions import Decision, GoalDecision, VerdictDecision

Made = Milestone | Goal | Verdict
MODELS: tuple[type[Made], ...] = (Milestone, Goal, Verdict)
Key = tuple[type[Made], int | None, int | None]


@dataclass(frozen=True, slots=True)
class Accepted:
    """How many milestones were made, or taken out of the trash, and the years of the goals.

    `judged_years` are the years of the goals that were given a verdict, `records` what was made.
    """

    milestones: int
    goal_years: tuple[int, ...]
    judged_years: tuple[int, ...] = ()
    records: tuple[Made, ...] = ()


def _at_places(model: type[Any], retrospective: Retrospective) -> Select[Any]:
    made: Select[Any] = select(model).where(
        model.owner_id == current_owner().id, model.retrospective_id == retrospective.id
    )
    if model is not Verdict:
        return made
    # A verdict on a goal that was put away is seen nowhere: its place is free again.
    return made.join(
        Goal, (Goal.id == Verdict.goal_id) & (Goal.owner_id == Verdict.owner_id)
    ).where(Goal.trashed_at.is_(None))


def _standing(retrospective: Retrospective) -> dict[Key, Made]:
    """What stands at each place of the text already, in the trash or out of it."""
    return {
        (model, record.quote_start, record.quote_end): record
        for model in MODELS
        for record in db.session.scalars(_at_places(model, retrospective))
    }


def _made_at(decision: Decision, retrospective: Retrospective) -> Made:
    record: Made = new(decision.model)
    span = decision.span
    record.quote_from(retrospective.id, span.start, span.end, decision.quote)
    return record


def accept(retrospective: Retrospective, decisions: Iterable[Decision]) -> Accepted:
    """Make what was decided; a place that is kept already stays as it is.

    What was put away from the same place comes back from the trash, as decided now.
    """
    # Two presses at once must see each other where the database does not queue its writers.
    db.session.refresh(retrospective, with_for_update=True)
    standing, made = _standing(retrospective), list[tuple[Decision, Made]]()
    for decision in decisions:
        key: Key = (decision.model, decision.span.start, decision.span.end)
        record: Any = standing.get(key)
        if record and not record.is_trashed:
            continue
        with db.session.no_autoflush:
            record = standing[key] = record or _made_at(decision, retrospective)
            record.restore()
            decision.apply(record)
        made.append((decision, record))
    return _accepted(made)


def _accepted(made: list[tuple[Decision, Made]]) -> Accepted:
    goals = tuple(one.year for one, _ in made if isinstance(one, GoalDecision))
    judged = tuple(one.year for one, _ in made if isinstance(one, VerdictDecision))
    records = tuple(record for _, record in made)
    return Accepted(len(made) - len(goals) - len(judged), goals, judged, records)
