"""What a milestone and a goal both have around them: the text they come from, and reflections."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func

from tracker.access import owned_columns
from tracker.extensions import db
from tracker.models import Reflection

REFLECTIONS = 50
FIRST_WORDS = 600


@dataclass(frozen=True, slots=True)
class Source:
    """The retrospective whose sentence a record comes from."""

    id: UUID
    year: int | None
    title: str


@dataclass(frozen=True, slots=True)
class ReflectionRow:
    """A reflection on a record, by its first words."""

    id: UUID
    written_on: date
    mood: int | None
    body: str


def reflections_on(link: Any, record_id: UUID) -> list[ReflectionRow]:
    """The newest reflections whose `link`, a column such as Reflection.goal_id, is the record."""
    rows = owned_columns(
        Reflection,
        Reflection.id,
        Reflection.written_on,
        Reflection.mood,
        func.substr(Reflection.body, 1, FIRST_WORDS),
    ).where(link == record_id)
    newest = rows.order_by(Reflection.written_on.desc(), Reflection.created_at.desc())
    return [ReflectionRow(*row) for row in db.session.execute(newest.limit(REFLECTIONS))]
