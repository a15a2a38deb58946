"""Retrospectives: the list, pasting or uploading one, reading it again, describing it."""

from typing import Any
from uuid import UUID

from flask import render_template, url_for

from tracker.access import new as new_record
from tracker.access import owned_or_404
from tracker.clock import now
from tracker.locale import gettext
from tracker.models import Retrospective
from tracker.reading import Reading
from tracker.retrospectives import blueprint
from tracker.retrospectives.forms import DescribeForm, PasteForm
from tracker.retrospectives.marks import Line, Mark, marked_lines
from tracker.retrospectives.queries import Kept, made_from, retrospectives_by_year
from tracker.retrospectives.readings import reading_of
from tracker.retrospectives.shown import first_words, shown_text
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
    text, format = form.source()
    return new_record(
        Retrospective,
        title=form.title.data or first_words(text, format) or gettext("Without a title"),
        text=text,
        format=format,
        year=form.year.data,
        written_on=form.written_on.data,
    )


@blueprint.get("/retrospectives/<uuid:retrospective_id>")
def show(retrospective_id: UUID) -> Any:
    retrospective = owned_or_404(Retrospective, retrospective_id)
    reading, kept = reading_of(retrospective), made_from(retrospective.id)
    return render_template(
        "retrospectives/show.html",
        retrospective=retrospective,
        kept=kept,
        bases=_bases(),
        goal_years=sorted({one.year for one in kept if one.year is not None}),
        lines=_lines(retrospective, reading, kept),
    )


def _bases() -> dict[str, str]:
    """Where milestones and goals are found: addresses without the id that ends them."""
    none = UUID(int=0)
    milestone = url_for("timeline.milestone", milestone_id=none)
    goal = url_for("goals.show", goal_id=none)
    bases = {"milestone": milestone, "resolution": goal}
    return {type: address.removesuffix(str(none)) for type, address in bases.items()}


def _lines(retrospective: Retrospective, reading: Reading, kept: list[Kept]) -> tuple[Line, ...]:
    bases = _bases()
    marks = [Mark(o.span, str(o.id), f"{bases[o.type]}{o.id}", o.kind) for o in kept]
    text, is_plain = shown_text(retrospective, reading), retrospective.format == "txt"
    return marked_lines(text, marks, reading.footers, is_plain=is_plain)


@blueprint.route("/retrospectives/<uuid:retrospective_id>/edit", methods=["GET", "POST"])
def edit(retrospective_id: UUID) -> Any:
    retrospective = owned_or_404(Retrospective, retrospective_id)
    form = DescribeForm(obj=retrospective)
    if form.validate_on_submit():
        expect_version(retrospective, form)
        retrospective.describe(
            title=form.title.data, year=form.year.data, written_on=form.written_on.data
        )
        where = url_for("retrospectives.show", retrospective_id=retrospective.id)
        return saved(where, gettext("Saved."))
    page = render_template("retrospectives/edit.html", form=form, retrospective=retrospective)
    return page, 422 if form.is_submitted() else 200


@blueprint.post("/retrospectives/<uuid:retrospective_id>/delete")
def delete(retrospective_id: UUID) -> Any:
    retrospective = owned_or_404(Retrospective, retrospective_id)
    retrospective.trash(now())
    undo = url_for("trash.restore", noun="retrospectives", record_id=retrospective.id)
    message = gettext("“%(title)s” is in the trash.", title=retrospective.title)
    return saved(url_for("retrospectives.index"), message, undo)
