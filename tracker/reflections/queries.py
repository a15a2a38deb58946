"""What the pages of reflections read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from flask import abort
from sqlalchemy import ColumnElement, Select, and_, func, or_, select, tuple_

from tracker.access import current_owner, owned_columns
from tracker.clock import local
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.locale import day
from tracker.models import Goal, Milestone, Reflection, Revision
from tracker.reflections.excerpts import FIRST_WORDS, Piece, excerpt
from tracker.reflections.sought import Sought
from tracker.reflections.subjects import Subject, subject
from tracker.shapes import Shape
from tracker.shapes.naming import answered
from tracker.shapes.table import TRYING, shape_named

PAGE = 50
EARLIER_TEXTS = 50
PLACE = (Reflection.written_on, Reflection.created_at, Reflection.id)
SUBJECTS = (
    Goal.id,
    Goal.title,
    Goal.trashed_at,
    Milestone.id,
    Milestone.title,
    Milestone.trashed_at,
)


@dataclass(frozen=True, slots=True)
class ReflectionRow:
    """A reflection as a list shows it."""

    id: UUID
    written_on: date
    mood: int | None
    prompt: str
    shape: Shape | None
    words: tuple[Piece, ...]
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class MonthRows:
    """The reflections of one month."""

    when: EdtfDate
    rows: tuple[ReflectionRow, ...]


@dataclass(frozen=True, slots=True)
class EarlierText:
    """A reflection's text as it stood until an instant."""

    id: int
    replaced_at: datetime
    text: str

    @property
    def until(self) -> str:
        """The instant in words, on the owner's clock."""
        return f"{day(self.replaced_at)} {self.replaced_at:%H:%M}"


def _with_subjects(*columns: Any) -> Select[Any]:
    """Reflections beside what they are about, be it in the trash."""
    about_goal = and_(Goal.id == Reflection.goal_id, Goal.owner_id == Reflection.owner_id)
    about_milestone = and_(
        Milestone.id == Reflection.milestone_id, Milestone.owner_id == Reflection.owner_id
    )
    rows = owned_columns(Reflection, *columns, *SUBJECTS)
    return rows.outerjoin(Goal, about_goal).outerjoin(Milestone, about_milestone)


def _holds(word: str) -> ColumnElement[bool]:
    texts = (Reflection.body, Reflection.prompt, Goal.title, Milestone.title)
    return or_(*(text.icontains(word, autoescape=True) for text in texts))


def reflections_before(older_than: UUID | None, sought: Sought) -> list[ReflectionRow]:
    """A page of the reflections looked for, the newest first; one more where there is."""
    words = sought.words
    # The words around what is looked for may stand anywhere; else the first are enough.
    body = Reflection.body if words else func.substr(Reflection.body, 1, FIRST_WORDS)
    shown = (Reflection.id, Reflection.written_on, Reflection.mood, Reflection.prompt)
    rows = _with_subjects(*shown, Reflection.shape, body).where(
        *map(_holds, words), *sought.conditions()
    )
    if older_than:
        edge = owned_columns(Reflection, *PLACE, trashed=None).where(Reflection.id == older_than)
        rows = rows.where(tuple_(*PLACE) < edge.scalar_subquery())
    newest = rows.order_by(*(column.desc() for column in PLACE)).limit(PAGE + 1)
    return [_row(row, words) for row in db.session.execute(newest)]


def _row(row: Sequence[Any], words: Sequence[str]) -> ReflectionRow:
    name, written_on, mood, prompt, shape, body, *about = row
    found = subject("goal", *about[:3]) or subject("milestone", *about[3:])
    told, pieces = (
        (name, written_on, mood, prompt),
        excerpt(answered(body) if shape else body, words),
    )
    return ReflectionRow(*told, shape_named(shape), pieces, found)


def _month(row: ReflectionRow) -> EdtfDate:
    return EdtfDate.month(row.written_on.year, row.written_on.month)


def by_month(rows: Sequence[ReflectionRow]) -> Iterator[MonthRows]:
    """The same rows in the same order, a month at a time."""
    return (MonthRows(when, tuple(group)) for when, group in groupby(rows, key=_month))


def last_answers() -> dict[str, str]:
    """The answers of the newest reflection in a shape that asks what to try."""
    rows = owned_columns(Reflection, Reflection.answers).where(Reflection.shape.in_(TRYING))
    newest = rows.order_by(*(column.desc() for column in PLACE)).limit(1)
    return db.session.scalar(newest) or {}


def _earlier_texts(reflection: Reflection, text: Any) -> Select[Any]:
    columns = select(Revision.id, Revision.replaced_at, text)
    return columns.where(
        Revision.owner_id == current_owner().id,
        Revision.record_id == reflection.id,
        Revision.field == "body",
    )


def earlier_texts(reflection: Reflection) -> list[EarlierText]:
    """What a reflection said before its edits, by the first words, the newest first."""
    rows = _earlier_texts(reflection, func.substr(Revision.text, 1, FIRST_WORDS))
    newest = rows.order_by(Revision.id.desc()).limit(EARLIER_TEXTS)
    return [EarlierText(name, local(at), text) for name, at, text in db.session.execute(newest)]


def earlier_text_or_404(reflection: Reflection, revision_id: int) -> EarlierText:
    """One of a reflection's earlier texts, whole."""
    rows = _earlier_texts(reflection, Revision.text).where(Revision.id == revision_id)
    row = db.session.execute(rows).first() or abort(404)
    return EarlierText(row[0], local(row[1]), row[2])
