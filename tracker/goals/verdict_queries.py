"""What became of a goal, as its pages show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarSelect, and_

from tracker.access import owned_columns
from tracker.extensions import db
from tracker.models import Goal, Retrospective, Verdict
from tracker.surroundings import Source

VERDICTS = 20


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A verdict on a goal, with the words that give it and the text they stand in."""

    id: UUID
    outcome: str
    judged_on: date
    quote: str
    reason: str
    source: Source | None


def verdicts_of(goal: Goal) -> list[VerdictRow]:
    """The newest verdicts on a goal."""
    kept = and_(
        Retrospective.id == Verdict.retrospective_id,
        Retrospective.owner_id == Verdict.owner_id,
        Retrospective.trashed_at.is_(None),
    )
    told = (Verdict.id, Verdict.outcome, Verdict.judged_on, Verdict.quote, Verdict.reason)
    source = (Retrospective.id, Retrospective.year, Retrospective.title)
    rows = owned_columns(Verdict, *told, *source).outerjoin(Retrospective, kept)
    newest = rows.where(Verdict.goal_id == goal.id).order_by(
        Verdict.judged_on.desc(), Verdict.created_at.desc()
    )
    return [_verdict_row(row) for row in db.session.execute(newest.limit(VERDICTS))]


def _verdict_row(row: Sequence[Any]) -> VerdictRow:
    told: tuple[Any, ...] = (*row[:5], Source(*row[5:]) if row[5] else None)
    return VerdictRow(*told)


def last_outcome() -> ScalarSelect[str | None]:
    """The outcome of a goal's last verdict, as a column beside the goal's own."""
    outcomes = owned_columns(Verdict, Verdict.outcome).where(Verdict.goal_id == Goal.id)
    newest = outcomes.order_by(Verdict.judged_on.desc(), Verdict.created_at.desc()).limit(1)
    return newest.correlate(Goal).scalar_subquery()
