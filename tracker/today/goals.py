"""The goals in reach: of this year, or still open from the latest year that has any."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from tracker.models import Progress
from tracker.today.queries import GOALS, GoalRow, goals_lately


@dataclass(frozen=True, slots=True)
class GoalInReach:
    """A goal that can be checked off here."""

    id: UUID
    title: str
    is_complete: bool
    progress: Progress


@dataclass(frozen=True, slots=True)
class GoalsInReach:
    """The goals of one year, its first few; `year` is None when there is none to show."""

    year: int | None
    goals: tuple[GoalInReach, ...]
    has_more: bool


def goals_in_reach(day: date) -> GoalsInReach:
    """What can be checked off today; what was checked off today stays until tomorrow."""
    rows = goals_lately(day)
    shown = tuple(_goal(row) for row in rows[:GOALS])
    return GoalsInReach(rows[0].year if rows else None, shown, len(rows) > GOALS)


def _goal(row: GoalRow) -> GoalInReach:
    progress = Progress(row.done or Decimal(0), row.target, row.unit)
    return GoalInReach(row.id, row.title, row.completed_on is not None, progress)
