"""Reflections: find, write, read, edit, put away."""

from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.access import new as make
from tracker.access import owned_or_404
from tracker.clock import now
from tracker.linking import linked_with
from tracker.locale import gettext
from tracker.models import Reflection
from tracker.reflections import blueprint
from tracker.reflections.answers import answers_in
from tracker.reflections.asked import asked
from tracker.reflections.forms import ANSWER, edit_form, new_form
from tracker.reflections.pages import (
    begin,
    editing_page,
    go_on_editing,
    list_page,
    page_of,
    write_on,
)
from tracker.reflections.queries import earlier_text_or_404, earlier_texts
from tracker.reflections.sought import asked_sought
from tracker.reflections.subjects import subject_of
from tracker.reflections.tries import lines_of
from tracker.security import way_back
from tracker.shapes import TRY
from tracker.shapes.table import shape_named
from tracker.submission import expect_version, saved


@blueprint.get("/reflections")
def index() -> Any:
    return list_page(asked_sought(), request.args.get("older", type=UUID))


@blueprint.get("/reflections/new")
def new() -> Any:
    return begin(asked())


@blueprint.post("/reflections")
def create() -> Any:
    wanted = asked()
    form = new_form(wanted.shape)()
    if "preview" in request.form:
        return write_on(wanted, form)
    if not form.validate_on_submit():
        return write_on(wanted, form, 422)
    reflection = make(Reflection, **form.details(), **wanted.kept)
    return saved(way_back(page_of(reflection)), gettext("Your reflection is saved."))


@blueprint.get("/reflections/<uuid:reflection_id>")
def show(reflection_id: UUID) -> Any:
    reflection = owned_or_404(Reflection, reflection_id)
    return render_template(
        "reflections/show.html",
        reflection=reflection,
        subject=subject_of(reflection),
        shape=shape_named(reflection.shape),
        tries=lines_of((reflection.answers or {}).get(TRY, "")),
        earlier=earlier_texts(reflection),
        linked=linked_with(reflection),
    )


@blueprint.route("/reflections/<uuid:reflection_id>/edit", methods=["GET", "POST"])
def edit(reflection_id: UUID) -> Any:
    reflection = owned_or_404(Reflection, reflection_id)
    if request.method == "GET":
        return go_on_editing(reflection)
    # An earlier text that is taken again may be one text, whatever the shape is now.
    form = edit_form("" if "body" in request.form else reflection.shape)(obj=reflection)
    if "preview" in request.form:
        return editing_page(reflection, form, 200)
    if not form.validate_on_submit():
        return editing_page(reflection, form, 422)
    expect_version(reflection, form)
    reflection.rewrite(**form.details())
    return saved(page_of(reflection), gettext("Saved."))


@blueprint.get("/reflections/<uuid:reflection_id>/revisions/<int(max=2147483647):revision_id>")
def revision(reflection_id: UUID, revision_id: int) -> Any:
    reflection = owned_or_404(Reflection, reflection_id)
    earlier = earlier_text_or_404(reflection, revision_id)
    shape = shape_named(reflection.shape)
    answers = answers_in(shape, earlier.text) if shape else None
    fields = {ANSWER + key: text for key, text in answers.items()} if answers else None
    return render_template(
        "reflections/revision.html",
        reflection=reflection,
        earlier=earlier,
        fields=fields or {"body": earlier.text},
    )


@blueprint.post("/reflections/<uuid:reflection_id>/delete")
def delete(reflection_id: UUID) -> Any:
    reflection = owned_or_404(Reflection, reflection_id, trashed=None)
    reflection.trash(now())
    undo = url_for("trash.restore", noun="reflections", record_id=reflection.id)
    here = way_back(url_for("reflections.index"))
    return saved(here, gettext("The reflection is in the trash."), undo)
