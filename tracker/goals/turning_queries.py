"""What hangs on a goal beside its entries: steps, rests, easings, goals before and after."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import String, literal, or_, select

from tracker.access import current_owner, owned, owned_columns
from tracker.extensions import db
from tracker.models import CarryOver, Easing, Goal, Pause, Step
from tracker.standing.facts import NO_AMOUNT, NO_DAY, NO_WORD

MOST = 200


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of a goal."""

    id: UUID
    title: str
    due_on: date | None
    done_on: date | None

    @property
    def is_complete(self) -> bool:
        """Whether it is done."""
        return self.done_on is not None


@dataclass(frozen=True, slots=True)
class TurnRow:
    """A pause (from `on` to `until`) or an easing (what it asked for before `on`)."""

    noun: str
    id: UUID
    on: date
    until: date | None
    target: Decimal | None
    unit: str
    period: str
    reason: str


@dataclass(frozen=True, slots=True)
class Kin:
    """A goal that this one goes on from, or that goes on from it."""

    id: UUID
    title: str
    year: int
    is_earlier: bool


def steps_of(goal: Goal) -> list[StepRow]:
    """A goal's steps in their order."""
    rows = owned_columns(Step, Step.id, Step.title, Step.due_on, Step.done_on)
    rows = rows.where(Step.goal_id == goal.id).order_by(Step.position, Step.created_at, Step.id)
    return [StepRow(*row) for row in db.session.execute(rows.limit(MOST))]


def open_steps_of(goal: Goal) -> list[str]:
    """What is still to do of a goal's steps."""
    return [step.title for step in steps_of(goal) if not step.is_complete]


def turns_of(goal: Goal) -> list[TurnRow]:
    """A goal's pauses and easings, the latest first."""
    rest = (Pause.id, Pause.starts_on, Pause.ends_on, NO_AMOUNT, NO_WORD, NO_WORD, Pause.reason)
    told = (Easing.id, Easing.eased_on, NO_DAY, Easing.target, Easing.unit, Easing.period)
    names = ("noun", "id", "on", "until", "target", "unit", "period", "reason")
    parts = []
    for model, noun, columns in (
        (Pause, "pause", rest),
        (Easing, "easing", (*told, Easing.reason)),
    ):
        pairs = zip(names, (literal(noun, String), *columns), strict=True)
        labelled = [column.label(name) for name, column in pairs]
        parts.append(owned_columns(model, *labelled).where(model.goal_id == goal.id))
    both = parts[0].union_all(parts[1]).subquery()
    rows = select(both).order_by(both.c.on.desc()).limit(MOST)
    return [TurnRow(*row) for row in db.session.execute(rows)]


def kin_of(goal: Goal) -> list[Kin]:
    """The goals that a goal goes on from, and those that go on from it."""
    link = select(CarryOver.goal_id, CarryOver.earlier_id).where(
        CarryOver.owner_id == current_owner().id,
        or_(CarryOver.goal_id == goal.id, CarryOver.earlier_id == goal.id),
    )
    ends = link.subquery()
    rows = owned_columns(Goal, Goal.id, Goal.title, Goal.year, ends.c.goal_id == goal.id)
    near = or_(Goal.id == ends.c.goal_id, Goal.id == ends.c.earlier_id)
    found = rows.join(ends, near).where(Goal.id != goal.id).order_by(Goal.year)
    return [Kin(*row) for row in db.session.execute(found)]


def carried_to(goal: Goal, year: int) -> Goal | None:
    """The goal of a year in which this one goes on already."""
    later = select(CarryOver.goal_id).where(
        CarryOver.owner_id == current_owner().id, CarryOver.earlier_id == goal.id
    )
    return db.session.scalar(owned(Goal).where(Goal.year == year, Goal.id.in_(later)))
