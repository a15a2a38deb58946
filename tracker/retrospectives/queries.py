"""What the pages of retrospectives need to know: projections, no records."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import func, select

from tracker.access import current_owner, owned_columns
from tracker.extensions import db
from tracker.models import Goal, Milestone, Retrospective
from tracker.reading import Span
from tracker.retrospectives.places import Type, key_of


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
    """A milestone or goal made from a place in a text. `edtf` is a milestone's, `year` a goal's."""

    type: Type
    id: UUID
    title: str
    span: Span
    quote: str
    is_trashed: bool
    kind: str = ""
    edtf: str = ""
    year: int | None = None
    is_kept: ClassVar[bool] = True

    @property
    def key(self) -> str:
        """The name of its place, as on the suggestions page."""
        return key_of(self.type, self.span)


def _counts(model: type[Milestone] | type[Goal]) -> dict[UUID, int]:
    made = owned_columns(model, model.retrospective_id, func.count()).where(
        model.retrospective_id.is_not(None)
    )
    rows = db.session.execute(made.group_by(model.retrospective_id))
    return {retrospective_id: count for retrospective_id, count in rows}


def _listed() -> list[Listed]:
    milestones, goals = _counts(Milestone), _counts(Goal)
    of = Retrospective
    rows = db.session.execute(
        owned_columns(of, of.id, of.title, of.year, of.written_on).order_by(
            of.year.desc(), of.written_on.desc(), of.created_at.desc()
        )
    )
    return [Listed(*row, milestones.get(row.id, 0), goals.get(row.id, 0)) for row in rows]


def retrospectives_by_year() -> list[tuple[int | None, list[Listed]]]:
    """The owner's retrospectives, those of no year yet first, then the newest year."""
    listed = sorted(_listed(), key=lambda one: -(one.year or 10_000))
    return [(year, list(group)) for year, group in groupby(listed, key=lambda one: one.year)]


def _made_from(model: type[Any], retrospective_id: UUID, *columns: Any) -> Iterable[Any]:
    place = (model.quote_start, model.quote_end, model.quote, model.trashed_at.is_not(None))
    return db.session.execute(
        select(model.id, model.title, *place, *columns).where(
            model.owner_id == current_owner().id, model.retrospective_id == retrospective_id
        )
    )


def made_from(retrospective_id: UUID, *, trashed: bool = False) -> list[Kept]:
    """What was made from a retrospective, in the order of its text."""
    milestones = _made_from(Milestone, retrospective_id, Milestone.kind, Milestone.edtf)
    goals = _made_from(Goal, retrospective_id, Goal.year)
    kept = [
        *(Kept("milestone", i, t, Span(s, e), q, x, k, d) for i, t, s, e, q, x, k, d in milestones),
        *(Kept("resolution", i, t, Span(s, e), q, x, year=y) for i, t, s, e, q, x, y in goals),
    ]
    return sorted((k for k in kept if k.is_trashed is trashed), key=lambda one: one.span)
