"""Suggestions: proposed with reasons, decided by the owner, saved in one press."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.access import owned_or_404
from tracker.clock import now
from tracker.locale import gettext, ngettext
from tracker.models import Retrospective
from tracker.reading import Reason
from tracker.retrospectives import blueprint
from tracker.retrospectives.acceptance import MODELS, Accepted, accept
from tracker.retrospectives.marks import Line, Mark, marked_text
from tracker.retrospectives.queries import Kept
from tracker.retrospectives.reasons import first_in_words
from tracker.retrospectives.rows import Row
from tracker.retrospectives.sheet import Sheet, lay_out, with_own
from tracker.retrospectives.suggestion_forms import SuggestionsForm, YearForm
from tracker.retrospectives.taking_back import TakenBack, remember, take_back
from tracker.submission import saved


@blueprint.get("/retrospectives/<uuid:retrospective_id>/suggestions")
def suggestions(retrospective_id: UUID) -> Any:
    retrospective = owned_or_404(Retrospective, retrospective_id)
    asked = YearForm(formdata=request.args)
    year = asked.year.data if asked.validate() else None
    sheet = lay_out(retrospective, year)
    return _page(sheet, asked if asked.errors else None), 422 if asked.errors else 200


@blueprint.post("/retrospectives/<uuid:retrospective_id>/suggestions")
def accept_suggestions(retrospective_id: UUID) -> Any:
    retrospective = owned_or_404(Retrospective, retrospective_id)
    form, adds = SuggestionsForm(), "add" in request.form
    sheet = lay_out(retrospective, form.year.data if form.validate() else None)
    whole = with_own(sheet) if adds or sheet.own.is_begun() else sheet
    if whole is None:
        return _page(sheet), 422
    if adds:
        return _page(whole)
    if not whole.is_valid():
        return _page(whole), 422
    accepted = accept(retrospective, whole.decisions())
    retrospective.look_back_on(whole.reading.year)
    undo = ""
    if accepted.records:
        at = remember(retrospective, accepted.records)
        it = retrospective.id
        undo = url_for("retrospectives.take_back_suggestions", retrospective_id=it, at=at)
    return saved(_next(retrospective, accepted), _told(accepted), undo)


@blueprint.post("/retrospectives/<uuid:retrospective_id>/suggestions/delete")
def take_back_suggestions(retrospective_id: UUID) -> Any:
    retrospective = owned_or_404(Retrospective, retrospective_id)
    taken = take_back(retrospective, request.args.get("at", ""), now())
    here = url_for("retrospectives.suggestions", retrospective_id=retrospective.id)
    return saved(here, _told_back(taken))


def _next(retrospective: Retrospective, accepted: Accepted) -> str:
    """To what was made: the year's timeline, else the goals, else back to the text."""
    if accepted.milestones and retrospective.year:
        return url_for("timeline.year", year=retrospective.year)
    for year in (*accepted.goal_years, *accepted.judged_years):
        return url_for("goals.year", year=year)
    return url_for("retrospectives.show", retrospective_id=retrospective.id)


def _told(accepted: Accepted) -> str:
    goals, judged = len(accepted.goal_years), len(accepted.judged_years)
    told = _counted(accepted.milestones, goals, judged)
    return gettext("Kept: %(what)s.", what=told) if told else gettext("Nothing new was kept.")


def _counted(milestones: int, goals: int, verdicts: int) -> str:
    parts = (
        (milestones, ngettext("%(num)s milestone", "%(num)s milestones", milestones)),
        (goals, ngettext("%(num)s goal", "%(num)s goals", goals)),
        (verdicts, ngettext("%(num)s verdict", "%(num)s verdicts", verdicts)),
    )
    return ", ".join(words for count, words in parts if count)


def _told_back(taken: TakenBack) -> str:
    told = _counted(*(taken.count(model) for model in MODELS))
    told = gettext("Taken back, into the trash: %(what)s.", what=told) if told else ""
    if taken.stayed:
        changed = ngettext(
            "%(num)s was changed since, so it stays.",
            "%(num)s were changed since, so they stay.",
            len(taken.stayed),
        )
        return f"{told} {changed}".strip()
    return told or gettext("There is nothing left to take back.")


def _page(sheet: Sheet, asked: YearForm | None = None) -> str:
    return render_template(
        "retrospectives/suggestions.html",
        retrospective=sheet.retrospective,
        sheet=sheet,
        year_form=asked or YearForm(formdata=None, data={"year": sheet.reading.year}),
        year_reasons=first_in_words(_each_evidence_once(sheet.reading.year_reasons), most=2),
        lines=_lines(sheet),
    )


def _each_evidence_once(reasons: Sequence[Reason]) -> list[Reason]:
    """Reasons without those that quote what another has quoted: a title is often the first line."""
    return list({reason.params: reason for reason in reversed(reasons)}.values())[::-1]


def _lines(sheet: Sheet) -> tuple[Line, ...]:
    # Where two stand on the same words, they lead to the one that is kept or ticked.
    ticked_first = sorted(sheet.rows, key=lambda row: not row.keeps)
    sure: list[Row | Kept] = [*sheet.kept, *ticked_first]
    marks = [_mark(one) for one in sure]
    marks += [_mark(one, is_faint=True) for one in sheet.more]
    return marked_text(sheet.retrospective, sheet.reading, marks)


def _mark(one: Row | Kept, *, is_faint: bool = False) -> Mark:
    return Mark(one.span, one.key, f"#s-{one.key}", one.kind, is_faint)
