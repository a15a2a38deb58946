"""Suggestions: proposed with reasons, decided by the owner, saved in one press."""

from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.access import owned_or_404
from tracker.locale import gettext, ngettext
from tracker.models import Retrospective
from tracker.retrospectives import blueprint
from tracker.retrospectives.acceptance import Accepted, accept
from tracker.retrospectives.forms import SuggestionsForm, YearForm
from tracker.retrospectives.marks import Line, Mark, marked_lines
from tracker.retrospectives.reasons import all_in_words
from tracker.retrospectives.sheet import Sheet, lay_out, with_own
from tracker.retrospectives.shown import shown_text
from tracker.submission import saved


@blueprint.get("/retrospectives/<uuid:retrospective_id>/suggestions")
def suggestions(retrospective_id: UUID) -> Any:
    retrospective = owned_or_404(Retrospective, retrospective_id)
    asked = YearForm(formdata=request.args)
    year = asked.year.data if request.args and asked.validate() else None
    sheet = lay_out(retrospective, year)
    return _page(sheet, asked if asked.errors else _year_form(sheet))


@blueprint.post("/retrospectives/<uuid:retrospective_id>/suggestions")
def accept_suggestions(retrospective_id: UUID) -> Any:
    retrospective = owned_or_404(Retrospective, retrospective_id)
    form = SuggestionsForm()
    sheet = lay_out(retrospective, form.year.data if form.validate() else None)
    adds = "add" in request.form
    whole = with_own(sheet) if adds or sheet.own.is_begun() else sheet
    if whole is None:
        return _page(sheet, _year_form(sheet)), 422
    if adds or not whole.is_valid():
        return _page(whole, _year_form(sheet)), 200 if adds else 422
    accepted = accept(retrospective, whole.decisions())
    retrospective.look_back_on(whole.reading.year)
    return saved(_home(retrospective), _told(accepted))


def _home(retrospective: Retrospective) -> str:
    return url_for("retrospectives.show", retrospective_id=retrospective.id)


def _told(accepted: Accepted) -> str:
    milestones = ngettext("%(num)s milestone", "%(num)s milestones", accepted.milestones)
    goals = ngettext("%(num)s goal", "%(num)s goals", accepted.goals)
    if accepted.milestones and accepted.goals:
        return gettext("Kept: %(milestones)s, %(goals)s.", milestones=milestones, goals=goals)
    if accepted.milestones or accepted.goals:
        return gettext("Kept: %(what)s.", what=milestones if accepted.milestones else goals)
    return gettext("Nothing new was kept.")


def _year_form(sheet: Sheet) -> YearForm:
    return YearForm(formdata=None, data={"year": sheet.reading.year})


def _page(sheet: Sheet, year_form: YearForm) -> str:
    return render_template(
        "retrospectives/suggestions.html",
        retrospective=sheet.retrospective,
        sheet=sheet,
        year_form=year_form,
        year_reasons=all_in_words(sheet.reading.year_reasons),
        lines=_lines(sheet),
    )


def _lines(sheet: Sheet) -> tuple[Line, ...]:
    retrospective, reading = sheet.retrospective, sheet.reading
    marks = [Mark(e.span, e.key, f"#s-{e.key}", e.kind) for e in (*sheet.rows, *sheet.kept)]
    text = shown_text(retrospective, reading)
    is_plain = retrospective.format == "txt"
    return marked_lines(text, marks, reading.footers, is_plain=is_plain)
