"""Goals of a year: see, add, edit, check off, reopen, put away."""

from typing import Any
from uuid import UUID

from flask import redirect, request, url_for

from tracker.access import new, owned_or_404
from tracker.clock import now, today
from tracker.forms import TITLE_LENGTH
from tracker.goals import blueprint
from tracker.goals.forms import CompletionForm, GoalForm, NewGoalForm, ProgressForm
from tracker.goals.pages import edit_page, goal_page, page_of, said_measure, year_page
from tracker.goals.queries import goal_years
from tracker.locale import gettext
from tracker.models import Goal
from tracker.security import way_back
from tracker.submission import expect_version, saved


@blueprint.get("/goals")
def latest() -> Any:
    years, this = goal_years(), today().year
    year = this if this in years else max(years, default=this)
    return redirect(url_for("goals.year", year=year))


@blueprint.get("/goals/<year:year>")
def year(year: int) -> Any:
    # A line from elsewhere, such as what a reflection wants to try, may be the title already.
    title = request.args.get("title", "")[:TITLE_LENGTH]
    return year_page(year, NewGoalForm(formdata=None, year=year, title=title))


@blueprint.post("/goals")
def create() -> Any:
    form = NewGoalForm()
    if not form.validate_on_submit():
        return year_page(form.year.data or today().year, form, 422)
    goal = new(Goal)
    goal.revise(**form.details())
    goal.begin(today())
    here = url_for("goals.year", year=goal.year, _anchor=f"goal-{goal.id}")
    undo = url_for("goals.delete", goal_id=goal.id)
    return saved(here, gettext("“%(title)s” is among your goals.", title=goal.title), undo)


@blueprint.get("/goals/<uuid:goal_id>")
def show(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    return goal_page(goal, ProgressForm(formdata=None, unit=goal.unit))


@blueprint.route("/goals/<uuid:goal_id>/edit", methods=["GET", "POST"])
def edit(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    form = GoalForm(obj=goal)
    if form.validate_on_submit():
        expect_version(goal, form)
        before = goal.measure
        goal.revise(**form.details())
        if goal.measure != before:
            goal.begin(today())
        return saved(page_of(goal), gettext("Saved."))
    return edit_page(goal, form)


@blueprint.post("/goals/<uuid:goal_id>/measure")
def take_measure(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    found = said_measure(goal)
    if found is None:
        return saved(page_of(goal))
    found[0].apply(goal)
    goal.begin(today())
    undo = url_for("goals.leave_measure", goal_id=goal.id)
    return saved(page_of(goal), gettext("It is measured by your own number."), undo)


@blueprint.post("/goals/<uuid:goal_id>/measure/delete")
def leave_measure(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    goal.measure_by("done", due_on=goal.due_on)
    return saved(page_of(goal), gettext("Saved."))


@blueprint.post("/goals/<uuid:goal_id>/completion")
def complete(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    # The day may stand in the address: an undo is an address and nothing more.
    form = CompletionForm(formdata=request.values)
    if not form.validate_on_submit():
        return goal_page(goal, ProgressForm(formdata=None, unit=goal.unit), 422, form)
    goal.complete(on=form.on.data)
    here = way_back(page_of(goal))
    undo = url_for("goals.reopen", goal_id=goal.id, next=here)
    return saved(here, gettext("“%(title)s” is done.", title=goal.title), undo)


@blueprint.post("/goals/<uuid:goal_id>/completion/delete")
def reopen(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    here, day = way_back(page_of(goal)), goal.completed_on
    goal.reopen()
    undo = url_for("goals.complete", goal_id=goal.id, on=day, next=here) if day else ""
    return saved(here, gettext("“%(title)s” is open again.", title=goal.title), undo)


@blueprint.post("/goals/<uuid:goal_id>/delete")
def delete(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id, trashed=None)
    goal.trash(now())
    undo = url_for("trash.restore", noun="goals", record_id=goal.id)
    here = url_for("goals.year", year=goal.year)
    return saved(here, gettext("“%(title)s” is in the trash.", title=goal.title), undo)
