"""What the page of the day reads: three bounded queries."""

from calendar import isleap
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, and_, func, literal, or_, select, union_all

from tracker.access import owned_columns
from tracker.extensions import db
from tracker.models import Milestone, Reflection

LATELY = 120
MEMORIES = 24
YEARS_BACK = 80
READINGS = 500
FIRST_WORDS = 400


class MilestoneRow(NamedTuple):
    """A milestone of late, or one of this time in another year; `words` are those of a memory."""

    is_memory: bool
    id: UUID
    title: str
    edtf: str
    earliest: date
    latest: date
    kind: str
    mood: int | None
    is_sample: bool
    words: str


class ReflectionRow(NamedTuple):
    """A reflection, by its first words."""

    id: UUID
    written_on: date
    mood: int | None
    body: str


def _milestones(is_memory: bool, words: Any) -> Select[Any]:
    return owned_columns(
        Milestone,
        literal(is_memory).label("is_memory"),
        Milestone.id,
        Milestone.title,
        Milestone.edtf,
        Milestone.earliest,
        Milestone.latest,
        Milestone.kind,
        Milestone.mood,
        Milestone.is_sample,
        words.label("words"),
    )


def days_like(day: date) -> list[date]:
    """The same day of the month in the years before."""
    return list(_days_like(day, day.day))


def _days_like(day: date, number: int) -> Iterator[date]:
    for year in range(max(day.year - YEARS_BACK, date.min.year), day.year):
        # 29 February is a day of few years.
        if day.month != 2 or number < 29 or isleap(year):
            yield date(year, day.month, number)


def _then(day: date) -> Select[Any]:
    """Milestones of the same day in other years, and those that began in the same month."""
    exact = and_(Milestone.earliest.in_(days_like(day)), Milestone.latest == Milestone.earliest)
    months = list(_days_like(day, 1))
    begun = and_(Milestone.earliest.in_(months), Milestone.latest > Milestone.earliest)
    told = func.substr(func.coalesce(func.nullif(Milestone.quote, ""), Milestone.note), 1, 400)
    return _milestones(True, told).where(or_(exact, begun)).limit(MEMORIES)


def milestones_lately(day: date) -> list[MilestoneRow]:
    """The newest milestones, and those of this time in other years."""
    newest = _milestones(False, literal("")).order_by(Milestone.latest.desc(), Milestone.id.desc())
    parts = newest.limit(LATELY), _then(day)
    # Each part has a limit of its own, and only a subquery keeps it inside a union.
    rows = db.session.execute(union_all(*(select(part.subquery()) for part in parts)))
    return [MilestoneRow(*row) for row in rows]


def reflections_lately(day: date, year: int | None) -> list[ReflectionRow]:
    """Reflections with a mood from the year that is shown, and those of this day in other years."""
    shown = date(year or day.year, 1, 1), date(year or day.year, 12, 31)
    felt = and_(Reflection.written_on.between(*shown), Reflection.mood.is_not(None))
    rows = owned_columns(
        Reflection,
        Reflection.id,
        Reflection.written_on,
        Reflection.mood,
        func.substr(Reflection.body, 1, FIRST_WORDS),
    ).where(or_(felt, Reflection.written_on.in_(days_like(day))))
    newest = rows.order_by(Reflection.written_on.desc()).limit(READINGS)
    return [ReflectionRow(*row) for row in db.session.execute(newest)]
