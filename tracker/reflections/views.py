"""Reflections: find, write, read, edit, put away."""

from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.access import new as make
from tracker.access import owned_or_404
from tracker.clock import now
from tracker.locale import gettext
from tracker.models import Reflection
from tracker.reflections import blueprint
from tracker.reflections.forms import NewReflectionForm, ReflectionForm
from tracker.reflections.pages import asked_day, asked_prompt, list_page, page_of, writing_page
from tracker.reflections.queries import earlier_text_or_404, earlier_texts
from tracker.reflections.subjects import asked_subject, subject_of
from tracker.security import way_back
from tracker.submission import expect_version, saved


@blueprint.get("/reflections")
def index() -> Any:
    return list_page(request.args.get("q", ""), request.args.get("older", type=UUID))


@blueprint.get("/reflections/new")
def new() -> Any:
    return writing_page(NewReflectionForm(formdata=None, written_on=asked_day()))


@blueprint.post("/reflections")
def create() -> Any:
    form, subject, prompt = NewReflectionForm(), asked_subject(), asked_prompt()
    if not form.validate_on_submit():
        return writing_page(form, 422)
    about = subject.link if subject else {}
    # The question is kept in the words that were answered, whatever it becomes later.
    asked = str(prompt.question) if prompt else ""
    reflection = make(Reflection, **form.details(), **about, prompt=asked)
    return saved(way_back(page_of(reflection)), gettext("Your reflection is saved."))


@blueprint.get("/reflections/<uuid:reflection_id>")
def show(reflection_id: UUID) -> Any:
    reflection = owned_or_404(Reflection, reflection_id)
    return render_template(
        "reflections/show.html",
        reflection=reflection,
        subject=subject_of(reflection),
        earlier=earlier_texts(reflection),
    )


@blueprint.route("/reflections/<uuid:reflection_id>/edit", methods=["GET", "POST"])
def edit(reflection_id: UUID) -> Any:
    reflection = owned_or_404(Reflection, reflection_id)
    form = ReflectionForm(obj=reflection)
    if form.validate_on_submit():
        expect_version(reflection, form)
        reflection.rewrite(**form.details())
        return saved(page_of(reflection), gettext("Saved."))
    page = render_template(
        "reflections/edit.html", reflection=reflection, subject=subject_of(reflection), form=form
    )
    return page, 422 if form.is_submitted() else 200


@blueprint.get("/reflections/<uuid:reflection_id>/revisions/<int(max=2147483647):revision_id>")
def revision(reflection_id: UUID, revision_id: int) -> Any:
    reflection = owned_or_404(Reflection, reflection_id)
    earlier = earlier_text_or_404(reflection, revision_id)
    return render_template("reflections/revision.html", reflection=reflection, earlier=earlier)


@blueprint.post("/reflections/<uuid:reflection_id>/delete")
def delete(reflection_id: UUID) -> Any:
    reflection = owned_or_404(Reflection, reflection_id, trashed=None)
    reflection.trash(now())
    undo = url_for("trash.restore", noun="reflections", record_id=reflection.id)
    here = way_back(url_for("reflections.index"))
    return saved(here, gettext("The reflection is in the trash."), undo)
