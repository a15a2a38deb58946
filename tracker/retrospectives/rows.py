"""One line of the suggestions page: a place in the text, its reasons, and a form to amend it."""

from dataclasses import dataclass
from typing import Any

from tracker.clock import today
from tracker.models import KINDS, Retrospective
from tracker.reading import Span, Suggestion
from tracker.retrospectives.decisions import Decision, GoalDecision, MilestoneDecision
from tracker.retrospectives.places import Noun, key_of
from tracker.retrospectives.suggestion_forms import GoalForm, MilestoneForm, OwnForm
from tracker.retrospectives.twins import Twin
from tracker.retrospectives.verdict_rows import KnownGoals, judged, verdict_form
from tracker.target_words import measure_from

WORDING = 120
FORMS: dict[Noun, type[MilestoneForm] | type[GoalForm]] = {
    "milestone": MilestoneForm,
    "resolution": GoalForm,
}


@dataclass(frozen=True, slots=True)
class Row:
    """A suggestion, or what the owner added; `suggestion` is None for the latter.

    `twin` is what its owner has already and it seems to tell again.
    """

    noun: Noun
    span: Span
    quote: str
    form: Any
    reasons: tuple[str, ...] = ()
    suggestion: Suggestion | None = None
    twin: Twin | None = None

    @property
    def key(self) -> str:
        """The name of its place."""
        return key_of(self.noun, self.span)

    @property
    def kind(self) -> str:
        """The area of life that colours it; a goal has none."""
        if self.becomes != "milestone":
            return ""
        kind = str(self.form.kind.data)
        return kind if kind in KINDS else "other"

    @property
    def becomes(self) -> str:
        """What it is kept as: its noun, unless the owner makes a milestone of an earlier goal."""
        return str(self.form.noun.data) if self.noun == "verdict" else self.noun

    @property
    def keeps(self) -> bool:
        """Whether its box is ticked."""
        return bool(self.form.keep.data)

    def decision(self, retrospective: Retrospective) -> Decision:
        """What its form says, once that is valid."""
        if self.noun == "verdict":
            return judged(self.form, self.span, self.quote, retrospective)
        return self._milestone() if self.noun == "milestone" else self._goal()

    def _milestone(self) -> MilestoneDecision:
        form, found = self.form, self.suggestion
        said = (form.title.data, form.when.data, form.kind.data)
        if found is None or found.date != form.when.data:
            return MilestoneDecision(self.span, self.quote, *said)
        wording = found.date_wording[:WORDING]
        return MilestoneDecision(self.span, self.quote, *said, wording, found.date_basis)

    def _goal(self) -> GoalDecision:
        form = self.form
        measured = (form.target.data, form.unit.data or "", form.period.data, form.at_most.data)
        return GoalDecision(self.span, self.quote, form.title.data, form.year.data, *measured)


def suggested(found: Suggestion, quote: str, reasons: tuple[str, ...], *, tick: bool) -> Row:
    """The row of what reading proposes."""
    said = _milestone(found) if found.type == "milestone" else _goal(found)
    form = FORMS[found.type](
        prefix=f"{key_of(found.type, found.span)}-",
        data=said | {"keep": tick},
        meta={"year": found.date.earliest.year if found.date else None},
    )
    return Row(found.type, found.span, quote, form, reasons, found)


def _milestone(found: Suggestion) -> dict[str, Any]:
    return {"title": found.title, "when": found.date, "kind": found.kind}


def _goal(found: Suggestion) -> dict[str, Any]:
    said, year = measure_from(found.target), found.year or today().year
    about = {"title": found.title, "year": year}
    if said is None:
        return about
    number = {"target": said.target, "unit": said.unit}
    return about | number | {"period": said.period, "at_most": said.at_most}


def posted(noun: Noun, span: Span, quote: str, reasons: tuple[str, ...], known: KnownGoals) -> Row:
    """The row of a place that the form at hand names and reading does not."""
    if noun == "verdict":
        return Row(noun, span, quote, verdict_form(span, known), reasons)
    form = FORMS[noun](prefix=f"{key_of(noun, span)}-", meta={"year": known.year})
    return Row(noun, span, quote, form, reasons)


def added(own: OwnForm, span: Span, quote: str, reasons: tuple[str, ...]) -> Row:
    """The row of what the owner has just added; it starts ticked."""
    noun: Noun = own.noun.data
    said = {"keep": True} | {name: own[name].data for name in ("title", "when", "kind", "year")}
    form: Any = FORMS[noun](formdata=None, prefix=f"{key_of(noun, span)}-", data=said)
    if noun == "milestone":
        # The owner's words are sent again, and mean the same day again.
        form.when.words = own.when.words
    return Row(noun, span, quote, form, reasons)
