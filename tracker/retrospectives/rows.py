"""One line of the suggestions page: a place in the text, its reasons, and a form to amend it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from tracker.clock import today
from tracker.models import LARGEST_AMOUNT
from tracker.reading import Span, Suggestion, Target
from tracker.retrospectives.acceptance import Decision, GoalDecision, MilestoneDecision
from tracker.retrospectives.forms import UNIT_LENGTH, GoalForm, MilestoneForm, OwnForm
from tracker.retrospectives.places import Type, key_of

WORDING, CENT = 120, Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Row:
    """A suggestion, or what the owner added; `suggestion` is None for the latter."""

    is_kept: ClassVar[bool] = False
    type: Type
    span: Span
    quote: str
    form: Any
    reasons: tuple[str, ...] = ()
    suggestion: Suggestion | None = None

    @property
    def key(self) -> str:
        """The name of its place."""
        return key_of(self.type, self.span)

    @property
    def kind(self) -> str:
        """The area of life that colours it; a goal has none."""
        return str(self.form.kind.data) if self.type == "milestone" else ""

    @property
    def keeps(self) -> bool:
        """Whether its box is ticked."""
        return bool(self.form.keep.data)

    def decision(self) -> Decision:
        """What its form says, once that is valid."""
        return self._milestone() if self.type == "milestone" else self._goal()

    def _milestone(self) -> MilestoneDecision:
        form, found = self.form, self.suggestion
        said = (form.title.data, form.when.data, form.kind.data)
        if found is None or found.date != form.when.data:
            return MilestoneDecision(self.span, self.quote, *said)
        wording = found.date_wording[:WORDING]
        return MilestoneDecision(self.span, self.quote, *said, wording, found.date_basis)

    def _goal(self) -> GoalDecision:
        title, year = self.form.title.data, self.form.year.data
        target, unit = self.form.target.data, self.form.unit.data or ""
        return GoalDecision(self.span, self.quote, title, year, target, unit)


def suggested(found: Suggestion, quote: str, reasons: tuple[str, ...], *, tick: bool) -> Row:
    """The row of what reading proposes."""
    make = _milestone_form if found.type == "milestone" else _goal_form
    form = make(f"{key_of(found.type, found.span)}-", found, tick)
    return Row(found.type, found.span, quote, form, reasons, found)


def _milestone_form(prefix: str, found: Suggestion, tick: bool) -> MilestoneForm:
    said = {"keep": tick, "title": found.title, "when": found.date, "kind": found.kind}
    form = MilestoneForm(prefix=prefix, data=said)
    if found.date:
        # "May" typed here means May of the year that reading understood.
        form.when.year = found.date.edges[0].year
    return form


def _goal_form(prefix: str, found: Suggestion, tick: bool) -> GoalForm:
    amount, unit = _measure(found.target)
    said = {"keep": tick, "title": found.title, "year": found.year or today().year}
    return GoalForm(prefix=prefix, data=said | {"target": amount, "unit": unit})


def _measure(target: Target | None) -> tuple[Decimal | None, str]:
    """A number to reach in the year; a rhythm or an upper bound is none."""
    if target is None or target.per not in ("", "year") or target.bound == "at most":
        return None, ""
    amount = Decimal(str(target.number)).quantize(CENT)
    return (amount, target.unit[:UNIT_LENGTH]) if 0 < amount <= LARGEST_AMOUNT else (None, "")


def posted(type: Type, span: Span, quote: str, reasons: tuple[str, ...]) -> Row:
    """The row of a place that the form at hand names and reading does not."""
    make = MilestoneForm if type == "milestone" else GoalForm
    return Row(type, span, quote, make(prefix=f"{key_of(type, span)}-"), reasons)


def added(own: OwnForm, span: Span, quote: str, reasons: tuple[str, ...]) -> Row:
    """The row of what the owner has just added; it starts ticked."""
    type: Type = own.type.data
    make = MilestoneForm if type == "milestone" else GoalForm
    said = {"keep": True} | {name: own[name].data for name in ("title", "when", "kind", "year")}
    form = make(formdata=None, prefix=f"{key_of(type, span)}-", data=said)
    if type == "milestone":
        form.when.words = own.when.words
    return Row(type, span, quote, form, reasons)
