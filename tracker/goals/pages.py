"""The pages of goals, shown as they are and again where a form needs another look."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.clock import today
from tracker.goals.charts import feeling_chart, habit_cells, pace_chart, strength_chart
from tracker.goals.forms import CompletionForm, NewGoalForm, ProgressForm
from tracker.goals.history import by_week
from tracker.goals.measure_form import EVERY_NAMES
from tracker.goals.queries import (
    ENTRIES,
    GoalRow,
    entries_of,
    goal_years,
    goals_of,
    row_of,
)
from tracker.goals.sentence import in_a_sentence
from tracker.goals.tables import figures_of, table_of
from tracker.goals.turning_forms import StepForm
from tracker.goals.turning_queries import kin_of, steps_of, turns_of
from tracker.goals.verdict_queries import verdicts_of
from tracker.linking import linked_with
from tracker.locale import gettext, lazy_gettext
from tracker.models import Goal, Reflection
from tracker.standing.week import week_start
from tracker.standing.words import THIS_PERIOD, in_a_line
from tracker.surroundings import reflections_on
from tracker.target_words import SaidMeasure, measure_in

MEASURE_HINTS = {
    "done": lazy_gettext("One day it is, and you check it off."),
    "amount": lazy_gettext("24 books, 1,000 km: you see whether you are on time."),
    "habit": lazy_gettext("3 times a week: you see how strong it has grown."),
    "feeling": lazy_gettext("Nothing to count: once a month you say how it feels."),
}
BEGINS = {
    "anew": lazy_gettext("Left empty, it begins today. For the whole year give January 1."),
    "as it is": lazy_gettext("Left empty, it is January 1."),
}
COUNTED = {
    "amount": lazy_gettext(
        "The line leads straight from nothing on the first day to the target on the last; days of "
        "rest are left out. The buffer is how many days what is done lies ahead of the line."
    ),
    "habit": lazy_gettext(
        "Strength moves a little each day towards how its week, month or year went. A daily "
        "habit kept every day stands at 80 % after a month; a week without it then takes a part, "
        "not all. What rests changes nothing, and what still runs counts only where it helps."
    ),
    "feeling": lazy_gettext(
        "The last rating of a month stands for it. A month without one is a gap, not a zero."
    ),
}
PICTURES: dict[str, Any] = {
    "line_of": in_a_line,
    "this_period": THIS_PERIOD,
    "pace_chart": pace_chart,
    "habit_cells": habit_cells,
    "strength_chart": strength_chart,
    "feeling_chart": feeling_chart,
    "counted": COUNTED,
}


def page_of(goal: Goal) -> str:
    """The address of a goal's own page."""
    return url_for("goals.show", goal_id=goal.id)


def next_year(goal: Goal) -> int | None:
    """The year in which a goal can go on; None after the last there is."""
    year = max(goal.year + 1, today().year)
    return year if year <= date.max.year else None


def _neighbours(year: int) -> tuple[int | None, int | None]:
    """The nearest years with goals; after them the next year, for it can be planned."""
    years = goal_years()
    earlier = [other for other in years if other < year]
    later = [other for other in years if other > year]
    coming = [year + 1] if year <= today().year else []
    return next(reversed(earlier), None), next(iter(later + coming), None)


def _groups(goals: Sequence[GoalRow]) -> list[tuple[str, list[GoalRow]]]:
    """What is open, what is done, what was let go; only the last two need a name."""
    return [
        ("", [goal for goal in goals if goal.is_open]),
        (gettext("Done"), [goal for goal in goals if goal.is_complete]),
        (gettext("Let go"), [goal for goal in goals if goal.is_let_go]),
    ]


def year_page(year: int, form: NewGoalForm, code: int = 200) -> Any:
    """A year's goals, with the form that adds one."""
    goals = goals_of(year, today(), week_start())
    page = render_template(
        "goals/year.html",
        year=year,
        goals=goals,
        groups=_groups(goals),
        sentence=in_a_sentence(goals),
        neighbours=_neighbours(year),
        form=form,
        is_ordering="order" in request.args,
        measure_hints=MEASURE_HINTS,
        begins_hint=BEGINS["anew"],
        **PICTURES,
    )
    return page, code


def edit_page(goal: Goal, form: NewGoalForm) -> Any:
    """The form that changes a goal."""
    page = render_template(
        "goals/edit.html",
        goal=goal,
        form=form,
        measure_hints=MEASURE_HINTS,
        begins_hint=BEGINS["as it is" if goal.is_counted else "anew"],
    )
    return page, 422 if form.is_submitted() else 200


def goal_page(
    goal: Goal,
    form: ProgressForm,
    code: int = 200,
    completion: CompletionForm | None = None,
    step: StepForm | None = None,
) -> Any:
    """Everything of one goal, with the form that logs progress."""
    row = row_of(goal, today(), week_start())
    entries = entries_of(goal, request.args.get("older", type=UUID))
    page = render_template(
        "goals/show.html",
        goal=goal,
        row=row,
        stands=row.standing,
        figures=figures_of(row.standing),
        table=table_of(row.standing),
        entries=entries[:ENTRIES],
        history=by_week(entries[:ENTRIES], week_start()),
        has_older=len(entries) > ENTRIES,
        form=form,
        completion=completion or CompletionForm(formdata=None),
        step=step or StepForm(formdata=None),
        **_around(goal),
        **PICTURES,
    )
    return page, code


def said_measure(goal: Goal) -> tuple[SaidMeasure, str] | None:
    """The measure that the goal's own words say, while its owner has chosen none."""
    return measure_in(goal.quote or goal.title) if goal.measure == "done" else None


def _around(goal: Goal) -> dict[str, Any]:
    """What hangs on a goal beside its entries."""
    kin = kin_of(goal)
    goes_on = any(not one.is_earlier for one in kin)
    return {
        "verdicts": verdicts_of(goal),
        "steps": steps_of(goal),
        "turns": turns_of(goal),
        "kin": kin,
        "reflections": reflections_on(Reflection.goal_id, goal.id),
        "linked": linked_with(goal),
        "next_year": None if goes_on else next_year(goal),
        "said": said_measure(goal),
        "every_names": EVERY_NAMES,
    }
