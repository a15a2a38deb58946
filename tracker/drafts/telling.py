"""A year as the composer takes it, read from the records."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from tracker.access import owned_columns
from tracker.composing import (
    Eased,
    Logged,
    ToldGoal,
    ToldMilestone,
    ToldReflection,
    ToldYear,
)
from tracker.dates import EdtfDate
from tracker.drafts.plain_words import plain, plain_lines
from tracker.extensions import db
from tracker.models import Easing, Goal, Link, Milestone, ProgressEntry, Record, Reflection, Verdict

NOT_JUDGED = ("", "")


def told_year(year: int, through: date) -> ToldYear:
    """Everything recorded of a year; its months after `through` are not over yet."""
    goals = _goals(year, through)
    milestones = _milestones(year)
    known = {one.id for one in milestones} | {one.id for one in goals}
    return ToldYear(
        year,
        through,
        milestones,
        tuple(one for one in goals if one.year == year),
        tuple(one for one in goals if one.year == year + 1),
        _reflections(year, known),
    )


def _rows(model: type[Record], *columns: Any, where: Any, order: Any) -> Iterable[Any]:
    return db.session.execute(owned_columns(model, *columns).where(*where).order_by(*order))


def _milestones(year: int) -> tuple[ToldMilestone, ...]:
    of = Milestone
    rows = _rows(
        of,
        *(of.id, of.title, of.edtf, of.kind, of.mood, of.note),
        where=(of.earliest <= date(year, 12, 31), of.latest >= date(year, 1, 1)),
        order=(of.earliest, of.latest, of.id),
    )
    return tuple(
        ToldMilestone(str(name), title, EdtfDate.parse(edtf), kind, mood, plain(note))
        for name, title, edtf, kind, mood, note in rows
    )


def _of_goals(model: type[Any], years: tuple[int, int], *columns: Any, on: Any) -> Iterable[Any]:
    """What hangs on the goals of two years, in the order of its days."""
    belongs = (Goal.id == model.goal_id) & (Goal.owner_id == model.owner_id)
    rows = owned_columns(model, model.goal_id, *columns).join(Goal, belongs)
    return db.session.execute(
        rows.where(Goal.year.in_(years)).order_by(on, model.created_at, model.id)
    )


def _goals(year: int, through: date) -> tuple[ToldGoal, ...]:
    years, of = (year, year + 1), Goal
    parts = _logged(years), _eased(years), _judged(years), _linked(years)
    columns = (of.id, of.title, of.year, of.quote, of.note, of.measure, of.target, of.unit)
    ends = (of.starts_on, of.due_on, of.completed_on, of.let_go_on, of.let_go_reason)
    places = (of.position, of.quote_start.nulls_last(), of.created_at, of.title)
    rows = _rows(of, *columns, *ends, where=(of.year.in_(years),), order=places)
    return tuple(_goal(row, through, *parts) for row in rows)


def _goal(
    row: Any,
    through: date,
    logged: dict[UUID, list[Logged]],
    eased: dict[UUID, list[Eased]],
    judged: dict[UUID, tuple[str, str]],
    linked: dict[UUID, list[tuple[str, str]]],
) -> ToldGoal:
    outcome, reason = judged.get(row.id, NOT_JUDGED)
    return ToldGoal(
        str(row.id),
        row.title,
        row.year,
        quote=plain(row.quote),
        note=plain(row.note),
        measure=row.measure,
        target=row.target,
        unit=row.unit,
        completed_on=row.completed_on,
        let_go_on=row.let_go_on,
        let_go_reason=plain(row.let_go_reason),
        logged=tuple(_counting(row, logged[row.id], through)),
        eased=tuple(eased[row.id]),
        outcome=outcome,
        reason=reason,
        linked=tuple(linked[row.id]),
    )


def _logged(years: tuple[int, int]) -> dict[UUID, list[Logged]]:
    of, found = ProgressEntry, defaultdict[UUID, list[Logged]](list)
    columns = (of.logged_on, of.amount, of.note, of.rating)
    for goal_id, on, amount, note, rating in _of_goals(of, years, *columns, on=of.logged_on):
        found[goal_id].append(Logged(on, amount, plain(note), rating))
    return found


def _counting(row: Any, logged: Iterable[Logged], through: date) -> Iterator[Logged]:
    """What was logged by a day; of a habit, what falls into its days."""
    first = row.starts_on or date(row.year, 1, 1)
    last = row.due_on or date(row.year, 12, 31)
    for one in logged:
        if one.on <= through and (row.measure != "habit" or first <= one.on <= last):
            yield one


def _eased(years: tuple[int, int]) -> dict[UUID, list[Eased]]:
    of, found = Easing, defaultdict[UUID, list[Eased]](list)
    columns = (of.eased_on, of.target, of.unit, of.reason)
    for goal_id, on, target, unit, reason in _of_goals(of, years, *columns, on=of.eased_on):
        found[goal_id].append(Eased(on, target, unit, plain(reason)))
    return found


def _judged(years: tuple[int, int]) -> dict[UUID, tuple[str, str]]:
    """The last verdict on each goal."""
    of = Verdict
    rows = _of_goals(of, years, of.outcome, of.reason, on=of.judged_on)
    return {goal_id: (outcome, plain(reason)) for goal_id, outcome, reason in rows}


def _linked(years: tuple[int, int]) -> dict[UUID, list[tuple[str, str]]]:
    """The milestones beside each goal, in the order of time."""
    found = defaultdict[UUID, list[tuple[str, str]]](list)
    goal = (Goal.id == Link.goal_id) & (Goal.owner_id == Link.owner_id)
    milestone = (Milestone.id == Link.milestone_id) & (Milestone.owner_id == Link.owner_id)
    rows = owned_columns(Milestone, Link.goal_id, Milestone.id, Milestone.title).join(
        Link, milestone
    )
    told = rows.join(Goal, goal).where(Goal.year.in_(years))
    for goal_id, name, title in db.session.execute(told.order_by(Milestone.earliest, Milestone.id)):
        found[goal_id].append((str(name), title))
    return found


def _reflections(year: int, known: set[str]) -> tuple[ToldReflection, ...]:
    """Reflections of a year; one about something that is not told stands for itself."""
    of = Reflection
    rows = _rows(
        of,
        *(of.id, of.written_on, of.body, of.mood, of.milestone_id, of.goal_id, of.answers),
        where=(of.written_on >= date(year, 1, 1), of.written_on <= date(year, 12, 31)),
        order=(of.written_on, of.created_at, of.id),
    )
    return tuple(_reflection(row, known) for row in rows)


def _reflection(row: Any, known: set[str]) -> ToldReflection:
    about = {name: str(getattr(row, name) or "") for name in ("milestone_id", "goal_id")}
    return ToldReflection(
        str(row.id),
        row.written_on,
        plain(row.body),
        row.mood,
        **{name: value if value in known else "" for name, value in about.items()},
        answers=tuple(
            (question, plain_lines(text)) for question, text in (row.answers or {}).items()
        ),
    )
