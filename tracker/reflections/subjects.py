"""The goal or the milestone that a reflection is about."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import abort, request

from tracker.access import owned_columns
from tracker.extensions import db
from tracker.models import Goal, Milestone, Reflection

NOUNS: dict[str, type[Goal] | type[Milestone]] = {"goal": Goal, "milestone": Milestone}


@dataclass(frozen=True, slots=True)
class Subject:
    """A goal or a milestone by its title; it may lie in the trash, and the reflection stays."""

    noun: str
    id: UUID
    title: str
    is_trashed: bool

    @property
    def link(self) -> dict[str, UUID]:
        """The column of a reflection that leads to it."""
        return {f"{self.noun}_id": self.id}


def subject(
    noun: str, record_id: UUID | None, title: str | None, trashed_at: Any
) -> Subject | None:
    """The subject that a row of columns tells of, if it tells of one."""
    return Subject(noun, record_id, title or "", trashed_at is not None) if record_id else None


def _find(noun: str, record_id: UUID) -> Subject | None:
    model = NOUNS[noun]
    columns = owned_columns(model, model.id, model.title, model.trashed_at, trashed=None)
    row = db.session.execute(columns.where(model.id == record_id)).first()
    return subject(noun, *row) if row else None


def asked_subject() -> Subject | None:
    """What the address or the form says it is about; 404 where it is not the owner's."""
    for noun in NOUNS:
        record_id = request.values.get(noun, type=UUID)
        if record_id:
            # One that was put away meanwhile is taken too: the words matter more.
            return _find(noun, record_id) or abort(404)
    return None


def subject_of(reflection: Reflection) -> Subject | None:
    """What a reflection is about."""
    if reflection.goal_id:
        return _find("goal", reflection.goal_id)
    return _find("milestone", reflection.milestone_id) if reflection.milestone_id else None
