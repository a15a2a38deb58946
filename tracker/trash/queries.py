"""What lies in the trash, whatever it is, in one query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    String,
    cast,
    func,
    literal,
    null,
    select,
    tuple_,
    union_all,
)

from tracker.access import owned_columns
from tracker.clock import local
from tracker.extensions import db
from tracker.markdown import to_text
from tracker.models import (
    Draft,
    Goal,
    Milestone,
    Pause,
    Photo,
    ProgressEntry,
    Record,
    Reflection,
    Retrospective,
    Step,
    Verdict,
)
from tracker.models.amount import AMOUNT
from tracker.purging import TRASH_LIFE

PAGE = 100
FIRST_WORDS = 400
NO_WORDS: ColumnElement[Any] = literal("")
NO_DAY: ColumnElement[Any] = cast(null(), Date)
NO_AMOUNT: ColumnElement[Any] = cast(null(), AMOUNT)


@dataclass(frozen=True, slots=True)
class TrashRow:
    """One record in the trash; `until` is the owner's day on which it goes for good."""

    noun: str
    id: UUID
    title: str
    words: str
    on: date | None
    amount: Decimal | None
    unit: str
    until: date


def _part(noun: str, model: type[Record], *told: Any) -> Select[Any]:
    columns = (literal(noun, String).label("noun"), model.id, model.trashed_at)
    return owned_columns(model, *columns, *told, trashed=True)


def _named(noun: str, model: Any) -> Select[Any]:
    """A record that has a title says enough by it."""
    title = model.title.label("title")
    return _part(noun, model, title, *_told(NO_WORDS, NO_DAY))


def _told(words: Any, day: Any, amount: Any = NO_AMOUNT, unit: Any = NO_WORDS) -> tuple[Any, ...]:
    names = ("words", "day", "amount", "unit")
    pairs = zip((words, day, amount, unit), names, strict=True)
    return tuple(column.label(name) for column, name in pairs)


def _entries() -> Select[Any]:
    """Progress says on which goal it was, wherever the goal is by now."""
    note = func.substr(ProgressEntry.note, 1, FIRST_WORDS)
    told = _told(note, ProgressEntry.logged_on, ProgressEntry.amount, Goal.unit)
    return _on_a_goal("entries", ProgressEntry, told)


def _verdicts() -> Select[Any]:
    quote = func.substr(Verdict.quote, 1, FIRST_WORDS)
    return _on_a_goal("verdicts", Verdict, _told(quote, Verdict.judged_on))


def _steps() -> Select[Any]:
    return _on_a_goal("steps", Step, _told(Step.title, Step.due_on))


def _pauses() -> Select[Any]:
    reason = func.substr(Pause.reason, 1, FIRST_WORDS)
    return _on_a_goal("pauses", Pause, _told(reason, Pause.starts_on))


def _on_a_goal(noun: str, model: Any, told: tuple[Any, ...]) -> Select[Any]:
    rows = _part(noun, model, Goal.title.label("title"), *told)
    return rows.join(Goal, (Goal.id == model.goal_id) & (Goal.owner_id == model.owner_id))


def _photos() -> Select[Any]:
    """A photo says on which milestone it was, wherever that is by now."""
    told = _told(Photo.caption, NO_DAY)
    rows = _part("photos", Photo, Milestone.title.label("title"), *told)
    whose = (Milestone.id == Photo.milestone_id) & (Milestone.owner_id == Photo.owner_id)
    return rows.join(Milestone, whose)


def _reflections() -> Select[Any]:
    first = func.substr(Reflection.body, 1, FIRST_WORDS)
    told = _told(first, Reflection.written_on)
    return _part("reflections", Reflection, NO_WORDS.label("title"), *told)


def _drafts() -> Select[Any]:
    year = cast(Draft.year, String).label("title")
    return _part("drafts", Draft, year, *_told(NO_WORDS, NO_DAY))


def in_trash(older_than: UUID | None) -> list[TrashRow]:
    """A page of the trash, what was thrown away last first; one more where there is."""
    parts = (
        _named("retrospectives", Retrospective),
        _named("milestones", Milestone),
        _named("goals", Goal),
        _entries(),
        _steps(),
        _pauses(),
        _verdicts(),
        _photos(),
        _reflections(),
        _drafts(),
    )
    things = union_all(*parts).cte("things")
    place = (things.c.trashed_at, things.c.id)
    rows = select(things).order_by(*(column.desc() for column in place)).limit(PAGE + 1)
    if older_than:
        edge = select(*place).where(things.c.id == older_than)
        rows = rows.where(tuple_(*place) < edge.scalar_subquery())
    return [_row(row) for row in db.session.execute(rows)]


def _row(row: Sequence[Any]) -> TrashRow:
    noun, name, trashed_at, title, words, day, amount, unit = row
    until = local(trashed_at + TRASH_LIFE).date()
    return TrashRow(noun, name, title, to_text(words), day, amount, unit, until)
