"""What the page of one milestone reads beside the milestone."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func

from tracker.access import owned_columns
from tracker.extensions import db
from tracker.models import Milestone, Reflection, Retrospective

REFLECTIONS = 50
FIRST_WORDS = 600


@dataclass(frozen=True, slots=True)
class Source:
    """The retrospective whose sentence a milestone comes from."""

    id: UUID
    year: int | None
    title: str


@dataclass(frozen=True, slots=True)
class ReflectionRow:
    """A reflection on a milestone, by its first words."""

    id: UUID
    written_on: date
    mood: int | None
    body: str


def source_of(milestone: Milestone) -> Source | None:
    """The text a milestone comes from, while it is kept."""
    shown = (Retrospective.id, Retrospective.year, Retrospective.title)
    found = owned_columns(Retrospective, *shown).where(
        Retrospective.id == milestone.retrospective_id
    )
    row = db.session.execute(found).first() if milestone.comes_from_text else None
    return Source(*row) if row else None


def reflections_on(milestone: Milestone) -> list[ReflectionRow]:
    """The reflections on a milestone, the newest first."""
    rows = owned_columns(
        Reflection,
        Reflection.id,
        Reflection.written_on,
        Reflection.mood,
        func.substr(Reflection.body, 1, FIRST_WORDS),
    ).where(Reflection.milestone_id == milestone.id)
    newest = rows.order_by(Reflection.written_on.desc(), Reflection.created_at.desc())
    return [ReflectionRow(*row) for row in db.session.execute(newest.limit(REFLECTIONS))]
