"""The statements by which a year and its parts are read: projections, each bounded by an index."""

from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    Date,
    Integer,
    Select,
    Uuid,
    and_,
    bindparam,
    func,
    or_,
    select,
    true,
    union_all,
)

from tracker.linking import links_of
from tracker.models import Milestone, Nesting, Record, Reflection, Retrospective
from tracker.pictures import Window
from tracker.timeline.seen_photos import photos_column

HOLDS = 144
CARRIED = 24
LED_UP = 12
READINGS = 1_000
NOTE_WORDS = 400
# What a year is asked with. Its statements are prepared once, for to put one together costs more
# than to run it.
OWNER, YEAR = bindparam("owner", type_=Uuid), bindparam("year", type_=Integer)
FIRST, LAST = bindparam("first", type_=Date), bindparam("last", type_=Date)
EVE = bindparam("eve", type_=Date)
EDGES = [(f"first{month}", f"last{month}") for month in range(1, 13)]


def _own(model: type[Record], *columns: Any) -> Select[Any]:
    return select(*columns).where(model.owner_id == OWNER, model.trashed_at.is_(None))


def _reflections() -> Any:
    on = _own(Reflection, func.count()).where(Reflection.milestone_id == Milestone.id)
    return on.correlate(Milestone).scalar_subquery()


def _rows() -> Select[Any]:
    kept = and_(
        Retrospective.id == Milestone.retrospective_id,
        Retrospective.owner_id == Milestone.owner_id,
        Retrospective.trashed_at.is_(None),
    )
    nested = and_(Nesting.milestone_id == Milestone.id, Nesting.owner_id == Milestone.owner_id)
    rows = _own(
        Milestone,
        Milestone.id,
        Milestone.title,
        Milestone.edtf,
        Milestone.kind,
        Milestone.mood,
        func.substr(Milestone.note, 1, NOTE_WORDS).label("note"),
        Milestone.quote,
        Retrospective.id.label("source"),
        _reflections().label("reflections"),
        Milestone.quote_start,
        Nesting.parent_id,
        Milestone.people,
        Milestone.tags,
        links_of(Milestone, OWNER).label("links"),
        photos_column().label("photos"),
    )
    return rows.outerjoin(Retrospective, kept).outerjoin(Nesting, nested)


def begun(first: Any, last: Any, most: int) -> Select[Any]:
    """The first milestones that begin in a window."""
    rows = _rows().where(Milestone.earliest.between(first, last))
    return rows.order_by(Milestone.earliest, Milestone.id).limit(most)


def _carried(first: Any) -> Select[Any]:
    """Those that began in an earlier year and still last on its first day."""
    rows = _rows().where(
        Milestone.crosses_years(), Milestone.earliest < first, Milestone.latest >= first
    )
    return rows.order_by(Milestone.latest).limit(CARRIED)


def _left_open(eve: Any) -> Select[Any]:
    """Those without an end that began in the year that `eve` is the last day of.

    They are taken to go on in the next one, but no further: nobody said so.
    """
    rows = _rows().where(Milestone.latest == eve, Milestone.edtf.endswith("/.."))
    return rows.order_by(Milestone.earliest, Milestone.id).limit(CARRIED)


def _led_up(year: Any, first: Any) -> Select[Any]:
    """Those that a retrospective of the year tells, and that had ended when it began."""
    told = _rows().where(Retrospective.year == year, Milestone.latest < first)
    return told.order_by(Milestone.latest.desc(), Milestone.id.desc()).limit(LED_UP)


def together(*parts: Select[Any]) -> Any:
    """All that some statements find."""
    # Each part has a limit of its own, and only a subquery keeps it inside a union.
    return union_all(*(select(part.subquery()) for part in parts))


def going_on(window: Window) -> tuple[Select[Any], ...]:
    """The spans that began before a window and still last in it: of earlier years, and its own."""
    year = Window.of_year(window.first.year)
    own = _rows().where(
        Milestone.earliest >= year.first,
        Milestone.earliest < window.first,
        Milestone.latest >= window.first,
        # A vague date may lie in the window, but does not last into it.
        Milestone.edtf.contains("/"),
    )
    earlier = _carried(window.first).where(Milestone.earliest < year.first)
    own = own.order_by(Milestone.latest).limit(CARRIED)
    # The first year there is has none before it.
    is_first = year.first == date.min
    return (
        (earlier, own) if is_first else (earlier, own, _left_open(year.first - timedelta(days=1)))
    )


def _before() -> tuple[Select[Any], ...]:
    """What a year shows that began before it; it tells what led up to it, too."""
    is_told_elsewhere = or_(Retrospective.year.is_(None), Retrospective.year != YEAR)
    return _led_up(YEAR, FIRST), _carried(FIRST), _left_open(EVE).where(is_told_elsewhere)


@cache
def of_year(_database: str) -> Any:
    """The milestones of a year, and one more than are shown; for a kind of database."""
    return together(*_before(), begun(FIRST, LAST, HOLDS + 1))


@cache
def of_full_year(_database: str) -> Any:
    """The same where it is fuller: the first of each month."""
    days = [(bindparam(first, type_=Date), bindparam(last, type_=Date)) for first, last in EDGES]
    parts = (begun(first, last, HOLDS // len(EDGES)) for first, last in days)
    return together(*_before(), *parts)


def _felt() -> Select[Any]:
    felt = _own(Reflection, Reflection.written_on, Reflection.mood).where(
        Reflection.written_on.between(FIRST, LAST), Reflection.mood.is_not(None)
    )
    return felt.order_by(Reflection.written_on).limit(READINGS)


def _days_around() -> Select[Any]:
    """The last beginning before `first`, and the first one after `last`: always one row."""
    before = _own(Milestone, func.max(Milestone.earliest))
    after = _own(Milestone, func.min(Milestone.earliest))
    return select(
        before.where(Milestone.earliest < FIRST).scalar_subquery().label("before"),
        after.where(Milestone.earliest > LAST).scalar_subquery().label("after"),
    )


def _in_and_around() -> Select[Any]:
    around, felt = _days_around().subquery(), _felt().subquery()
    both = select(around, felt).outerjoin_from(around, felt, true())
    return both.order_by(felt.c.written_on)


FELT, AROUND, IN_AND_AROUND = _felt(), _days_around(), _in_and_around()
