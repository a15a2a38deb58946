"""A year as the composer takes it, read from the records."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from tracker.access import owned_columns
from tracker.composing import ToldMilestone, ToldReflection, ToldYear
from tracker.dates import EdtfDate
from tracker.drafts.goal_telling import told_goals
from tracker.drafts.open_ends import told_of
from tracker.drafts.plain_words import plain, plain_lines
from tracker.extensions import db
from tracker.models import Milestone, Record, Reflection


def told_year(year: int, through: date) -> ToldYear:
    """Everything recorded of a year; its months after `through` are not over yet."""
    goals = told_goals(year, through)
    found, first = _milestones(year), date(year, 1, 1)
    milestones = tuple(one for one in found if one.when.latest >= first)
    known = {one.id for one in milestones} | {one.id for one in goals}
    return ToldYear(
        year,
        through,
        milestones,
        tuple(one for one in goals if one.year == year),
        tuple(one for one in goals if one.year == year + 1),
        _reflections(year, known),
        tuple(one for one in found if one.when.latest < first),
    )


def _rows(model: type[Record], *columns: Any, where: Any, order: Any) -> Iterable[Any]:
    return db.session.execute(owned_columns(model, *columns).where(*where).order_by(*order))


def _milestones(year: int) -> tuple[ToldMilestone, ...]:
    of = Milestone
    rows = _rows(
        of,
        *(of.id, of.title, of.edtf, of.kind, of.mood, of.note, of.people),
        where=(told_of(year),),
        order=(of.earliest, of.latest, of.id),
    )
    return tuple(
        ToldMilestone(
            str(name),
            title,
            EdtfDate.parse(edtf),
            kind,
            mood,
            plain(note),
            tuple(filter(None, people.split("\n"))),
        )
        for name, title, edtf, kind, mood, note, people in rows
    )


def _reflections(year: int, known: set[str]) -> tuple[ToldReflection, ...]:
    """Reflections of a year; one about something that is not told stands for itself."""
    of = Reflection
    columns = (of.id, of.written_on, of.body, of.mood, of.milestone_id, of.goal_id, of.answers)
    about = (Milestone.id == of.milestone_id) & (Milestone.owner_id == of.owner_id)
    rows = db.session.execute(
        owned_columns(of, *columns, Milestone.title.label("about"))
        .outerjoin(Milestone, about & Milestone.trashed_at.is_(None))
        .where(of.written_on >= date(year, 1, 1), of.written_on <= date(year, 12, 31))
        .order_by(of.written_on, of.created_at, of.id)
    )
    return tuple(_reflection(row, known) for row in rows)


def _reflection(row: Any, known: set[str]) -> ToldReflection:
    about = {name: str(getattr(row, name) or "") for name in ("milestone_id", "goal_id")}
    return ToldReflection(
        str(row.id),
        row.written_on,
        plain(row.body),
        row.mood,
        **{name: value if value in known else "" for name, value in about.items()},
        about=row.about or "",
        answers=tuple(
            (question, plain_lines(text)) for question, text in (row.answers or {}).items()
        ),
    )
