"""Retrospectives: the list, pasting or uploading one, reading it again, describing it."""

from typing import Any
from uuid import UUID

from flask import render_template, url_for

from tracker.access import new as new_record
from tracker.access import owned_or_404
from tracker.clock import now
from tracker.locale import gettext
from tracker.models import Retrospective
from tracker.retrospectives import blueprint
from tracker.retrospectives.forms import DescribeForm, PasteForm
from tracker.retrospectives.marks import Mark, marked_text
from tracker.retrospectives.queries import made_from, retrospectives_by_year
from tracker.retrospectives.readings import reading_of
from tracker.retrospectives.shown import first_words
from tracker.submission import expect_version, saved


@blueprint.get("/retrospectives")
def index() -> Any:
    return render_template("retrospectives/index.html", years=retrospectives_by_year())


@blueprint.route("/retrospectives/new", methods=["GET", "POST"])
def new() -> Any:
    form = PasteForm()
    if form.validate_on_submit():
        retrospective = _pasted(form)
        where = url_for("retrospectives.suggestions", retrospective_id=retrospective.id)
        return saved(where)
    page = render_template("retrospectives/new.html", form=form)
    return page, 422 if form.is_submitted() else 200


def _pasted(form: PasteForm) -> Retrospective:
    text, text_format = form.source()
    return new_record(
        Retrospective,
        title=form.title.data or first_words(text, text_format) or gettext("Without a title"),
        text=text,
        format=text_format,
        year=form.year.data,
        written_on=form.written_on.data,
    )


@blueprint.get("/retrospectives/<uuid:retrospective_id>")
def show(retrospective_id: UUID) -> Any:
    retrospective = owned_or_404(Retrospective, retrospective_id)
    kept, _ = made_from(retrospective.id)
    marks = [Mark(one.span, str(one.id), one.href, one.kind) for one in kept]
    return render_template(
        "retrospectives/show.html",
        retrospective=retrospective,
        milestones=[one for one in kept if one.noun == "milestone"],
        goals=[one for one in kept if one.noun == "resolution"],
        verdicts=[one for one in kept if one.noun == "verdict"],
        lines=marked_text(retrospective, reading_of(retrospective), marks),
    )


@blueprint.route("/retrospectives/<uuid:retrospective_id>/edit", methods=["GET", "POST"])
def edit(retrospective_id: UUID) -> Any:
    retrospective = owned_or_404(Retrospective, retrospective_id)
    form = DescribeForm(obj=retrospective)
    if form.validate_on_submit():
        expect_version(retrospective, form)
        retrospective.describe(
            title=form.title.data or "", year=form.year.data, written_on=form.written_on.data
        )
        where = url_for("retrospectives.show", retrospective_id=retrospective.id)
        return saved(where, gettext("Saved."))
    page = render_template("retrospectives/edit.html", form=form, retrospective=retrospective)
    return page, 422 if form.is_submitted() else 200


@blueprint.post("/retrospectives/<uuid:retrospective_id>/delete")
def delete(retrospective_id: UUID) -> Any:
    retrospective = owned_or_404(Retrospective, retrospective_id, trashed=None)
    retrospective.trash(now())
    undo = url_for("trash.restore", noun="retrospectives", record_id=retrospective.id)
    message = gettext("“%(title)s” is in the trash.", title=retrospective.title)
    return saved(url_for("retrospectives.index"), message, undo)
