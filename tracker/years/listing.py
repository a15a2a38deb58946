"""What a year names: its long stretches, its firsts, what stood out, and what speaks for goals."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    Numeric,
    Select,
    Subquery,
    Uuid,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import aliased

from tracker.database import read_connection
from tracker.dates import EdtfDate
from tracker.models import (
    KINDS,
    Goal,
    Link,
    Milestone,
    ProgressEntry,
    Reflection,
    Retrospective,
)
from tracker.years.columns import FIRST, LAST, YEAR, asked, has_month, kept, month_of, months

STRETCHES, CARRIED, FIRSTS, OUTSTANDING, BESIDE, TEXTS = 12, 6, 24, 10, 4, 3
QUOTED, TOLD = 300, 200
STANDING_OUT = ("award", "career", "education", "project")
NEUTRAL_MOOD = 3
# Capital or not; what only looks like it is sorted out later, of few.
FIRST_WORDS = ("첫", "처음", "irst")
# Among the first few milestones of all, each is the first of its kind: that says nothing.
A_BEGINNING = 12
# More than anyone has in a year.
MOST_GOALS = 1_000
NO_TEXT = literal("")


class Thing(NamedTuple):
    """Something named: why, what it is, and for what it stands beside a goal, on which."""

    why: str
    noun: str
    goal: UUID | None
    id: UUID
    title: str
    kind: str
    edtf: str
    mood: int | None
    day: date | None
    words: str
    amount: Decimal | None

    @property
    def when(self) -> EdtfDate:
        """Its time."""
        return EdtfDate.parse(self.edtf or (self.day.isoformat() if self.day else "0001"))


def _things(why: str, noun: str, goal: Any, **told: Any) -> Select[Any]:
    defaults = {
        "title": NO_TEXT,
        "kind": NO_TEXT,
        "edtf": NO_TEXT,
        "mood": cast(null(), Milestone.mood.type),
        "day": cast(null(), Date),
        "words": NO_TEXT,
        "amount": cast(null(), Numeric(12, 2)),
    }
    named = {"why": literal(why), "noun": literal(noun), "goal": goal, "id": told.pop("id")}
    columns = named | defaults | told
    return select(*(column.label(name) for name, column in columns.items()))


def _milestones(why: str, of: Any = Milestone, goal: Any = None) -> Select[Any]:
    return _things(
        why,
        "milestone",
        cast(null(), Uuid) if goal is None else goal,
        id=of.id,
        title=of.title,
        kind=of.kind,
        edtf=of.edtf,
        mood=of.mood,
        words=func.substr(of.quote, 1, QUOTED),
    )


def _in_it(of: Any = Milestone) -> Any:
    return and_(kept(of), of.earliest.between(FIRST, LAST))


def _own() -> Subquery:
    """The milestones of the year, as far as they are chosen and ordered by."""
    texts = (Milestone.title, Milestone.quote)
    said = (text.like(f"%{word}%") for text in texts for word in FIRST_WORDS)
    columns = (
        Milestone.id,
        Milestone.earliest,
        Milestone.kind,
        func.coalesce(Milestone.mood, NEUTRAL_MOOD).label("mood"),
        has_month().label("has_month"),
        (month_of(Milestone.latest) > month_of(Milestone.earliest)).label("lasted"),
        (months(Milestone.latest) - months(Milestone.earliest)).label("months"),
        or_(*said).label("said_first"),
    )
    return select(*columns).where(_in_it()).subquery("own")


_OWN = _own()


def _best(why: str, most: int, chosen: Any, *order: Any) -> Select[Any]:
    """The first few of the year's milestones in an order, else by time."""
    ids = select(_OWN.c.id).where(chosen).order_by(*order, _OWN.c.earliest, _OWN.c.id)
    return _milestones(why).where(Milestone.id.in_(ids.limit(most)))


def _stretches() -> Select[Any]:
    lasted = and_(_OWN.c.has_month, _OWN.c.lasted)
    return _best("stretch", STRETCHES, lasted, _OWN.c.months.desc())


def _carried() -> Select[Any]:
    over = (Milestone.crosses_years(), Milestone.earliest < FIRST, Milestone.latest >= FIRST)
    return _milestones("stretch").where(kept(Milestone), *over).limit(CARRIED)


def _outstanding() -> Select[Any]:
    told = case((_OWN.c.kind.in_(STANDING_OUT), 0), else_=1)
    return _best("outstanding", OUTSTANDING, _OWN.c.has_month, _OWN.c.mood.desc(), told)


def _said_first() -> Select[Any]:
    return _best("first", FIRSTS, _OWN.c.said_first)


