"""What the pages of retrospectives need to know: projections, no records."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from flask import url_for
from sqlalchemy import func, select

from tracker.access import current_owner, owned_columns
from tracker.extensions import db
from tracker.models import Goal, Milestone, Retrospective
from tracker.reading import Span
from tracker.retrospectives.places import Noun, key_of


@dataclass(frozen=True, slots=True)
class Listed:
    """A retrospective in the list, with the counts of what was made from it."""

    id: UUID
    title: str
    year: int | None
    written_on: date | None
    milestones: int
    goals: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A milestone or goal made from a place in a text.

    `kind` and `edtf` are a milestone's, `year` and `is_complete` a goal's.
    """

    noun: Noun
    id: UUID
    title: str
    span: Span
    is_trashed: bool
    href: str
    kind: str = ""
    edtf: str = ""
    year: int | None = None
    is_complete: bool = False

    @property
    def key(self) -> str:
        """The name of its place, as on the suggestions page."""
        return key_of(self.noun, self.span)


def _counts(model: type[Milestone] | type[Goal]) -> dict[UUID, int]:
    made = owned_columns(model, model.retrospective_id, func.count())
    made = made.where(model.retrospective_id.is_not(None)).group_by(model.retrospective_id)
    return {row.retrospective_id: row[1] for row in db.session.execute(made)}


def _listed() -> list[Listed]:
    milestones, goals = _counts(Milestone), _counts(Goal)
    of = Retrospective
    newest = owned_columns(of, of.id, of.title, of.year, of.written_on).order_by(
        of.written_on.desc().nulls_last(), of.created_at.desc()
    )
    return [
        Listed(it, title, year, day, milestones.get(it, 0), goals.get(it, 0))
        for it, title, year, day in db.session.execute(newest)
    ]


def retrospectives_by_year() -> list[tuple[int | None, list[Listed]]]:
    """The owner's retrospectives, those of no year yet first, then the newest year."""
    listed = sorted(_listed(), key=lambda one: -(one.year or 10_000))
    return [(year, list(group)) for year, group in groupby(listed, key=lambda one: one.year)]


def _made_from(model: type[Any], retrospective_id: UUID, *columns: Any) -> Iterable[Any]:
    place = (model.quote_start, model.quote_end, model.trashed_at.is_not(None))
    return db.session.execute(
        select(model.id, model.title, *place, *columns).where(
            model.owner_id == current_owner().id, model.retrospective_id == retrospective_id
        )
    )


def _milestones(retrospective_id: UUID) -> Iterable[Kept]:
    rows = _made_from(Milestone, retrospective_id, Milestone.kind, Milestone.edtf)
    base = url_for("timeline.create_milestone")
    for it, title, start, end, away, kind, edtf in rows:
        yield Kept("milestone", it, title, Span(start, end), away, f"{base}/{it}", kind, edtf)


def _goals(retrospective_id: UUID) -> Iterable[Kept]:
    rows = _made_from(Goal, retrospective_id, Goal.year, Goal.completed_on.is_not(None))
    base = url_for("goals.create")
    for it, title, start, end, away, year, done in rows:
        place, told = Span(start, end), {"year": year, "is_complete": done}
        yield Kept("resolution", it, title, place, away, f"{base}/{it}", **told)


def made_from(retrospective_id: UUID) -> tuple[list[Kept], list[Kept]]:
    """What was made from a retrospective, in the order of its text: what stands, and the trash."""
    both = sorted(
        (*_milestones(retrospective_id), *_goals(retrospective_id)), key=lambda one: one.span
    )
    return [k for k in both if not k.is_trashed], [k for k in both if k.is_trashed]
