"""What the pictures and lists of the timeline read: projections, each bounded by an index."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select, true, tuple_, union_all

from tracker.access import current_owner, owned_columns
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.linking import links_of
from tracker.models import Milestone, Nesting, Reflection, Retrospective
from tracker.pictures import Window
from tracker.timeline.seen_photos import SeenPhotos, photos_column, seen_photos

HOLDS = 144
CARRIED = 24
LED_UP = 12
PAGE = 100
READINGS = 1_000
NOTE_WORDS = 400
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


def _reflections() -> Any:
    on = owned_columns(Reflection, func.count()).where(Reflection.milestone_id == Milestone.id)
    return on.correlate(Milestone).scalar_subquery()


def _rows() -> Select[Any]:
    kept = and_(
        Retrospective.id == Milestone.retrospective_id,
        Retrospective.owner_id == Milestone.owner_id,
        Retrospective.trashed_at.is_(None),
    )
    nested = and_(Nesting.milestone_id == Milestone.id, Nesting.owner_id == Milestone.owner_id)
    rows = owned_columns(
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
        links_of(Milestone).label("links"),
        photos_column().label("photos"),
    )
    return rows.outerjoin(Retrospective, kept).outerjoin(Nesting, nested)


def _begun(first: date, last: date, most: int) -> Select[Any]:
    """The first milestones that begin in a window."""
    begun = _rows().where(Milestone.earliest.between(first, last))
    return begun.order_by(Milestone.earliest, Milestone.id).limit(most)


def _carried(first: date) -> Select[Any]:
    """Those that began in an earlier year and still last on its first day."""
    carried = _rows().where(
        Milestone.crosses_years(), Milestone.earliest < first, Milestone.latest >= first
    )
    return carried.order_by(Milestone.latest).limit(CARRIED)


def _led_up(year: int, first: date) -> Select[Any]:
    """Those that a retrospective of the year tells, and that had ended when it began."""
    told = _rows().where(Retrospective.year == year, Milestone.latest < first)
    return told.order_by(Milestone.latest.desc(), Milestone.id.desc()).limit(LED_UP)


def _read(*parts: Select[Any]) -> list[MilestoneRow]:
    # Each part has a limit of its own, and only a subquery keeps it inside a union.
    rows = union_all(*(select(part.subquery()) for part in parts))
    return _as_told(_row(*row) for row in db.session.execute(rows))


def _as_told(rows: Iterable[MilestoneRow]) -> list[MilestoneRow]:
    """By time; what happened at one time in the order in which it was told."""
    return sorted(rows, key=lambda row: (row.when.earliest, row.when.latest, row.place or 0))


def _row(name: UUID, title: str, edtf: str, *rest: Any) -> MilestoneRow:
    told: tuple[Any, ...] = (*rest[:-1], seen_photos(rest[-1]))
    return MilestoneRow(name, title, EdtfDate.parse(edtf), *told)


def _going_on(window: Window) -> tuple[Select[Any], Select[Any]]:
    """The spans that began before a window and still last in it: of earlier years, and its own."""
    year = Window.of_year(window.first.year)
    own = _rows().where(
        Milestone.earliest >= year.first,
        Milestone.earliest < window.first,
        Milestone.latest >= window.first,
        # A vague date may lie in the window, but does not last into it.
        Milestone.edtf.contains("/"),
    )
    carried = _carried(window.first).where(Milestone.earliest < year.first)
    return carried, own.order_by(Milestone.latest).limit(CARRIED)


def _before(window: Window) -> tuple[Select[Any], Select[Any]]:
    """What a window shows that began before it; a year tells what led up to it, too."""
    year = window.first.year
    if window == Window.of_year(year):
        return _led_up(year, window.first), _carried(window.first)
    return _going_on(window)


def milestones_in(window: Window) -> tuple[list[MilestoneRow], bool]:
    """A window's milestones, and whether they are all; of a fuller one the first of each month."""
    before = _before(window)
    rows = _read(*before, _begun(window.first, window.last, HOLDS + 1))
    if sum(row.when.earliest >= window.first for row in rows) <= HOLDS:
        return rows, True
    months = [Window.of_months(year, month, month) for year, month in window.months]
    parts = [_begun(one.first, one.last, HOLDS // len(months)) for one in months]
    return _read(*before, *parts), False


def milestones_from(
    window: Window, after: UUID | None, conditions: Iterable[ColumnElement[bool]] = ()
) -> tuple[list[MilestoneRow], UUID | None]:
    """A page of what begins in a window, and the milestone after which the next page begins."""
    place = (Milestone.earliest, Milestone.id)
    begun = _begun(window.first, window.last, PAGE + 1).where(*conditions)
    if after:
        edge = select(*place).where(Milestone.id == after, Milestone.owner_id == current_owner().id)
        begun = begun.where(tuple_(*place) > edge.scalar_subquery())
    rows = [_row(*row) for row in db.session.execute(begun)]
    # The page is cut in the order of its key, and only then told in the order of the text.
    return _as_told(rows[:PAGE]), rows[PAGE - 1].id if len(rows) > PAGE else None


def milestones_through(window: Window) -> list[MilestoneRow]:
    """The spans that began before a window and still last in it, whichever year they are of."""
    return _read(*_going_on(window))


def _felt(window: Window) -> Select[Any]:
    felt = owned_columns(Reflection, Reflection.written_on, Reflection.mood).where(
        Reflection.written_on.between(window.first, window.last), Reflection.mood.is_not(None)
    )
    return felt.order_by(Reflection.written_on).limit(READINGS)


def readings_in(window: Window) -> Readings:
    """The moods of reflections written in a window."""
    return [(day, mood) for day, mood in db.session.execute(_felt(window))]


def _days_around(first: date, last: date) -> Select[Any]:
    """The last beginning before `first`, and the first one after `last`: always one row."""
    before = owned_columns(Milestone, func.max(Milestone.earliest))
    after = owned_columns(Milestone, func.min(Milestone.earliest))
    return select(
        before.where(Milestone.earliest < first).scalar_subquery().label("before"),
        after.where(Milestone.earliest > last).scalar_subquery().label("after"),
    )


def _years(*days: date | None) -> tuple[int | None, ...]:
    return tuple(day.year if day else None for day in days)


def in_and_around(year: int) -> tuple[Readings, tuple[int | None, ...]]:
    """The moods of a year's reflections; the nearest years in which a milestone begins."""
    window = Window.of_year(year)
    around = _days_around(window.first, window.last).subquery()
    felt = _felt(window).subquery()
    both = select(around, felt).outerjoin_from(around, felt, true()).order_by(felt.c.written_on)
    rows = db.session.execute(both).all()
    return [(day, mood) for _, _, day, mood in rows if day], _years(*rows[0][:2])


def latest_year(this: int) -> int | None:
    """The last year up to this one in which a milestone begins, else the first one to come."""
    last = Window.of_year(this).last
    found = db.session.execute(_days_around(last + timedelta(days=1), last)).one()
    earlier, later = _years(*found)
    return earlier or later
