"""The goals of a year as the composer takes them, read from the records."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from tracker.access import owned_columns
from tracker.composing import Eased, Logged, Rest, ToldGoal, ToldStep
from tracker.drafts.plain_words import plain
from tracker.extensions import db
from tracker.models import (
    CarryOver,
    Easing,
    Goal,
    Link,
    Milestone,
    Pause,
    ProgressEntry,
    Step,
    Verdict,
)
from tracker.standing.facts import facts_about, facts_by_goal
from tracker.standing.standings import MEASURED, Measured, standing
from tracker.standing.week import week_start

Years = tuple[int, int]
NOT_JUDGED, NOT_CARRIED, NONE_KEPT = ("", ""), ("", None), (0, 0)
TEXTS = ("quote", "note", "let_go_reason")
COLUMNS = (
    *("title", "year", "measure", "target", "unit", "period", "at_most"),
    *("completed_on", "let_go_on", *TEXTS),
)


def told_goals(year: int, through: date) -> tuple[ToldGoal, ...]:
    """The goals of a year and of the next, with all that hangs on them."""
    years, of = (year, year + 1), Goal
    parts: dict[str, Any] = {
        "logged": _logged(years),
        "eased": _eased(years),
        "rests": _rests(years),
        "steps": _steps(years),
        "linked": _linked(years),
    }
    ends = _judged(years), _carried(years), _kept(years, through)
    places = (of.position, of.quote_start.nulls_last(), of.created_at, of.title)
    rows = db.session.execute(
        owned_columns(of, of.id, of.starts_on, of.due_on, *(getattr(of, name) for name in COLUMNS))
        .where(of.year.in_(years))
        .order_by(*places)
    )
    return tuple(
        _goal(row, {name: tuple(found[row.id]) for name, found in parts.items()}, through, *ends)
        for row in rows
    )


def _goal(
    row: Any,
    parts: dict[str, Any],
    through: date,
    judged: dict[UUID, tuple[str, str]],
    carried: dict[UUID, tuple[str, int]],
    kept: dict[UUID, tuple[int, int]],
) -> ToldGoal:
    outcome, reason = judged.get(row.id, NOT_JUDGED)
    earlier_id, came_from = carried.get(row.id, NOT_CARRIED)
    told: dict[str, Any] = {name: getattr(row, name) for name in COLUMNS}
    parts["logged"] = tuple(_counting(row, parts["logged"], through))
    told |= {name: plain(told[name]) for name in TEXTS}
    return ToldGoal(
        id=str(row.id),
        outcome=outcome,
        reason=reason,
        earlier_id=earlier_id,
        came_from=came_from,
        kept=kept.get(row.id, NONE_KEPT),
        **told,
        **parts,
    )


def _of_goals(model: type[Any], years: Years, *columns: Any, on: Any) -> Iterable[Any]:
    """What hangs on the goals of two years, in the order of its days."""
    belongs = (Goal.id == model.goal_id) & (Goal.owner_id == model.owner_id)
    rows = owned_columns(model, model.goal_id, *columns).join(Goal, belongs)
    return db.session.execute(
        rows.where(Goal.year.in_(years)).order_by(on, model.created_at, model.id)
    )


def _logged(years: Years) -> defaultdict[UUID, list[Logged]]:
    of, found = ProgressEntry, defaultdict[UUID, list[Logged]](list)
    columns = (of.logged_on, of.amount, of.note, of.rating)
    for goal_id, on, amount, note, rating in _of_goals(of, years, *columns, on=of.logged_on):
        found[goal_id].append(Logged(on, amount, plain(note), rating))
    return found


def _eased(years: Years) -> defaultdict[UUID, list[Eased]]:
    of, found = Easing, defaultdict[UUID, list[Eased]](list)
    columns = (of.eased_on, of.target, of.unit, of.reason, of.period)
    for goal_id, on, target, unit, reason, period in _of_goals(of, years, *columns, on=of.eased_on):
        found[goal_id].append(Eased(on, target, unit, plain(reason), period))
    return found


def _rests(years: Years) -> defaultdict[UUID, list[Rest]]:
    of, found = Pause, defaultdict[UUID, list[Rest]](list)
    columns = (of.starts_on, of.ends_on, of.reason)
    for goal_id, first, last, reason in _of_goals(of, years, *columns, on=of.starts_on):
        found[goal_id].append(Rest(first, last, plain(reason)))
    return found


def _steps(years: Years) -> defaultdict[UUID, list[ToldStep]]:
    found = defaultdict[UUID, list[ToldStep]](list)
    for goal_id, title, on in _of_goals(Step, years, Step.title, Step.done_on, on=Step.position):
        found[goal_id].append(ToldStep(title, on))
    return found


def _carried(years: Years) -> dict[UUID, tuple[str, int]]:
    """The goal that each goes on with, and its year."""
    goes_on = (Goal.id == CarryOver.earlier_id) & (Goal.owner_id == CarryOver.owner_id)
    rows = owned_columns(Goal, CarryOver.goal_id, Goal.id, Goal.year).join(CarryOver, goes_on)
    told = rows.where(Goal.year < years[1]).order_by(Goal.year, Goal.id)
    return {goal_id: (str(name), year) for goal_id, name, year in db.session.execute(told)}


def _kept(years: Years, through: date) -> dict[UUID, tuple[int, int]]:
    """Of how many periods of each habit how many were kept."""
    which = (Goal.year.in_(years), Goal.measure == "habit")
    habits = db.session.execute(owned_columns(Goal, Goal.id, *MEASURED).where(*which)).all()
    about = facts_about(owned_columns(Goal, Goal.id).where(*which))
    facts, starts = facts_by_goal(db.session.execute(about).all()), week_start()
    found = dict[UUID, tuple[int, int]]()
    for goal_id, *row in habits:
        stands = standing(Measured(*row), facts[goal_id], through, starts)
        how = None if stands.is_untold else stands.strength
        found[goal_id] = (how.kept, how.counted) if how else NONE_KEPT
    return found


def _counting(row: Any, logged: Iterable[Logged], through: date) -> Iterator[Logged]:
    """What was logged by a day; of a habit, what falls into its days."""
    first = row.starts_on or date(row.year, 1, 1)
    last = row.due_on or date(row.year, 12, 31)
    for one in logged:
        if one.on <= through and (row.measure != "habit" or first <= one.on <= last):
            yield one


def _judged(years: Years) -> dict[UUID, tuple[str, str]]:
    """The last verdict on each goal."""
    of = Verdict
    rows = _of_goals(of, years, of.outcome, of.reason, on=of.judged_on)
    return {goal_id: (outcome, plain(reason)) for goal_id, outcome, reason in rows}


def _linked(years: Years) -> defaultdict[UUID, list[tuple[str, str]]]:
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
