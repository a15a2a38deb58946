"""What the pictures and lists of the timeline read: projections, each bounded by an index."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, select, tuple_

from tracker.access import current_owner
from tracker.database import read_connection
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import Milestone
from tracker.pictures import Window
from tracker.timeline.seen_photos import SeenPhotos, seen_photos
from tracker.timeline.statements import (
    AROUND,
    EDGES,
    FELT,
    FIRST,
    HOLDS,
    IN_AND_AROUND,
    LAST,
    begun,
    going_on,
    of_full_year,
    of_year,
    together,
)

PAGE = 100
Readings = list[tuple[date, float]]


class MilestoneRow(NamedTuple):
    """A milestone as a card shows it; `source` is the text behind its quote, while it is kept.

    `place` is where the quote begins in that text, `parent` the longer one it stands in.
    """

    id: UUID
    title: str
    when: EdtfDate
    kind: str
    mood: int | None
    note: str
    quote: str
    source: UUID | None
    reflections: int
    place: int | None = None
    parent: UUID | None = None
    people: str = ""
    tags: str = ""
    links: int = 0
    photos: SeenPhotos | None = None

    def has_word(self, word: str) -> bool:
        """Whether it is one of the tags or of the people, however it is cased."""
        return word.casefold() in f"{self.people}\n{self.tags}".casefold().split("\n")


def _asked(statement: Any, **told: Any) -> Any:
    return read_connection().execute(statement, {"owner": current_owner().id, **told})


def _read(statement: Any, **told: Any) -> list[MilestoneRow]:
    return _as_told(_row(*row) for row in _asked(statement, **told))


def _as_told(rows: Iterable[MilestoneRow]) -> list[MilestoneRow]:
    """By time; what happened at one time in the order in which it was told."""
    return sorted(rows, key=lambda row: (row.when.earliest, row.when.latest, row.place or 0))


def _row(name: UUID, title: str, edtf: str, *rest: Any) -> MilestoneRow:
    told: tuple[Any, ...] = (*rest[:-1], seen_photos(rest[-1]))
    return MilestoneRow(name, title, EdtfDate.parse(edtf), *told)


def _full_year(window: Window) -> list[MilestoneRow]:
    """Of a year the first of each month."""
    year, told = window.first.year, dict[str, Any]()
    for number, (first, last) in enumerate(EDGES, start=1):
        month = Window.of_months(year, number, number)
        told |= {first: month.first, last: month.last}
    told |= {"first": window.first, "eve": _eve(window)}
    return _read(of_full_year(_database()), year=year, **told)


def _full(window: Window) -> list[MilestoneRow]:
    """Of a part of a year the first of each month."""
    months = [Window.of_months(year, month, month) for year, month in window.months]
    parts = [begun(one.first, one.last, HOLDS // len(months)) for one in months]
    return _read(together(*going_on(window), *parts))


def _eve(window: Window) -> date:
    """The day before a window; of the first there is, a day on which nothing is."""
    return window.first - timedelta(days=1) if window.first > date.min else date.max


def _database() -> str:
    return db.engine.dialect.name


def milestones_in(window: Window) -> tuple[list[MilestoneRow], bool]:
    """A window's milestones, and whether they are all; of a fuller one the first of each month."""
    year, told = window.first.year, {"first": window.first, "last": window.last}
    if window == Window.of_year(year):
        statement = of_year(_database())
        rows, full = _read(statement, year=year, eve=_eve(window), **told), _full_year
    else:
        statement = together(*going_on(window), begun(FIRST, LAST, HOLDS + 1))
        rows, full = _read(statement, **told), _full
    if sum(row.when.earliest >= window.first for row in rows) <= HOLDS:
        return rows, True
    return full(window), False


def milestones_from(
    window: Window, after: UUID | None, conditions: Iterable[ColumnElement[bool]] = ()
) -> tuple[list[MilestoneRow], UUID | None]:
    """A page of what begins in a window, and the milestone after which the next page begins."""
    place = (Milestone.earliest, Milestone.id)
    page = begun(window.first, window.last, PAGE + 1).where(*conditions)
    if after:
        edge = select(*place).where(Milestone.id == after, Milestone.owner_id == current_owner().id)
        page = page.where(tuple_(*place) > edge.scalar_subquery())
    rows = [_row(*row) for row in _asked(page)]
    # The page is cut in the order of its key, and only then told in the order of the text.
    return _as_told(rows[:PAGE]), rows[PAGE - 1].id if len(rows) > PAGE else None


def milestones_through(window: Window) -> list[MilestoneRow]:
    """The spans that began before a window and still last in it, whichever year they are of."""
    return _read(together(*going_on(window)))


def readings_in(window: Window) -> Readings:
    """The moods of reflections written in a window."""
    return [(day, mood) for day, mood in _asked(FELT, first=window.first, last=window.last)]


def _years(*days: date | None) -> tuple[int | None, ...]:
    return tuple(day.year if day else None for day in days)


def in_and_around(year: int) -> tuple[Readings, tuple[int | None, ...]]:
    """The moods of a year's reflections; the nearest years in which a milestone begins."""
    window = Window.of_year(year)
    rows = _asked(IN_AND_AROUND, first=window.first, last=window.last).all()
    return [(day, mood) for _, _, day, mood in rows if day], _years(*rows[0][:2])


def latest_year(this: int) -> int | None:
    """The last year up to this one in which a milestone begins, else the first one to come."""
    last = Window.of_year(this).last
    found = _asked(AROUND, first=last + timedelta(days=1), last=last).one()
    earlier, later = _years(*found)
    return earlier or later
