"""All years, a page of milestones at a time."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, select, tuple_

from tracker.access import current_owner, owned_columns
from tracker.clock import today
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import Milestone
from tracker.pictures import Mark, Strip, Window, draw_strip, mark_of, readings_of

PAGE = 100


class Line(NamedTuple):
    """A milestone in the list of its year."""

    id: UUID
    title: str
    kind: str
    when: EdtfDate


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the page: its strip, and its milestones, the newest first."""

    year: int
    strip: Strip
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class AllYears:
    """A page of years, the newest first; `older` is the last milestone, where more follow it."""

    years: tuple[Year, ...]
    older: UUID | None


def _newest(before: UUID | None) -> Select[Any]:
    shown = (Milestone.id, Milestone.title, Milestone.kind, Milestone.edtf, Milestone.mood)
    place = (Milestone.latest, Milestone.id)
    rows = owned_columns(Milestone, *shown)
    if before:
        edge = select(*place).where(
            Milestone.id == before, Milestone.owner_id == current_owner().id
        )
        rows = rows.where(tuple_(*place) < edge.scalar_subquery())
    return rows.order_by(Milestone.latest.desc(), Milestone.id.desc()).limit(PAGE + 1)


def all_years(before: UUID | None = None) -> AllYears:
    """A hundred milestones, the newest first, in the years in which they ended."""
    rows = db.session.execute(_newest(before)).all()
    dated = [
        (Line(id, title, kind, EdtfDate.parse(edtf)), mood)
        for id, title, kind, edtf, mood in rows[:PAGE]
    ]
    years = groupby(dated, key=lambda pair: pair[0].when.latest.year)
    return AllYears(
        tuple(_year(year, list(pairs)) for year, pairs in years),
        rows[PAGE - 1].id if len(rows) > PAGE else None,
    )


def _year(year: int, pairs: list[tuple[Line, int | None]]) -> Year:
    window, day = Window.of_year(year), today()
    marks = [_mark(*pair) for pair in pairs]
    felt = readings_of(marks, window, day)
    strip = draw_strip(marks, window, today=day, readings=felt, compact=True)
    return Year(year, strip, tuple(line for line, _ in pairs))


def _mark(line: Line, mood: int | None) -> Mark:
    return mark_of("", line.title, line.kind, line.when, mood)
