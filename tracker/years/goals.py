"""The resolutions of a year: what became of each, and what stands beside it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Date, Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.orm import aliased

from tracker.database import read_connection
from tracker.models import (
    CarryOver,
    Goal,
    Link,
    Milestone,
    ProgressEntry,
    Reflection,
    Retrospective,
    Verdict,
)
from tracker.years.columns import FIRST, LAST, YEAR, asked, kept
from tracker.years.listing import Thing, because

GOALS, BESIDE = 100, 5
SUMMED = ("done", "amount", "habit")


class GoalRow(NamedTuple):
    """A goal of the year; `later` is the year in which it goes on."""

    id: UUID
    title: str
    quote: str
    source: UUID | None
    measure: str
    completed_on: date | None
    let_go_on: date | None
    let_go_reason: str
    target: Decimal | None
    unit: str
    done: Decimal | None
    entries: int
    reflections: int
    links: int
    outcome: str | None
    reason: str | None
    later: int | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """A goal with the newest of what stands beside it."""

    goal: GoalRow
    beside: tuple[Thing, ...]

    @property
    def more(self) -> int:
        """How much else was noted, written and linked: it stands on the goal's own page."""
        told = self.goal.entries + self.goal.reflections + self.goal.links
        return max(told - len(self.beside), 0)

    @property
    def is_counted(self) -> bool:
        """Whether the sum of its amounts means something."""
        return self.goal.measure in SUMMED and bool(self.goal.target or self.goal.done)

    @property
    def target(self) -> Decimal | None:
        """What the sum is to reach; a habit's target is one of each week or month."""
        return None if self.goal.measure == "habit" else self.goal.target

    @property
    def is_judged(self) -> bool:
        """Whether its owner has said what became of it."""
        goal = self.goal
        return bool(goal.completed_on or goal.let_go_on or goal.outcome or goal.later)

    @property
    def is_without_a_word(self) -> bool:
        """Whether nothing was noted, written, linked or judged."""
        goal = self.goal
        return not (goal.entries or goal.reflections or goal.links or self.is_judged)


def _hanging(model: Any, told: Any) -> Any:
    """Something told of what hangs on a goal."""
    rows = select(told).where(kept(model), model.goal_id == Goal.id)
    return rows.correlate(Goal)


def _done() -> Any:
    """The sum of what counts by the day: all of an amount, of a habit what falls into its days."""
    on = ProgressEntry.logged_on
    first, last = func.coalesce(Goal.starts_on, FIRST), func.coalesce(Goal.due_on, LAST)
    counts = or_(Goal.measure != "habit", on.between(first, last))
    rows = _hanging(ProgressEntry, func.sum(ProgressEntry.amount))
    return rows.where(on <= bindparam("day", type_=Date), counts).scalar_subquery()


def _links() -> Any:
    """How many links lead to something that is kept."""
    ends = (
        exists().where(kept(Milestone), Milestone.id == Link.milestone_id),
        exists().where(kept(Reflection), Reflection.id == Link.reflection_id),
    )
    mine = and_(Link.owner_id == bindparam("owner"), Link.goal_id == Goal.id)
    return select(func.count(Link.id)).where(mine, or_(*ends)).correlate(Goal).scalar_subquery()


def _last_verdict(told: Any) -> Any:
    newest = Verdict.judged_on.desc(), Verdict.created_at.desc()
    return _hanging(Verdict, told).order_by(*newest).limit(1).scalar_subquery()


def _later_year() -> Any:
    later = aliased(Goal)
    goes_on = and_(CarryOver.earlier_id == Goal.id, CarryOver.goal_id == later.id)
    rows = select(func.max(later.year)).where(goes_on, kept(later))
    return rows.correlate(Goal).scalar_subquery()


def _goals() -> Select[Any]:
    source = and_(Retrospective.id == Goal.retrospective_id, kept(Retrospective))
    columns = (
        *(Goal.id, Goal.title, Goal.quote, Retrospective.id),
        *(
            Goal.measure,
            Goal.completed_on,
            Goal.let_go_on,
            Goal.let_go_reason,
            Goal.target,
            Goal.unit,
        ),
        _done(),
        _hanging(ProgressEntry, func.count(ProgressEntry.id)).scalar_subquery(),
        _hanging(Reflection, func.count(Reflection.id)).scalar_subquery(),
        _links(),
        _last_verdict(Verdict.outcome),
        _last_verdict(Verdict.reason),
        _later_year(),
    )
    order = (
        Goal.position,
        Goal.retrospective_id.is_(None),
        Goal.retrospective_id,
        Goal.quote_start,
        Goal.created_at,
        Goal.id,
    )
    rows = select(*columns).outerjoin(Retrospective, source)
    return rows.where(kept(Goal), Goal.year == YEAR).order_by(*order).limit(GOALS)


_GOALS = _goals()


def resolutions_of(year: int, things: Iterable[Thing], day: date) -> list[Resolution]:
    """The goals of a year on a day, those of a text in its order, with what stands beside them."""
    beside: defaultdict[UUID | None, list[Thing]] = defaultdict(list)
    for thing in things:
        if thing.why == "beside":
            beside[thing.goal].append(thing)
    rows = (GoalRow(*row) for row in read_connection().execute(_GOALS, asked(year) | {"day": day}))
    return [Resolution(row, _newest(beside[row.id])) for row in rows]


def _newest(things: list[Thing]) -> tuple[Thing, ...]:
    """The newest few, the oldest of them first."""
    ordered = sorted(because(things, "beside"), key=lambda thing: thing.when.latest)
    return tuple(ordered[-BESIDE:])
