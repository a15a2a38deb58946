"""What the pages of goals read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, select, tuple_

from tracker.access import current_owner, owned_columns
from tracker.extensions import db
from tracker.goals.verdict_queries import last_outcome
from tracker.linking import links_of
from tracker.models import Goal, ProgressEntry, Retrospective
from tracker.standing.facts import Facts, facts_about, facts_by_goal
from tracker.standing.standings import MEASURED, Measured, Standing, standing
from tracker.surroundings import Source

# A goal that was never moved has place 0, and stands behind those that were.
IN_ORDER = (
    Goal.position,
    Goal.retrospective_id.is_(None),
    Goal.retrospective_id,
    Goal.quote_start,
    Goal.created_at,
    Goal.id,
)
ENTRIES = 40


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal as a list shows it."""

    id: UUID
    title: str
    year: int
    completed_on: date | None
    let_go_on: date | None
    let_go_reason: str
    quote: str
    outcome: str | None
    source: Source | None
    standing: Standing
    links: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether the goal is done."""
        return self.completed_on is not None

    @property
    def is_let_go(self) -> bool:
        """Whether it was given up; what was done after all is not."""
        return self.let_go_on is not None and not self.is_complete

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do for it."""
        return not self.is_complete and not self.is_let_go


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry of a goal's history."""

    id: UUID
    logged_on: date
    amount: Decimal | None
    note: str
    rating: int | None


def _source(source_id: UUID | None, year: int | None, title: str | None) -> Source | None:
    return Source(source_id, year, title or "") if source_id else None


def _goals(*columns: Any) -> Select[Any]:
    """Goals with the retrospective they come from."""
    source = (Retrospective.id, Retrospective.year, Retrospective.title)
    kept = and_(
        Retrospective.id == Goal.retrospective_id,
        Retrospective.owner_id == Goal.owner_id,
        Retrospective.trashed_at.is_(None),
    )
    return owned_columns(Goal, *columns, *source).outerjoin(Retrospective, kept)


def goals_of(year: int, today: date, week_start: int) -> list[GoalRow]:
    """A year's goals in their owner's order, else those of a text first, in the text's order."""
    return _rows(Goal.year == year, today, week_start)


def row_of(goal: Goal, today: date, week_start: int) -> GoalRow:
    """One goal, with its figures."""
    return _rows(Goal.id == goal.id, today, week_start)[0]


def _rows(which: ColumnElement[bool], today: date, week_start: int) -> list[GoalRow]:
    shown = (Goal.id, Goal.title, Goal.year, Goal.completed_on, Goal.let_go_on, Goal.let_go_reason)
    columns = (*shown, Goal.quote, last_outcome(), *MEASURED, links_of(Goal))
    goals = _goals(*columns).where(which).order_by(*IN_ORDER)
    about = facts_about(owned_columns(Goal, Goal.id).where(which))
    rows, facts = db.session.execute(goals).all(), facts_by_goal(db.session.execute(about))
    return [_goal_row(row, facts[row[0]], today, week_start) for row in rows]


def _goal_row(row: Sequence[Any], facts: Facts, today: date, week_start: int) -> GoalRow:
    stands = standing(Measured(*row[8:-4]), facts, today, week_start)
    told: tuple[Any, ...] = (*row[:8], _source(*row[-3:]), stands, row[-4])
    return GoalRow(*told)


def goal_years() -> list[int]:
    """The years that have goals, in order."""
    years = owned_columns(Goal, Goal.year).distinct().order_by(Goal.year)
    return list(db.session.scalars(years))


def entries_of(goal: Goal, older_than: UUID | None = None) -> list[EntryRow]:
    """A goal's entries, the newest first; one more than a page holds, where there is one."""
    place = (ProgressEntry.logged_on, ProgressEntry.created_at, ProgressEntry.id)
    rows = owned_columns(
        ProgressEntry,
        ProgressEntry.id,
        ProgressEntry.logged_on,
        ProgressEntry.amount,
        ProgressEntry.note,
        ProgressEntry.rating,
    ).where(ProgressEntry.goal_id == goal.id)
    if older_than:
        edge = select(*place).where(
            ProgressEntry.id == older_than, ProgressEntry.owner_id == current_owner().id
        )
        rows = rows.where(tuple_(*place) < edge.scalar_subquery())
    newest = rows.order_by(*(column.desc() for column in place)).limit(ENTRIES + 1)
    return [EntryRow(*row) for row in db.session.execute(newest)]
