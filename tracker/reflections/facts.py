"""The records of a month or a year, as lines that a reflection can begin with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Numeric, Select, String, cast, func, literal, null, select, union_all

from tracker.access import owned_columns
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.locale import gettext, when, with_unit
from tracker.models import Goal, Milestone, ProgressEntry, Verdict
from tracker.outcomes import OUTCOME_NAMES

MOST = 60
# So many lines stand in an answer to begin with; the others stand at hand above it.
HANDFUL = 8
FIRST_WORDS = 80
# What began more days ago says little about a month.
A_MONTHS_THING = 200


@dataclass(frozen=True, slots=True)
class Fact:
    """A milestone, an entry or a goal; `line` says it as one line, with its day and title."""

    noun: str
    id: UUID
    time: str
    title: str
    detail: str

    @property
    def words(self) -> str:
        """Its title, and what else is known of it."""
        return f"{self.title} ({self.detail})" if self.detail else self.title

    @property
    def line(self) -> str:
        """The line that it can be in an answer."""
        return f"- {self.time}: {self.words}" if self.time else f"- {self.words}"


def lines(facts: Sequence[Fact], noun: str) -> str:
    """The facts of a kind, or of "all", a line each; of many the handful that says most."""
    found = [fact for fact in facts if noun in ("all", fact.noun)]
    telling = sorted(found, key=lambda fact: (fact.noun != "milestone", not fact.detail))
    handful = telling[:HANDFUL]
    return "\n".join(fact.line for fact in found if fact in handful)


def facts_of(covers: EdtfDate) -> list[Fact]:
    """What was recorded in a month, or in a year with its goals; sixty of each at most."""
    is_year = covers.is_vague
    parts = (_milestones(covers), _goals(covers) if is_year else _entries(covers))
    # Each part has a limit of its own, and only a subquery keeps it inside a union.
    rows = db.session.execute(union_all(*(select(part.subquery()) for part in parts)))
    kept = [row for row in rows if is_year or not _is_vague(row.edtf)]
    kept.sort(key=lambda row: (row.noun == "goal", row.day or date.max, row.noun))
    return [_fact(row, covers) for row in kept]


def _is_vague(edtf: str) -> bool:
    return bool(edtf) and EdtfDate.parse(edtf).is_vague


def _fact(row: Any, covers: EdtfDate) -> Fact:
    noun = row.noun
    time = EdtfDate.parse(row.edtf) if row.edtf else EdtfDate.day(row.day) if row.day else None
    told = when(time, covers.earliest.year) if time and noun != "goal" else ""
    detail = _standing(row, covers) if noun == "goal" else _logged(row)
    return Fact(noun, row.id, told, " ".join(row.title.split()), detail)


def _standing(row: Any, covers: EdtfDate) -> str:
    """What is known of a goal: its verdict, or the day on which it was reached."""
    if row.outcome in OUTCOME_NAMES:
        return str(OUTCOME_NAMES[row.outcome])
    words = when(EdtfDate.day(row.day), covers.earliest.year) if row.day else ""
    return gettext("reached on %(day)s", day=words) if words else ""


def _logged(row: Any) -> str:
    added = f"+{with_unit(row.amount, row.unit)}" if row.amount else ""
    return ", ".join(filter(None, (added, " ".join(row.note.split()))))


def _columns(noun: str, record: Any, title: Any, day: Any, **more: Any) -> list[Any]:
    told = {"edtf": _text(""), "note": _text(""), "unit": _text(""), "outcome": _text("")}
    told |= {"amount": cast(null(), Numeric(12, 2))} | more
    named = {"noun": _text(noun), "id": record, "title": title, "day": day} | told
    return [column.label(name) for name, column in sorted(named.items())]


def _text(text: str) -> Any:
    return cast(literal(text), String)


def _milestones(covers: EdtfDate) -> Select[Any]:
    day = Milestone.earliest
    columns = _columns("milestone", Milestone.id, Milestone.title, day, edtf=Milestone.edtf)
    begun = Milestone.earliest <= covers.latest, Milestone.latest >= covers.earliest
    found = owned_columns(Milestone, *columns).where(*begun)
    if not covers.is_vague:
        long_ago = max(covers.earliest.toordinal() - A_MONTHS_THING, 1)
        found = found.where(Milestone.earliest >= date.fromordinal(long_ago))
    return found.order_by(Milestone.earliest, Milestone.id).limit(MOST)


def _entries(covers: EdtfDate) -> Select[Any]:
    note = func.substr(ProgressEntry.note, 1, FIRST_WORDS)
    told = {"note": note, "amount": ProgressEntry.amount, "unit": Goal.unit}
    columns = _columns("entry", Goal.id, Goal.title, ProgressEntry.logged_on, **told)
    found = owned_columns(ProgressEntry, *columns).join(
        Goal, (Goal.id == ProgressEntry.goal_id) & (Goal.owner_id == ProgressEntry.owner_id)
    )
    within = ProgressEntry.logged_on.between(covers.earliest, covers.latest)
    kept = found.where(within, Goal.trashed_at.is_(None))
    return kept.order_by(ProgressEntry.logged_on, ProgressEntry.id).limit(MOST)


def _goals(covers: EdtfDate) -> Select[Any]:
    given = owned_columns(Verdict, Verdict.outcome).where(Verdict.goal_id == Goal.id)
    newest = given.order_by(Verdict.judged_on.desc(), Verdict.created_at.desc()).limit(1)
    outcome = func.coalesce(newest.correlate(Goal).scalar_subquery(), "")
    columns = _columns("goal", Goal.id, Goal.title, Goal.completed_on, outcome=outcome)
    found = owned_columns(Goal, *columns).where(Goal.year == covers.earliest.year)
    return found.order_by(Goal.position, Goal.created_at, Goal.id).limit(MOST)
