"""The pages of goals, shown as they are and again where a form needs another look."""

from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.clock import today
from tracker.goals.forms import CompletionForm, NewGoalForm, ProgressForm
from tracker.goals.queries import (
    ENTRIES,
    entries_of,
    goal_years,
    goals_of,
    standing_of,
)
from tracker.goals.sentence import in_a_sentence
from tracker.goals.verdict_queries import verdicts_of
from tracker.models import Goal, Reflection
from tracker.surroundings import reflections_on


def page_of(goal: Goal) -> str:
    """The address of a goal's own page."""
    return url_for("goals.show", goal_id=goal.id)


def _neighbours(year: int) -> tuple[int | None, int | None]:
    """The nearest years with goals; after them the next year, for it can be planned."""
    years = goal_years()
    earlier = [other for other in years if other < year]
    later = [other for other in years if other > year]
    coming = [year + 1] if year <= today().year else []
    return next(reversed(earlier), None), next(iter(later + coming), None)


def year_page(year: int, form: NewGoalForm, code: int = 200) -> Any:
    """A year's goals, with the form that adds one."""
    goals = goals_of(year)
    page = render_template(
        "goals/year.html",
        year=year,
        goals=goals,
        sentence=in_a_sentence(goals),
        neighbours=_neighbours(year),
        form=form,
    )
    return page, code


def goal_page(
    goal: Goal, form: ProgressForm, code: int = 200, completion: CompletionForm | None = None
) -> Any:
    """Everything of one goal, with the form that logs progress."""
    progress, source = standing_of(goal)
    entries = entries_of(goal, request.args.get("older", type=UUID))
    page = render_template(
        "goals/show.html",
        goal=goal,
        progress=progress,
        source=source,
        entries=entries[:ENTRIES],
        has_older=len(entries) > ENTRIES,
        verdicts=verdicts_of(goal),
        reflections=reflections_on(Reflection.goal_id, goal.id),
        form=form,
        completion=completion or CompletionForm(formdata=None),
    )
    return page, code
