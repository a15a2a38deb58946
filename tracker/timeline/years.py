"""All years, the newest first: what a page of them holds."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import String, bindparam, select, tuple_, type_coerce

from tracker.access import current_owner
from tracker.database import read_connection
from tracker.models import Milestone
from tracker.timeline.sought import Sought

PAGE = 100
MOST_YEARS = 24
ALL = Sought()

# As the database holds them: a page whose years are kept as drawn need not understand a date.
_RAW = tuple(
    type_coerce(column, String).label(column.key)
    for column in (Milestone.id, Milestone.earliest, Milestone.latest)
)


class Told(NamedTuple):
    """A milestone as it was read; `first` and `last` are its years."""

    id: str
    first: int
    last: int
    title: str
    kind: str
    edtf: str
    mood: int | None


class Year(NamedTuple):
    """A year: what ended in it, the newest first, and what goes on through it to a later one."""

    year: int
    ended: tuple[Told, ...]
    passing: tuple[Told, ...]
    is_cut: bool


class Years(NamedTuple):
    """A page of years; `older` is the last milestone on it, where more follow."""

    years: tuple[Year, ...]
    older: UUID | None


_PLACE = (Milestone.latest, Milestone.id)
# Prepared once: to put the query together for each request would cost more than to run it.
_NEWEST = (
    select(*_RAW, Milestone.title, Milestone.kind, Milestone.edtf, Milestone.mood)
    .where(Milestone.owner_id == bindparam("owner"), Milestone.trashed_at.is_(None))
    .order_by(*(column.desc() for column in _PLACE))
    .limit(PAGE + 1)
)
_EDGE = select(*_PLACE).where(
    Milestone.owner_id == bindparam("owner"), Milestone.id == bindparam("before")
)
_OLDER = _NEWEST.where(tuple_(*_PLACE) < _EDGE.scalar_subquery())


def _read(before: UUID | None, sought: Sought) -> list[Told]:
    asked = {"owner": current_owner().id} | ({"before": before} if before else {})
    page = _OLDER if before else _NEWEST
    found = read_connection().execute(page.where(*sought.conditions()) if sought else page, asked)
    return [_told(*row) for row in found.all()]


def _told(name: Any, earliest: Any, latest: Any, *rest: Any) -> Told:
    return Told(str(name), int(str(earliest)[:4]), int(str(latest)[:4]), *rest)


def years_before(before: UUID | None = None, sought: Sought = ALL) -> Years:
    """Up to a hundred milestones in whole years, all or those sought; a fuller year is cut."""
    rows = _read(before, sought)
    has_more = len(rows) > PAGE
    groups = [(year, tuple(own)) for year, own in groupby(rows[:PAGE], key=lambda row: row.last)]
    is_cut = has_more and rows[PAGE].last == groups[-1][0]
    whole = groups[: len(groups) - is_cut][:MOST_YEARS] or groups
    follow = has_more or len(whole) < len(groups)
    older = UUID(whole[-1][1][-1].id) if follow and whole else None
    # An older page, where there is one, goes on with the years before.
    oldest = whole[-1][0] if older else 0
    return Years(tuple(_years(whole, oldest, is_cut and len(groups) == 1)), older)


def _years(
    groups: Sequence[tuple[int, tuple[Told, ...]]], oldest: int, is_cut: bool
) -> Iterator[Year]:
    own = dict(groups)
    crossing = [row for rows in own.values() for row in rows if row.first < row.last]
    passed = _passed(crossing, oldest)
    for year in sorted({*own, *passed}, reverse=True):
        passing = tuple(row for row in crossing if row.first <= year < row.last)
        yield Year(year, own.get(year, ()), passing, is_cut)


def _passed(crossing: Iterable[Told], oldest: int) -> set[int]:
    """The years through which something goes on, no further back than the page does."""
    return {
        year
        for row in crossing
        for year in range(max(row.first, oldest, row.last - MOST_YEARS), row.last)
    }
