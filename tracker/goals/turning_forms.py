"""What can turn with a goal: its steps, a rest, less of it, letting go, what became of it."""

from datetime import date
from decimal import Decimal
from typing import Any

from wtforms import Field, RadioField, SelectField
from wtforms.validators import AnyOf, InputRequired, Optional, ValidationError

from tracker.fields.amount import AmountField
from tracker.forms import (
    BaseForm,
    DayField,
    Required,
    VersionedForm,
    day_field,
    note_field,
    title_field,
)
from tracker.goals.measure_form import every
from tracker.locale import gettext, lazy_gettext
from tracker.models import OUTCOMES, PERIODS, Goal
from tracker.outcomes import OUTCOME_NAMES

LET_GO = "let go"


class StepForm(BaseForm):
    """A step, perhaps due on a day."""

    title = title_field(lazy_gettext("Step"))
    due_on = DayField(lazy_gettext("Due on"), validators=[Optional()])

    def details(self) -> tuple[str, date | None]:
        """The words and the day."""
        return self.title.data or "", self.due_on.data


class StepEditForm(StepForm, VersionedForm):
    """A step that is changed."""


class PauseForm(BaseForm):
    """From when to when a goal rests, and why."""

    starts_on = day_field(lazy_gettext("From"))
    ends_on = DayField(lazy_gettext("Last day of rest"), validators=[Optional()])
    reason = note_field(lazy_gettext("Why"))

    def validate_ends_on(self, field: Field) -> None:
        """The end does not come before the beginning."""
        if field.data and self.starts_on.data and field.data < self.starts_on.data:
            raise ValidationError(gettext("The end comes before the beginning. Swap the two."))


class EaseForm(BaseForm):
    """What a goal asks for from a day on, and why."""

    target = AmountField(lazy_gettext("How much"), validators=[Required()])
    on = day_field(lazy_gettext("From"))
    reason = note_field(lazy_gettext("Why"))

    def __init__(self, *args: Any, obj: Goal, **values: Any) -> None:
        self.goal = obj
        super().__init__(*args, obj=obj, **values)

    def process(self, *args: Any, **values: Any) -> None:
        """Read what was sent; the target knows its unit before."""
        self.target.unit = self.goal.unit
        super().process(*args, **values)

    @property
    def asked(self) -> tuple[Decimal, str]:
        """The target and the period that are asked for from then on."""
        return self.target.data, ""

    @property
    def is_more(self) -> bool:
        """Whether it asks for more than before, every week, month or year as before."""
        target, period = self.asked
        before = self.goal.target or Decimal(0)
        is_more = target < before if self.goal.at_most else target > before
        return period == self.goal.period and is_more

    def validate_target(self, _field: Field) -> None:
        """Something changes."""
        if self.asked == (self.goal.target, self.goal.period):
            raise ValidationError(gettext("It asks for just that now."))


class EaseHabitForm(EaseForm):
    """The same for a habit, which may ask for it less often."""

    period = SelectField(
        lazy_gettext("How often"), choices=every, validate_choice=False, validators=[AnyOf(PERIODS)]
    )

    @property
    def asked(self) -> tuple[Decimal, str]:
        """The target and the period that are asked for from then on."""
        return self.target.data, self.period.data


class LetGoForm(BaseForm):
    """When a goal was let go, and why."""

    on = day_field(lazy_gettext("Day"))
    reason = note_field(lazy_gettext("Why"))


def _verdicts() -> dict[str, str]:
    return {name: str(OUTCOME_NAMES[name]) for name in OUTCOMES} | {LET_GO: gettext("Let go of it")}


class VerdictForm(BaseForm):
    """What became of a goal, and why."""

    outcome = RadioField(
        lazy_gettext("What became of it?"),
        choices=_verdicts,
        validate_choice=False,
        validators=[InputRequired(lazy_gettext("Please choose one.")), AnyOf((*OUTCOMES, LET_GO))],
    )
    on = day_field(lazy_gettext("Day"))
    reason = note_field(lazy_gettext("Why"))
