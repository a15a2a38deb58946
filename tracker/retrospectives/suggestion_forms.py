"""The forms of the suggestions page: one around all, one for each suggestion, one of one's own."""

from typing import Any, ClassVar

from wtforms import BooleanField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import AnyOf, Optional, StopValidation

from tracker.fields.amount import AmountField
from tracker.fields.date import EdtfDateField
from tracker.fields.year import year_field
from tracker.forms import (
    BaseForm,
    NoLongerThan,
    Required,
    kind_field,
    strip,
    title_field,
)
from tracker.locale import gettext, lazy_gettext
from tracker.models import OUTCOMES, PERIODS
from tracker.outcomes import OUTCOME_NAMES
from tracker.retrospectives.places import Noun

UNIT_LENGTH = 20
QUOTE_LENGTH = 5000
NO_TIME = lazy_gettext("When was it? “2024” or “spring 2024” is enough.")
NO_YEAR = lazy_gettext("For which year is the goal?")
NO_OUTCOME = lazy_gettext("How did it go?")


class PartForm(BaseForm):
    """A part of a larger form, whose key it shares. `year` is the year its words speak of."""

    class Meta:
        csrf = False
        year: ClassVar[int | None] = None


class WhenField(EdtfDateField):
    """When it was. "May" means May of the form's year."""

    @property
    def year(self) -> int | None:
        """The year that the words of the text speak of."""
        year: int | None = self.meta.year
        return year


class YearForm(PartForm):
    """Read again, as looking back on another year."""

    year = year_field(lazy_gettext("The year it looks back on"))


class SuggestionsForm(BaseForm):
    """The form around all suggestions, and the year they were read for."""

    year = year_field("")


class MilestoneForm(PartForm):
    """One suggested milestone."""

    keep = BooleanField(lazy_gettext("Keep"))
    title = title_field(lazy_gettext("Title"))
    when = WhenField(lazy_gettext("When"), validators=[Required()])
    kind = kind_field(lazy_gettext("Area of life"))


def _rhythms() -> dict[str, str]:
    names = {"week": gettext("every week"), "month": gettext("every month")}
    return {"": gettext("in all")} | names | {"year": gettext("every year")}


class GoalForm(PartForm):
    """One suggested goal."""

    keep = BooleanField(lazy_gettext("Keep"))
    title = title_field(lazy_gettext("Title"))
    year = year_field(lazy_gettext("Year"), Required())
    target = AmountField(lazy_gettext("Target"), validators=[Optional()])
    unit = StringField(
        lazy_gettext("Unit"), filters=[strip], validators=[NoLongerThan(UNIT_LENGTH)]
    )
    period = SelectField(
        lazy_gettext("How often"),
        choices=_rhythms,
        default="",
        validate_choice=False,
        validators=[AnyOf(("", *PERIODS))],
    )
    at_most = BooleanField(lazy_gettext("No more than that"))


class NeededFor:
    """The field speaks of one noun only; for another it may hold anything."""

    def __init__(self, noun: Noun, message: Any) -> None:
        self.noun, self.message = noun, message

    def __call__(self, form: Any, field: Any) -> None:
        if form.noun.data != self.noun:
            field.errors = []
            raise StopValidation
        if field.data in (None, "") and not field.errors:
            raise StopValidation(str(self.message))


def _verdict_nouns() -> dict[str, str]:
    return {"verdict": gettext("what became of a goal"), "milestone": gettext("a milestone")}


def _outcomes() -> dict[str, str]:
    return {"": gettext("Not said")} | {name: str(OUTCOME_NAMES[name]) for name in OUTCOMES}


class VerdictForm(PartForm):
    """One earlier goal that the text looks back on: a verdict on a goal, or a milestone."""

    keep = BooleanField(lazy_gettext("Keep"))
    noun = RadioField(lazy_gettext("It becomes"), choices=_verdict_nouns, default="verdict")
    title = title_field(lazy_gettext("Title"))
    outcome = SelectField(
        lazy_gettext("How it went"),
        choices=_outcomes,
        validators=[NeededFor("verdict", NO_OUTCOME)],
    )
    goal = SelectField(lazy_gettext("Which goal"), choices={"": ""}, default="")
    year = year_field(lazy_gettext("Year of the goal"), NeededFor("verdict", NO_YEAR))
    when = WhenField(lazy_gettext("When"), validators=[NeededFor("milestone", NO_TIME)])
    kind: SelectField = kind_field(lazy_gettext("Area of life"))


def _nouns() -> dict[str, str]:
    return {"milestone": gettext("a milestone"), "resolution": gettext("a goal")}


class OwnForm(PartForm):
    """A milestone or goal that reading did not find, with the words it comes from."""

    noun = RadioField(lazy_gettext("It becomes"), choices=_nouns, default="milestone")
    quote = TextAreaField(
        lazy_gettext("The words in the text"),
        validators=[Required(), NoLongerThan(QUOTE_LENGTH)],
    )
    title = title_field(lazy_gettext("Title"))
    when = WhenField(lazy_gettext("When"), validators=[NeededFor("milestone", NO_TIME)])
    kind: SelectField = kind_field(lazy_gettext("Area of life"))
    year = year_field(lazy_gettext("Year of the goal"), NeededFor("resolution", NO_YEAR))

    def is_begun(self) -> bool:
        """Whether something was typed into it."""
        return any((field.data or "").strip() for field in (self.title, self.quote))
