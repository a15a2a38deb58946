"""Progress on goals: log, correct, put away."""

from typing import Any
from uuid import UUID

from flask import render_template, url_for

from tracker.access import owned_or_404
from tracker.clock import now
from tracker.extensions import db
from tracker.goals import blueprint
from tracker.goals.forms import ProgressEntryForm, ProgressForm
from tracker.goals.pages import goal_page, page_of
from tracker.locale import gettext
from tracker.models import Goal, ProgressEntry
from tracker.security import way_back
from tracker.submission import expect_version, saved


@blueprint.post("/goals/<uuid:goal_id>/progress")
def log(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    form = ProgressForm(unit=goal.unit)
    if not form.validate_on_submit():
        return goal_page(goal, form, 422)
    entry = goal.log(*form.details())
    db.session.add(entry)
    here = way_back(page_of(goal))
    undo = url_for("goals.delete_entry", entry_id=entry.id, next=here)
    return saved(here, gettext("Noted for “%(title)s”.", title=goal.title), undo)


@blueprint.route("/progress/<uuid:entry_id>/edit", methods=["GET", "POST"])
def edit_entry(entry_id: UUID) -> Any:
    entry = owned_or_404(ProgressEntry, entry_id)
    goal = owned_or_404(Goal, entry.goal_id)
    form = ProgressEntryForm(obj=entry, unit=goal.unit)
    if form.validate_on_submit():
        expect_version(entry, form)
        entry.revise(*form.details())
        return saved(page_of(goal), gettext("Saved."))
    page = render_template("goals/edit_entry.html", goal=goal, entry=entry, form=form)
    return page, 422 if form.is_submitted() else 200


@blueprint.post("/progress/<uuid:entry_id>/delete")
def delete_entry(entry_id: UUID) -> Any:
    entry = owned_or_404(ProgressEntry, entry_id, trashed=None)
    entry.trash(now())
    here = way_back(url_for("goals.show", goal_id=entry.goal_id))
    undo = url_for("trash.restore", noun="entries", record_id=entry.id)
    return saved(here, gettext("The entry is in the trash."), undo)
