"""Steps of a goal: add, check off, reopen, change, put away; and the place of a goal."""

from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.access import owned_or_404
from tracker.clock import now, today
from tracker.extensions import db
from tracker.goals import blueprint
from tracker.goals.forms import ProgressForm
from tracker.goals.order import move_by
from tracker.goals.pages import goal_page, page_of
from tracker.goals.turning_forms import StepEditForm, StepForm
from tracker.goals.turning_queries import steps_of
from tracker.locale import gettext
from tracker.models import Goal, Step
from tracker.security import way_back
from tracker.submission import expect_version, saved


def _goal_of(step: Step) -> Goal:
    return owned_or_404(Goal, step.goal_id)


@blueprint.post("/goals/<uuid:goal_id>/steps")
def add_step(goal_id: UUID) -> Any:
    goal, form = owned_or_404(Goal, goal_id), StepForm()
    if not form.validate_on_submit():
        return goal_page(goal, ProgressForm(formdata=None, unit=goal.unit), 422, step=form)
    step = goal.step(*form.details(), position=len(steps_of(goal)))
    db.session.add(step)
    undo = url_for("goals.delete_step", step_id=step.id)
    return saved(page_of(goal), gettext("“%(title)s” is a step.", title=step.title), undo)


@blueprint.post("/steps/<uuid:step_id>/completion")
def check_off_step(step_id: UUID) -> Any:
    step = owned_or_404(Step, step_id)
    step.check_off(today())
    here = way_back(page_of(_goal_of(step)))
    undo = url_for("goals.reopen_step", step_id=step.id)
    return saved(here, gettext("“%(title)s” is done.", title=step.title), undo)


@blueprint.post("/steps/<uuid:step_id>/completion/delete")
def reopen_step(step_id: UUID) -> Any:
    step = owned_or_404(Step, step_id)
    step.reopen()
    here = way_back(page_of(_goal_of(step)))
    return saved(here, gettext("“%(title)s” is open again.", title=step.title))


@blueprint.route("/steps/<uuid:step_id>/edit", methods=["GET", "POST"])
def edit_step(step_id: UUID) -> Any:
    step = owned_or_404(Step, step_id)
    goal, form = _goal_of(step), StepEditForm(obj=step)
    if form.validate_on_submit():
        expect_version(step, form)
        step.revise(*form.details())
        return saved(page_of(goal), gettext("Saved."))
    page = render_template("goals/edit_step.html", goal=goal, step=step, form=form)
    return page, 422 if form.is_submitted() else 200


@blueprint.post("/steps/<uuid:step_id>/delete")
def delete_step(step_id: UUID) -> Any:
    step = owned_or_404(Step, step_id, trashed=None)
    step.trash(now())
    undo = url_for("trash.restore", noun="steps", record_id=step.id)
    here = url_for("goals.show", goal_id=step.goal_id)
    return saved(here, gettext("The step is in the trash."), undo)


@blueprint.post("/goals/<uuid:goal_id>/position")
def move(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    move_by(goal, 1 if request.form.get("down") else -1)
    return saved(url_for("goals.year", year=goal.year, order="yes", _anchor=f"goal-{goal.id}"))
