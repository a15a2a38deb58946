"""What the pages of goals read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarSelect, Select, and_, func, select, tuple_

from tracker.access import current_owner, owned_columns
from tracker.extensions import db
from tracker.goals.verdict_queries import last_outcome
from tracker.models import Goal, Progress, ProgressEntry, Retrospective
from tracker.surroundings import Source

ENTRIES = 100


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal as a list shows it."""

    id: UUID
    title: str
    year: int
    completed_on: date | None
    quote: str
    source: Source | None
    progress: Progress
    outcome: str | None = None

    @property
    def is_complete(self) -> bool:
        """Whether the goal is done."""
        return self.completed_on is not None


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry of a goal's history."""

    id: UUID
    logged_on: date
    amount: Decimal | None
    note: str


def _sum_of_entries() -> ScalarSelect[Decimal | None]:
    amounts = owned_columns(ProgressEntry, func.sum(ProgressEntry.amount))
    return amounts.where(ProgressEntry.goal_id == Goal.id).correlate(Goal).scalar_subquery()


def _goals(*columns: Any) -> Select[Any]:
    """Goals with the sum of their entries and the retrospective they come from."""
    source = (Retrospective.id, Retrospective.year, Retrospective.title)
    kept = and_(
        Retrospective.id == Goal.retrospective_id,
        Retrospective.owner_id == Goal.owner_id,
        Retrospective.trashed_at.is_(None),
    )
    chosen = owned_columns(Goal, *columns, Goal.target, Goal.unit, _sum_of_entries(), *source)
    return chosen.outerjoin(Retrospective, kept)


def _progress(target: Decimal | None, unit: str, done: Decimal | None) -> Progress:
    return Progress(done or Decimal(0), target, unit)


def _source(source_id: UUID | None, year: int | None, title: str | None) -> Source | None:
    return Source(source_id, year, title or "") if source_id else None


def goals_of(year: int) -> list[GoalRow]:
    """A year's goals: those of a text in the text's order, then those added by hand."""
    shown = (Goal.id, Goal.title, Goal.year, Goal.completed_on, Goal.quote, last_outcome())
    order = (
        Goal.retrospective_id.is_(None),
        Goal.retrospective_id,
        Goal.quote_start,
        Goal.created_at,
        Goal.id,
    )
    rows = db.session.execute(_goals(*shown).where(Goal.year == year).order_by(*order))
    return [_goal_row(row) for row in rows]


def _goal_row(row: Sequence[Any]) -> GoalRow:
    name, title, year, completed_on, quote, outcome, target, unit, done, *source = row
    progress = _progress(target, unit, done)
    told = (name, title, year, completed_on, quote)
    return GoalRow(*told, _source(*source), progress, outcome)


def goal_years() -> list[int]:
    """The years that have goals, in order."""
    years = owned_columns(Goal, Goal.year).distinct().order_by(Goal.year)
    return list(db.session.scalars(years))


def standing_of(goal: Goal) -> tuple[Progress, Source | None]:
    """How far a goal has come, and the retrospective it comes from."""
    row = db.session.execute(_goals().where(Goal.id == goal.id)).one()
    return _progress(*row[:3]), _source(*row[3:])


def entries_of(goal: Goal, older_than: UUID | None = None) -> list[EntryRow]:
    """A goal's entries, the newest first; one more than a page holds, where there is one."""
    place = (ProgressEntry.logged_on, ProgressEntry.created_at, ProgressEntry.id)
    rows = owned_columns(
        ProgressEntry,
        ProgressEntry.id,
        ProgressEntry.logged_on,
        ProgressEntry.amount,
        ProgressEntry.note,
    ).where(ProgressEntry.goal_id == goal.id)
    if older_than:
        edge = select(*place).where(
            ProgressEntry.id == older_than, ProgressEntry.owner_id == current_owner().id
        )
        rows = rows.where(tuple_(*place) < edge.scalar_subquery())
    newest = rows.order_by(*(column.desc() for column in place)).limit(ENTRIES + 1)
    return [EntryRow(*row) for row in db.session.execute(newest)]
