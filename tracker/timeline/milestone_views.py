"""Milestones: look at one, add, edit, put away."""

from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.access import new, owned_or_404
from tracker.album import MOST, photos_of
from tracker.clock import now
from tracker.database import let_others_write
from tracker.forms import TITLE_LENGTH
from tracker.linking import linked_with
from tracker.locale import gettext, when
from tracker.models import Milestone, Reflection
from tracker.nesting import inside, parent_of, release_misfits
from tracker.photos import SMALL, fitted
from tracker.submission import expect_version, saved
from tracker.surroundings import reflections_on
from tracker.timeline import blueprint
from tracker.timeline.brought_photos import bring
from tracker.timeline.forms import MilestoneForm, NewMilestoneForm, asked_time
from tracker.timeline.milestones import source_of
from tracker.timeline.nesting_views import nesting_form
from tracker.timeline.photo_forms import PhotosForm
from tracker.timeline.words import suggest_words


def _place_of(milestone: Milestone) -> str:
    """Where it stands in its year."""
    year = milestone.earliest.year
    return url_for("timeline.year", year=year, _anchor=f"m-{milestone.id}")


@blueprint.get("/milestones/<uuid:milestone_id>")
def milestone(milestone_id: UUID) -> Any:
    return milestone_page(owned_or_404(Milestone, milestone_id))


def milestone_page(found: Milestone, adding: PhotosForm | None = None, code: int = 200) -> Any:
    """The page of a milestone; `adding` is the form for photos when it was sent in vain."""
    page = render_template(
        "timeline/milestone.html",
        milestone=found,
        photos=[(one, fitted(one.width, one.height, SMALL)[0]) for one in photos_of(found)],
        most_photos=MOST,
        adding=adding or PhotosForm(formdata=None),
        source=source_of(found),
        parent=parent_of(found),
        inside=inside(found),
        nesting=nesting_form(found),
        reflections=reflections_on(Reflection.milestone_id, found.id),
        linked=linked_with(found),
    )
    return page, code


@blueprint.get("/milestones/new")
def new_milestone() -> Any:
    asked = {name: request.args.get(name, "")[:TITLE_LENGTH] for name in ("title", "note")}
    return _new_page(NewMilestoneForm(formdata=None, date=asked_time(), **asked))


def _new_page(form: NewMilestoneForm, code: int = 200) -> Any:
    suggest_words(form)
    return render_template("timeline/new_milestone.html", form=form, asked=asked_time()), code


@blueprint.post("/milestones")
def create_milestone() -> Any:
    form = NewMilestoneForm()
    if not form.validate_on_submit():
        if form.files:
            form.photos.errors = [gettext("Please choose the photos once more.")]
        return _new_page(form, 422)
    let_others_write()
    brought = bring(form.files, MOST)
    made = new(Milestone)
    made.revise(**form.details())
    brought.hang_on(made)
    words = {"title": made.title, "when": when(made.date)}
    undo = url_for("timeline.delete_milestone", milestone_id=made.id)
    brought.tell(gettext("“%(title)s” stands at %(when)s.", **words), undo)
    return saved(_place_of(made))


@blueprint.route("/milestones/<uuid:milestone_id>/edit", methods=["GET", "POST"])
def edit_milestone(milestone_id: UUID) -> Any:
    found = owned_or_404(Milestone, milestone_id)
    form = MilestoneForm(obj=found)
    if form.validate_on_submit():
        expect_version(found, form)
        found.revise(**form.details())
        release_misfits(found)
        here = url_for("timeline.milestone", milestone_id=found.id)
        return saved(here, gettext("Saved."))
    suggest_words(form)
    page = render_template("timeline/edit_milestone.html", milestone=found, form=form)
    return page, 422 if form.is_submitted() else 200


@blueprint.post("/milestones/<uuid:milestone_id>/delete")
def delete_milestone(milestone_id: UUID) -> Any:
    found = owned_or_404(Milestone, milestone_id, trashed=None)
    found.trash(now())
    undo = url_for("trash.restore", noun="milestones", record_id=found.id)
    here = url_for("timeline.year", year=found.earliest.year)
    return saved(here, gettext("“%(title)s” is in the trash.", title=found.title), undo)
