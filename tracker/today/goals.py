"""The goals in reach: of this year, or still open from the latest year that has any."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, Integer, cast, func, null, or_, select, union_all

from tracker.access import owned_columns
from tracker.extensions import db
from tracker.models import Goal
from tracker.standing.facts import Facts, facts_about, facts_by_goal
from tracker.standing.standings import MEASURED, Measured, Standing, standing

SHOWN = 7
#: More open goals than anyone has; those beyond are on the page of their year.
MOST = 100
PLACE = (
    Goal.position,
    Goal.retrospective_id.is_(None),
    Goal.quote_start,
    Goal.created_at,
    Goal.id,
)


@dataclass(frozen=True, slots=True)
class GoalInReach:
    """A goal that can be checked off, or logged on, here."""

    id: UUID
    title: str
    is_complete: bool
    standing: Standing

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do for it."""
        return not self.is_complete

    @property
    def wants(self) -> str:
        """Why it asks for a look today; empty where it does not."""
        return self.standing.wants if self.is_open else ""


@dataclass(frozen=True, slots=True)
class GoalsInReach:
    """The goals of one year, its first few; `year` is None when there is none to show."""

    year: int | None
    goals: tuple[GoalInReach, ...]
    has_more: bool


def goals_in_reach(day: date, week_start: int) -> GoalsInReach:
    """What can be done today, first what asks for it; what was checked off stays until tomorrow."""
    goals = _goals(day, week_start)
    wanting = sorted(goals, key=lambda goal: (not goal.wants, goal.standing.is_paused))
    year = goals[0].standing.measured.year if goals else None
    return GoalsInReach(year, tuple(wanting[:SHOWN]), len(goals) > SHOWN)


def _goals(day: date, week_start: int) -> list[GoalInReach]:
    """The goals and their facts in one query: rows of either kind, with nothing for the other."""
    latest = owned_columns(Goal, func.max(Goal.year)).where(Goal.year <= day.year)
    place = func.row_number(type_=Integer).over(order_by=PLACE).label("place")
    shown = (Goal.id, Goal.title, Goal.completed_on, *MEASURED)
    open_goals = (
        owned_columns(Goal, place, *shown)
        .where(
            Goal.year == latest.scalar_subquery(),
            Goal.let_go_on.is_(None),
            or_(Goal.completed_on.is_(None), Goal.completed_on == day),
        )
        .order_by(place)
        .limit(MOST)
        .cte("reach")
    )
    facts = facts_about(select(open_goals.c.id)).subquery("facts")
    both = union_all(
        select(*open_goals.c, *_nothing_of(facts)), select(*_nothing_of(open_goals), *facts.c)
    )
    rows, width = db.session.execute(both).all(), len(open_goals.c)
    about = facts_by_goal(row[width:] for row in rows if row[0] is None)
    goals = sorted(row[:width] for row in rows if row[0] is not None)
    return [_goal(row[1:], about[row[1]], day, week_start) for row in goals]


def _nothing_of(selected: FromClause) -> list[ColumnElement[Any]]:
    return [cast(null(), column.type) for column in selected.c]


def _goal(row: Sequence[Any], facts: Facts, day: date, week_start: int) -> GoalInReach:
    name, title, completed_on, *told = row
    stands = standing(Measured(*told), facts, day, week_start)
    return GoalInReach(name, title, completed_on is not None, stands)
