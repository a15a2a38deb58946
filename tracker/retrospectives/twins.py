"""What stands on the timeline or among the goals already, and a text tells again."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import url_for
from sqlalchemy import Select, literal, select, union_all

from tracker.access import owned_columns
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import Goal, Milestone
from tracker.reading import Reading, Suggestion
from tracker.reading.duplicates import alike

MOST = 500
# Shares of the letters that two titles have in common: less is asked of those of one date.
SAME_DATE, SAME_TIME, SAME_GOAL = 0.45, 0.65, 0.6


@dataclass(frozen=True, slots=True)
class Twin:
    """A milestone with its date, or a goal with its year, as a link."""

    title: str
    href: str
    when: EdtfDate

    def likeness(self, one: Suggestion) -> float:
        """How surely a suggestion tells the same, 0 where it does not."""
        likeness = alike(one.title, self.title)
        return likeness if likeness >= self._least(one) else 0.0

    def _least(self, one: Suggestion) -> float:
        if one.date is None:
            return SAME_GOAL if one.year == self.when.earliest.year else 2.0
        if one.date.earliest > self.when.latest or self.when.earliest > one.date.latest:
            return 2.0
        return SAME_DATE if _days(one.date) == _days(self.when) else SAME_TIME


@dataclass(frozen=True, slots=True)
class Twins:
    """The owner's milestones of the time that a text tells of, and the goals it may speak of."""

    milestones: tuple[Twin, ...] = ()
    goals: tuple[Twin, ...] = ()

    def of(self, one: Suggestion) -> Twin | None:
        """What a suggestion tells again; None for something new."""
        known = self.goals if one.type == "resolution" else self.milestones
        best = max(known, key=lambda twin: twin.likeness(one), default=None)
        return best if best and best.likeness(one) else None


def _days(time: EdtfDate) -> tuple[date, date]:
    return time.earliest, time.latest


def twins_for(reading: Reading) -> Twins:
    """What may be told again in a reading, in one query."""
    found = (*reading.milestones, *reading.resolutions, *reading.more)
    times = [one.date for one in found if one.date]
    years = {one.year for one in found if one.type == "resolution" and one.year}
    parts = [_goals(years)] if years else []
    if times:
        first = min(one.earliest for one in times)
        parts.append(_milestones(first, max(one.latest for one in times)))
    rows = db.session.execute(union_all(*(select(p.subquery()) for p in parts))) if parts else ()
    twins: dict[str, list[Twin]] = {"goal": [], "milestone": []}
    bases = {"goal": url_for("goals.create"), "milestone": url_for("timeline.create_milestone")}
    for noun, it, title, edtf, year in rows:
        when = EdtfDate.parse(edtf or f"{year:04}")
        twins[noun].append(Twin(title, f"{bases[noun]}/{it}", when))
    return Twins(tuple(twins["milestone"]), tuple(twins["goal"]))


def _goals(years: set[int]) -> Select[Any]:
    columns = (Goal.id, Goal.title, literal("").label("edtf"), Goal.year.label("year"))
    rows = owned_columns(Goal, literal("goal").label("noun"), *columns)
    return rows.where(Goal.year.in_(years)).order_by(Goal.created_at, Goal.id).limit(MOST)


def _milestones(first: date, last: date) -> Select[Any]:
    columns = (
        Milestone.id,
        Milestone.title,
        Milestone.edtf.label("edtf"),
        literal(0).label("year"),
    )
    rows = owned_columns(Milestone, literal("milestone").label("noun"), *columns)
    meeting = rows.where(Milestone.earliest <= last, Milestone.latest >= first)
    return meeting.order_by(Milestone.latest.desc(), Milestone.id).limit(MOST)
