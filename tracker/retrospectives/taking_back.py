"""What was kept in one press, taken back: exactly that, and only what was not changed since."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import inspect, or_, select

from tracker.access import current_owner, owned, owned_columns
from tracker.autosaving import ASIDE, Unsent, put, unsent
from tracker.extensions import db
from tracker.models import Goal, Link, Record, Retrospective, Verdict
from tracker.reading import Span
from tracker.retrospectives.acceptance import MODELS, Made
from tracker.retrospectives.places import Noun, key_of
from tracker.tables import LINKS

NOUNS: dict[type[Any], Noun] = dict(
    zip(MODELS, ("milestone", "resolution", "verdict"), strict=True)
)
# What is kept about the last press: what it made, the goals it checked off, what was taken back.
MADE, DONE, AGAIN = "made", "done", "again"


@dataclass(slots=True)
class TakenBack:
    """What went back into the trash, and what was changed since and stays."""

    records: list[Made] = field(default_factory=list)
    stayed: list[Made] = field(default_factory=list)

    def count(self, model: type[Made]) -> int:
        """How many of a noun went back."""
        return sum(isinstance(one, model) for one in self.records)


def _place(retrospective: Retrospective) -> str:
    return f"{ASIDE}kept.{retrospective.id}"


def remember(retrospective: Retrospective, made: Iterable[Made]) -> str:
    """Remember what this press makes until the next one; a word that names the press.

    A verdict may make a goal, or check one off: that is taken back with it.
    """
    records = list(made)
    records += [one for one in db.session.new if isinstance(one, Goal) and one not in records]
    done = [one for one in db.session.dirty if isinstance(one, Goal) and _is_checked_off(one)]
    let_go = {one.id: _before(one, "let_go_on") for one in done}
    # Only a flush tells the versions.
    db.session.flush()
    told = [f"{NOUNS[type(one)]} {one.id} {one.version}" for one in records]
    off = [f"{one.id} {one.version} {let_go[one.id] or ''}" for one in done if one not in records]
    return put(_place(retrospective), {MADE: told, DONE: off}).seen


def _is_checked_off(goal: Goal) -> bool:
    return goal.is_complete and _before(goal, "completed_on") is None


def _before(goal: Goal, name: str) -> Any:
    history = inspect(goal).attrs[name].history
    return (history.deleted or history.unchanged or (None,))[0]


def take_back(retrospective: Retrospective, press: str, at: datetime) -> TakenBack:
    """Put what a press made into the trash; a second time, or after another press, nothing."""
    note, taken = unsent(_place(retrospective)), TakenBack()
    if note is None or note.seen != press or MADE not in note.fields:
        return taken
    told = [line.split() for line in note.fields[MADE]]
    versions = {UUID(it): int(version) for _, it, version in told}
    touched = _touched(set(versions), note)
    for record in _standing(versions):
        if record.version != versions[record.id] or record.id in touched:
            taken.stayed.append(record)
            continue
        record.trash(at)
        taken.records.append(record)
    judged = {one.goal_id for one in taken.stayed if isinstance(one, Verdict)}
    _reopen(note.fields.get(DONE, ()), judged)
    put(_place(retrospective), {AGAIN: [*_keys(taken.records)]})
    return taken


def _standing(ids: Iterable[UUID]) -> list[Made]:
    every = (owned(model).where(model.id.in_(list(ids))) for model in MODELS)
    return [record for rows in every for record in db.session.scalars(rows)]


def _touched(ids: set[UUID], note: Unsent) -> set[UUID]:
    """Those on which something hangs that came after."""
    found = set[UUID]()
    for noun, column, whole in LINKS:
        if whole is Retrospective:
            continue
        end = getattr(noun, column)
        late = owned_columns(noun, end).where(end.in_(ids), noun.id.not_in(ids))
        found |= set(db.session.scalars(late.where(noun.created_at > note.saved_at)))
    linked = select(Link.goal_id, Link.milestone_id).where(
        Link.owner_id == current_owner().id, or_(Link.goal_id.in_(ids), Link.milestone_id.in_(ids))
    )
    return found | {it for pair in db.session.execute(linked) for it in pair if it}


def _reopen(done: Iterable[str], judged: set[UUID]) -> None:
    """Goals that a verdict checked off are open again, or let go as they were; not the judged."""
    told = {UUID(it): rest for it, *rest in map(str.split, done)}
    for goal in db.session.scalars(owned(Goal).where(Goal.id.in_(told.keys() - judged))):
        version, *let_go = told[goal.id]
        if goal.version == int(version):
            goal.reopen()
            goal.let_go_on = date.fromisoformat(let_go[0]) if let_go else None


def _keys(records: Iterable[Record]) -> Iterable[str]:
    for one in records:
        start, end = getattr(one, "quote_start", None), getattr(one, "quote_end", None)
        if start is not None and end is not None:
            yield key_of(NOUNS[type(one)], Span(start, end))


def to_tick_again(retrospective: Retrospective) -> frozenset[str]:
    """The places of what was taken back last: undone, not dismissed."""
    note = unsent(_place(retrospective))
    return frozenset(note.fields.get(AGAIN, ())) if note else frozenset()
