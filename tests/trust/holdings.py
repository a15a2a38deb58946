"""One of everything that a person can own, and every address at which it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from flask import Flask
from werkzeug.routing import Rule

from tests.person import Person
from tracker.access import system
from tracker.accounts.links import make_link_token
from tracker.clock import now
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import (
    Arrival,
    Autosave,
    Draft,
    Easing,
    Goal,
    Milestone,
    Pause,
    Photo,
    ProgressEntry,
    Reflection,
    Retrospective,
    Revision,
    Session,
    Step,
    User,
    Verdict,
)
from tracker.tables import NOUNS

MARK = "only the owner knows"
# Arguments of rules that name nobody's record.
PLAIN: dict[str, object] = {
    "year": 2024,
    "quarter": 2,
    "month": 3,
    "file": "year.svg",
    "size": "large",
    "place": "reflections.new",
}
Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class Address:
    """One method of one rule."""

    method: str
    rule: Rule

    def __str__(self) -> str:
        return f"{self.method} {self.rule.rule}"

    def at(self, app: Flask, values: Values) -> str:
        """The path; a KeyError says that holdings() lacks what stands behind an argument."""
        known = PLAIN | values
        told = {argument: known[argument] for argument in self.rule.arguments}
        return app.url_map.bind("localhost").build(self.rule.endpoint, told, self.method)

    def names_a_record(self) -> bool:
        """Whether somebody's record stands behind an argument."""
        return bool(set(self.rule.arguments) - set(PLAIN) - {"token"})


def addresses(app: Flask, *methods: str) -> list[Address]:
    """Every rule of the app with every method, or only some of them."""
    found = [
        Address(method, rule)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    ]
    return sorted((a for a in found if not methods or a.method in methods), key=str)


def _milestone(**values: Any) -> Milestone:
    milestone = Milestone(title=f"Milestone {MARK}", **values)
    milestone.happened(EdtfDate.parse("2024-03-14"))
    return milestone


def _revision(record_id: UUID) -> Any:
    return Revision(record_id=record_id, field="body", text=MARK, replaced_at=now())


def _link(person: Person) -> str:
    with person.app.app_context(), system():
        user = db.session.scalars(db.select(User).where(User.id == person.id)).one()
        token = make_link_token(user)
        db.session.commit()
        return token


def _parts(goal: Goal, milestone: Milestone) -> dict[str, Any]:
    """What hangs on a goal and a milestone, by the argument of a rule that names it."""
    of_it, day = {"goal_id": goal.id}, date(2024, 3, 4)
    photo = Photo(milestone_id=milestone.id, position=0, width=4, height=3, caption=MARK)
    return {
        "step_id": Step(title=f"Step {MARK}", position=0, **of_it),
        "pause_id": Pause(starts_on=day, reason=MARK, **of_it),
        "easing_id": Easing(eased_on=day, reason=MARK, **of_it),
        "photo_id": photo,
    }


def _autosave() -> Any:
    typed = {"body": [MARK]}
    return Autosave(place="reflections.new", fields=typed, based_on=0, saved_at=now())


def _draft(text: Retrospective) -> Draft:
    told = {"shape": "free", "language": "en", "sentences": [{"text": MARK, "paragraph": "own:1"}]}
    return Draft(year=2024, retrospective_id=text.id, **told)


def holdings(person: Person) -> Values:
    """Put one of everything into an account: what stands behind each argument of a rule."""
    text = Retrospective(title=f"A year {MARK}", text=f"In March I won a prize. {MARK}", year=2024)
    person.add(text)
    milestone = _milestone(retrospective_id=text.id, quote=MARK, quote_start=0, quote_end=5)
    goal = Goal(title=f"Goal {MARK}", year=2024, note=MARK)
    thrown = Goal(title=f"Thrown {MARK}", year=2024, trashed_at=now())
    other = _milestone()
    person.add(milestone, other, goal, thrown)
    entry = ProgressEntry(goal_id=goal.id, logged_on=date(2024, 3, 1), note=MARK)
    reflection = Reflection(written_on=date(2024, 3, 2), body=MARK, goal_id=goal.id)
    verdict = Verdict(goal_id=goal.id, outcome="partly", judged_on=date(2024, 3, 3), quote=MARK)
    row = {"name": MARK, "outcome": "kept", "id": str(text.id), "found": 1}
    arrival = Arrival(outcomes=[row], others=0)
    parts, draft = _parts(goal, milestone), _draft(text)
    person.add(entry, reflection, verdict, arrival, draft, *parts.values())
    revision = _revision(reflection.id)
    person.add(revision, *([] if person.all(Autosave) else [_autosave()]))
    return {name: part.id for name, part in parts.items()} | {
        "draft_id": draft.id,
        "draft_file": "draft.md",
        "retrospective_id": text.id,
        "milestone_id": milestone.id,
        "other_id": other.id,
        "goal_id": goal.id,
        "entry_id": entry.id,
        "reflection_id": reflection.id,
        "verdict_id": verdict.id,
        "arrival_id": arrival.id,
        "revision_id": revision.id,
        "noun": "goals",
        "record_id": thrown.id,
        "session_id": person.all(Session)[0].id_hash,
        "token": _link(person),
    }


def foreign_ids(values: Values) -> set[object]:
    """The ids among the holdings."""
    return {value for value in values.values() if isinstance(value, UUID)}


def database(app: Flask) -> Iterator[tuple[str, str]]:
    """Every row of every table, so that two moments can be compared."""
    with app.app_context(), db.engine.connect() as connection:
        for table in db.metadata.sorted_tables:
            for row in sorted(map(repr, connection.execute(table.select()))):
                yield table.name, row


def rows_of(person: Person) -> list[tuple[str, str]]:
    """Every record of a person as it stands."""
    with person.app.app_context(), db.engine.connect() as connection:
        tables = [db.metadata.tables[noun.__tablename__] for noun in NOUNS]
        return [
            (table.name, repr(row))
            for table in tables
            for row in connection.execute(table.select().where(table.c.owner_id == person.id))
        ]
