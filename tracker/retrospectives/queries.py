"""What the pages of retrospectives need to know: projections, no records."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from flask import url_for
from sqlalchemy import func, literal, select, union_all

from tracker.access import current_owner, owned_columns
from tracker.extensions import db
from tracker.models import Goal, Milestone, Retrospective, Verdict
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
    verdicts: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A milestone, goal or verdict made from a place in a text.

    `kind` and `edtf` are a milestone's, `year` and `is_complete` a goal's; a verdict has the
    title and year of its goal, and an `outcome`.
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
    outcome: str = ""

    @property
    def key(self) -> str:
        """The name of its place, as on the suggestions page."""
        return key_of(self.noun, self.span)


MADE: tuple[type[Milestone | Goal | Verdict], ...] = (Milestone, Goal, Verdict)


def _counts() -> dict[tuple[UUID, str], int]:
    """How many of each table were made from each text, in one query."""
    parts = [
        owned_columns(made, made.retrospective_id, literal(made.__tablename__), func.count())
        .where(made.retrospective_id.is_not(None))
        .group_by(made.retrospective_id)
        for made in MADE
    ]
    return {(it, table): count for it, table, count in db.session.execute(union_all(*parts))}


def _listed() -> list[Listed]:
    counts = _counts()
    of = Retrospective
    newest = owned_columns(of, of.id, of.title, of.year, of.written_on).order_by(
        of.written_on.desc().nulls_last(), of.created_at.desc()
    )
    return [
        Listed(it, title, year, day, *(counts.get((it, made.__tablename__), 0) for made in MADE))
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


def _verdicts(retrospective_id: UUID) -> Iterable[Kept]:
    """Verdicts on goals that stand; one on a goal that was put away is seen nowhere."""
    goal = (Goal.id, Goal.title, Goal.year)
    place = (Verdict.quote_start, Verdict.quote_end, Verdict.trashed_at.is_not(None))
    rows = owned_columns(Verdict, Verdict.id, Verdict.outcome, *place, *goal, trashed=None)
    given = rows.where(Verdict.retrospective_id == retrospective_id, Goal.trashed_at.is_(None))
    on = (Goal.id == Verdict.goal_id) & (Goal.owner_id == Verdict.owner_id)
    base = url_for("goals.create")
    for it, outcome, start, end, away, goal_id, title, year in db.session.execute(
        given.join(Goal, on)
    ):
        told = {"year": year, "outcome": outcome}
        yield Kept("verdict", it, title, Span(start, end), away, f"{base}/{goal_id}", **told)


def made_from(retrospective_id: UUID) -> tuple[list[Kept], list[Kept]]:
    """What was made from a retrospective, in the order of its text: what stands, and the trash."""
    both = sorted(
        (*_milestones(retrospective_id), *_goals(retrospective_id), *_verdicts(retrospective_id)),
        key=lambda one: one.span,
    )
    return [k for k in both if not k.is_trashed], [k for k in both if k.is_trashed]