def _first_of_kind() -> Select[Any]:
    """The first milestone of each kind that no earlier year had, once there were a few of any."""
    # All of them: to look for earlier ones of each is quick, to ask which are here is not.
    kinds = union_all(*(select(literal(kind).label("kind")) for kind in KINDS)).subquery()
    own, older, early = (aliased(Milestone) for _ in range(3))
    first = select(own.id).where(_in_it(own), own.kind == kinds.c.kind)
    first = first.order_by(own.earliest, own.id).limit(1).correlate(kinds)
    before = exists().where(kept(older), older.earliest < FIRST, older.kind == kinds.c.kind)
    begun = select(early.id).where(kept(early), early.earliest < FIRST).offset(A_BEGINNING - 1)
    found = _milestones("first of kind").select_from(kinds)
    return found.join(Milestone, Milestone.id == first.scalar_subquery()).where(
        ~before, begun.exists()
    )


def _on_goals(rows: Select[Any], goal: Any, *order: Any) -> Select[Any]:
    """Of each goal of the year the newest few."""
    of_year = rows.join(Goal, and_(kept(Goal), Goal.id == goal, Goal.year == YEAR))
    place = func.row_number().over(partition_by=goal, order_by=order).label("place")
    ranked = of_year.add_columns(place).subquery()
    return select(*(c for c in ranked.c if c.key != "place")).where(ranked.c.place <= BESIDE)


def _newest(model: Any, day: str, *told: str) -> ColumnElement[bool]:
    """That one is among the last few on a goal of the year, for to rank all would take long."""
    one = aliased(model)
    days = select(getattr(one, day)).where(kept(one), one.goal_id == Goal.id)
    days = days.where(*(getattr(one, name) != "" for name in told)).correlate(Goal)
    last = days.order_by(getattr(one, day).desc()).offset(BESIDE - 1).limit(1)
    since = func.coalesce(last.scalar_subquery(), literal(date.min, Date)).label("since")
    # The limit keeps it a subquery of its own, which is asked first.
    goals = select(Goal.id, since).where(kept(Goal), Goal.year == YEAR).limit(MOST_GOALS).subquery()
    return and_(model.goal_id == goals.c.id, getattr(model, day) >= goals.c.since)


def _reflection(goal: Any) -> Select[Any]:
    text = func.substr(Reflection.body, 1, TOLD)
    told = {"id": Reflection.id, "day": Reflection.written_on, "words": text}
    return _things("beside", "reflection", goal, **told).where(kept(Reflection))


def _about_goals() -> Select[Any]:
    rows = _reflection(Reflection.goal_id).where(_newest(Reflection, "written_on"))
    return _on_goals(rows, Reflection.goal_id, Reflection.written_on.desc())


def _linked_reflections() -> Select[Any]:
    rows = _reflection(Link.goal_id).join(Link, Link.reflection_id == Reflection.id)
    mine = Link.owner_id == bindparam("owner")
    return _on_goals(rows.where(mine), Link.goal_id, Reflection.written_on.desc())


def _linked_milestones() -> Select[Any]:
    rows = _milestones("beside", goal=Link.goal_id).join(Link, Link.milestone_id == Milestone.id)
    mine = and_(Link.owner_id == bindparam("owner"), kept(Milestone))
    return _on_goals(rows.where(mine), Link.goal_id, Milestone.latest.desc())


def _entries() -> Select[Any]:
    goal, day = ProgressEntry.goal_id, ProgressEntry.logged_on
    text = func.substr(ProgressEntry.note, 1, TOLD)
    told = {"id": ProgressEntry.id, "day": day, "words": text, "amount": ProgressEntry.amount}
    rows = _things("beside", "entry", goal, **told).where(kept(ProgressEntry))
    # A bare number says little; of those the sum is told.
    told_of = rows.where(ProgressEntry.note != "", _newest(ProgressEntry, "logged_on", "note"))
    return _on_goals(told_of, goal, day.desc())


def _texts() -> Select[Any]:
    nowhere, told = cast(null(), Uuid), {"id": Retrospective.id, "title": Retrospective.title}
    texts = _things("text", "retrospective", nowhere, **told)
    of_year = texts.where(kept(Retrospective), Retrospective.year == YEAR)
    return of_year.order_by(Retrospective.id).limit(TEXTS)


def _listed() -> Any:
    milestones = (_stretches(), _carried(), _outstanding(), _said_first(), _first_of_kind())
    beside = (_about_goals(), _linked_reflections(), _linked_milestones(), _entries())
    # Each part has a limit of its own, and only a subquery keeps it inside a union.
    return union_all(*(select(part.subquery()) for part in (*milestones, *beside, _texts())))


_LISTED = _listed()


def things_of(year: int) -> list[Thing]:
    """What a year names."""
    return [Thing(*row) for row in read_connection().execute(_LISTED, asked(year))]


def because(things: Iterable[Thing], *reasons: str) -> list[Thing]:
    """Those that are named for one of these reasons, each once."""
    once = {thing.id: thing for thing in things if thing.why in reasons}
    return list(once.values())
