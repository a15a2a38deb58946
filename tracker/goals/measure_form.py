"""How a goal is measured, as the forms ask for it: only what the chosen measure needs counts."""

from typing import Any

from wtforms import BooleanField, Field, RadioField, SelectField, StringField
from wtforms.validators import AnyOf, Optional, StopValidation, ValidationError

from tracker.fields.amount import AmountField
from tracker.forms import BaseForm, DayField, NoLongerThan, strip
from tracker.locale import gettext, lazy_gettext
from tracker.models import MEASURES, PERIODS

UNIT_LENGTH = 20
COUNTED = ("amount", "habit")
MEASURE_NAMES = {
    "done": lazy_gettext("Done or not"),
    "amount": lazy_gettext("An amount by a date"),
    "habit": lazy_gettext("A habit"),
    "feeling": lazy_gettext("A feeling"),
}
EVERY_NAMES = {
    "week": lazy_gettext("every week"),
    "month": lazy_gettext("every month"),
    "year": lazy_gettext("every year"),
}


def _measures() -> dict[str, str]:
    return {name: str(MEASURE_NAMES[name]) for name in MEASURES}


def every() -> dict[str, str]:
    """The periods of a habit in words."""
    return {name: str(EVERY_NAMES[name]) for name in PERIODS}


class OnlyFor:
    """The field counts for some measures only; for another it may hold anything."""

    def __init__(self, *measures: str, needed: bool = False) -> None:
        self.measures, self.needed = measures, needed

    def __call__(self, form: Any, field: Any) -> None:
        if form.measured not in self.measures:
            field.errors = []
            raise StopValidation
        if self.needed and field.data is None and not field.errors:
            raise StopValidation(gettext("Please say how much, such as 24."))


class MeasureForm(BaseForm):
    """The four measures and their numbers."""

    measure = RadioField(
        lazy_gettext("How will you see how far it has come?"),
        choices=_measures,
        validators=[Optional()],
    )
    target = AmountField(lazy_gettext("How much"), validators=[OnlyFor(*COUNTED, needed=True)])
    unit = StringField(
        lazy_gettext("Unit"),
        filters=[strip],
        validators=[OnlyFor(*COUNTED), NoLongerThan(UNIT_LENGTH)],
    )
    period = SelectField(
        lazy_gettext("How often"),
        choices=every,
        default="week",
        validate_choice=False,
        validators=[OnlyFor("habit"), AnyOf(PERIODS)],
    )
    at_most = BooleanField(lazy_gettext("No more than that"))
    starts_on = DayField(lazy_gettext("From"), validators=[Optional()])
    due_on = DayField(lazy_gettext("Until"), validators=[Optional()])

    @property
    def measured(self) -> str:
        """The measure that was chosen; a number without one is an amount."""
        return self.measure.data or ("amount" if self.target.typed or self.target.data else "done")

    def validate_due_on(self, field: Field) -> None:
        """The end does not come before the beginning."""
        if field.data and self.starts_on.data and field.data < self.starts_on.data:
            raise ValidationError(gettext("The end comes before the beginning. Swap the two."))

    def measure_details(self) -> dict[str, Any]:
        """The measure as a goal takes it."""
        counted, is_habit = self.measured in COUNTED, self.measured == "habit"
        return {
            "measure": self.measured,
            "target": self.target.data if counted else None,
            "unit": (self.unit.data or "") if counted else "",
            "period": self.period.data if is_habit else "",
            "at_most": bool(self.at_most.data) and is_habit,
            "starts_on": self.starts_on.data,
            "due_on": self.due_on.data,
        }
