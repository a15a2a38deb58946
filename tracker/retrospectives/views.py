"""Retrospectives: the list, pasting or uploading one, reading it again, describing it."""

from typing import Any
from uuid import UUID

from flask import render_template, url_for

from tracker.access import current_owner, owned_or_404
from tracker.autosaving import Unsent, unsent
from tracker.clock import now, today
from tracker.extensions import db
from tracker.locale import gettext
from tracker.models import Arrival, Retrospective
from tracker.retrospectives import blueprint
from tracker.retrospectives.arrivals import receive
from tracker.retrospectives.arrived_files import arrived_files
from tracker.retrospectives.forms import DescribeForm, PasteForm
from tracker.retrospectives.marks import Mark, marked_text
from tracker.retrospectives.queries import made_from, retrospectives_by_year
from tracker.retrospectives.readings import reading_of
from tracker.retrospectives.same_texts import SameTexts
from tracker.retrospectives.shown import head_of
from tracker.submission import expect_version, saved

LOOKING_BACK = 2
# Where a text is kept that was pasted and not sent.
PASTED = "retrospectives.new"


@blueprint.get("/retrospectives")
def index() -> Any:
    return render_template(
        "retrospectives/index.html", years=retrospectives_by_year(), draft_year=_year_to_draft()
    )


def _year_to_draft() -> int:
    """The running year; in the first weeks of one, the year that has just ended."""
    day = today()
    return day.year - 1 if day.month <= LOOKING_BACK else day.year


@blueprint.route("/retrospectives/new", methods=["GET", "POST"])
def new() -> Any:
    form = PasteForm()
    if form.validate_on_submit():
        return _arrived(receive(form.files)) if form.is_many else _pasted(form)
    if form.is_submitted():
        return _pasting_page(form), 422
    found = unsent(PASTED)
    return _pasting_page(PasteForm(formdata=found.typed) if found else form, found)


def _pasting_page(form: PasteForm, found: Unsent | None = None) -> str:
    return render_template("retrospectives/new.html", form=form, place=PASTED, unsent=found)


def _pasted(form: PasteForm) -> Any:
    text, text_format = form.source()
    head = head_of(text, text_format)
    made = Retrospective(
        owner_id=current_owner().id,
        title=form.title.data or head.title or gettext("Without a title"),
        text=text,
        format=text_format,
        year=form.year.data,
        written_on=form.written_on.data or head.written_on,
    )
    earlier = SameTexts().earlier(text)
    where = url_for("retrospectives.suggestions", retrospective_id=earlier or made.id)
    if earlier:
        return saved(where, gettext("This text is here already."))
    db.session.add(made)
    return saved(where)


def _arrived(arrival: Arrival) -> Any:
    return saved(url_for("retrospectives.arrived", arrival_id=arrival.id))


@blueprint.get("/retrospectives/arrivals/<uuid:arrival_id>")
def arrived(arrival_id: UUID) -> Any:
    arrival = owned_or_404(Arrival, arrival_id)
    return render_template(
        "retrospectives/arrived.html", arrival=arrival, files=arrived_files(arrival)
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
