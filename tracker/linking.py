"""Links by hand: a goal, a milestone and a reflection beside each other, as evidence."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    ScalarSelect,
    Select,
    and_,
    cast,
    delete,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)

from tracker.access import current_owner, owned_columns, raise_revision
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.locale import day as in_words
from tracker.models import Goal, Link, Milestone, Reflection
from tracker.shapes.naming import name_of

End = Goal | Milestone | Reflection
NOUNS: dict[str, type[End]] = {"goal": Goal, "milestone": Milestone, "reflection": Reflection}
TEXTS: dict[str, tuple[Any, ...]] = {
    "goal": (Goal.title, Goal.note, Goal.quote),
    "milestone": (Milestone.title, Milestone.note, Milestone.quote),
    "reflection": (Reflection.body, Reflection.prompt),
}
NEWEST: dict[str, tuple[Any, ...]] = {
    "goal": (Goal.year.desc(), Goal.created_at.desc(), Goal.id),
    "milestone": (Milestone.latest.desc(), Milestone.id),
    "reflection": (Reflection.written_on.desc(), Reflection.id),
}
MOST, FOUND = 60, 10
FIRST_WORDS, NAME_LENGTH = 400, 60
NOTHING: ColumnElement[Any] = literal("")
NO_DAY: ColumnElement[Any] = cast(null(), Date)
NO_YEAR: ColumnElement[Any] = cast(null(), Integer)


class Linked(NamedTuple):
    """A goal, a milestone or a reflection as the other end of a link; `title` is what names it."""

    noun: str
    id: UUID
    title: str
    kind: str
    when: EdtfDate


def noun_of(record: End) -> str:
    """The noun by which links know a record."""
    return type(record).__name__.lower()


def _end(noun: str) -> Any:
    return getattr(Link, f"{noun}_id")


def _between(one: End, other: End) -> ColumnElement[bool]:
    ends = (_end(noun_of(end)) == end.id for end in (one, other))
    return and_(Link.owner_id == current_owner().id, *ends)


def link(one: End, other: End) -> None:
    """Put two records of different nouns beside each other; a second time changes nothing."""
    if db.session.scalar(select(Link.id).where(_between(one, other))) is None:
        ends = {f"{noun_of(end)}_id": end.id for end in (one, other)}
        db.session.add(Link(owner_id=current_owner().id, **ends))
        raise_revision(current_owner().id)


def unlink(one: End, other: End) -> None:
    """Take two records apart; a second time changes nothing."""
    db.session.execute(delete(Link).where(_between(one, other)))
    raise_revision(current_owner().id)


def move_links(source: Milestone, target: Milestone, only: set[UUID] | None = None) -> list[UUID]:
    """What is linked with one milestone is linked with another from now on; which links moved.

    What is linked with both stays as it is.
    """
    own = select(Link).where(Link.owner_id == current_owner().id)
    theirs = list(db.session.scalars(own.where(Link.milestone_id == target.id)))
    there = {(one.goal_id, one.reflection_id) for one in theirs}
    here = db.session.scalars(own.where(Link.milestone_id == source.id))
    moved = [one for one in here if (one.goal_id, one.reflection_id) not in there]
    moved = [one for one in moved if only is None or one.id in only]
    for one in moved:
        one.milestone_id = target.id
    return [one.id for one in moved]


def links_of(model: type[End], owner: Any = None) -> ScalarSelect[int]:
    """How many records are linked with each of a model, as a column beside its own.

    They are of an owner, such as that a prepared statement is asked with; else of the signed-in.
    """
    noun = model.__name__.lower()
    others = [NOUNS[other] for other in NOUNS if other != noun]
    links = select(func.count(Link.id)).select_from(Link)
    for other in others:
        end = _end(other.__name__.lower())
        links = links.outerjoin(other, and_(other.id == end, other.owner_id == Link.owner_id))
    kept = (other.trashed_at.is_(None) for other in others)
    mine = Link.owner_id == (current_owner().id if owner is None else owner)
    return links.where(mine, _end(noun) == model.id, *kept).correlate(model).scalar_subquery()


def _columns(noun: str) -> Select[Any]:
    shown: dict[str, tuple[Any, ...]] = {
        "goal": (Goal.id, Goal.title, NOTHING, NOTHING, NO_DAY, Goal.year),
        "milestone": (
            Milestone.id,
            Milestone.title,
            Milestone.kind,
            Milestone.edtf,
            NO_DAY,
            NO_YEAR,
        ),
        "reflection": (
            Reflection.id,
            func.substr(Reflection.body, 1, FIRST_WORDS),
            Reflection.shape,
            NOTHING,
            Reflection.written_on,
            NO_YEAR,
        ),
    }
    names = ("id", "title", "kind", "edtf", "day", "year")
    labelled = [column.label(name) for name, column in zip(names, shown[noun], strict=True)]
    return owned_columns(NOUNS[noun], literal(noun).label("noun"), *labelled)


def _read(parts: Iterable[Select[Any]]) -> list[Linked]:
    # Each part has a limit of its own, and only a subquery keeps it inside a union.
    rows = db.session.execute(union_all(*(select(part.subquery()) for part in parts)))
    return [_linked(*row) for row in rows]


def _linked(
    noun: str, name: UUID, title: str, kind: str, edtf: str, day: date | None, year: int | None
) -> Linked:
    when = EdtfDate.parse(edtf or (day.isoformat() if day else f"{year:04}"))
    if day is None:
        return Linked(noun, name, title, kind, when)
    # A reflection has a shape where a milestone has its kind.
    return Linked(noun, name, name_of(kind, title, NAME_LENGTH) or in_words(day), "", when)


def _others(record: End) -> list[str]:
    return [noun for noun in NOUNS if noun != noun_of(record)]


def _linked_ids(record: End, noun: str) -> Select[Any]:
    mine = and_(Link.owner_id == current_owner().id, _end(noun_of(record)) == record.id)
    return select(_end(noun)).where(mine, _end(noun).is_not(None))


def linked_with(record: End) -> list[Linked]:
    """What is linked with a record, by time; what lies in the trash is not."""
    parts = (
        _columns(noun)
        .where(NOUNS[noun].id.in_(_linked_ids(record, noun)))
        .order_by(*NEWEST[noun])
        .limit(MOST)
        for noun in _others(record)
    )
    return sorted(_read(parts), key=lambda one: (one.when.earliest, one.noun))


def linkable_to(record: End, words: Sequence[str] = ()) -> list[Linked]:
    """What a record could be linked with: what holds all the words, else the latest of its year."""
    parts = (
        _columns(noun)
        .where(NOUNS[noun].id.not_in(_linked_ids(record, noun)), *_apart(record, noun))
        .where(*([_holds(noun, word) for word in words] or [_is_of(year_of(record), noun)]))
        .order_by(*NEWEST[noun])
        .limit(FOUND)
        for noun in _others(record)
    )
    return _read(parts)


def year_of(record: End) -> int:
    """The year in which a record stands."""
    if isinstance(record, Goal):
        return record.year
    return (record.earliest if isinstance(record, Milestone) else record.written_on).year


def _holds(noun: str, word: str) -> ColumnElement[bool]:
    return or_(*(text.icontains(word, autoescape=True) for text in TEXTS[noun]))


def _is_of(year: int, noun: str) -> ColumnElement[bool]:
    if noun == "goal":
        return Goal.year == year
    day = Milestone.earliest if noun == "milestone" else Reflection.written_on
    return day.between(date(year, 1, 1), date(year, 12, 31))


def _apart(record: End, noun: str) -> list[ColumnElement[bool]]:
    """A reflection and what it is about stand beside each other as they are."""
    if isinstance(record, Reflection):
        about = getattr(record, f"{noun}_id")
        return [NOUNS[noun].id != about] if about else []
    if noun != "reflection":
        return []
    subject = Reflection.goal_id if isinstance(record, Goal) else Reflection.milestone_id
    return [or_(subject.is_(None), subject != record.id)]
