"""What can be said about a goal and its progress."""

from datetime import date
from decimal import Decimal
from typing import Any

from wtforms import Field, StringField
from wtforms.validators import ValidationError

from tracker.forms import (
    AmountField,
    BaseForm,
    NoLongerThan,
    Required,
    VersionedForm,
    day_field,
    note_field,
    strip,
    title_field,
)
from tracker.locale import gettext, lazy_gettext
from tracker.year_field import year_field

UNIT_LENGTH = 20


class NewGoalForm(BaseForm):
    """A goal added by hand."""

    title = title_field(lazy_gettext("Goal"))
    year = year_field(lazy_gettext("Year"), Required())
    target = AmountField(lazy_gettext("Amount to reach"))
    unit = StringField(
        lazy_gettext("Unit"), filters=[strip], validators=[NoLongerThan(UNIT_LENGTH)]
    )
    note = note_field(lazy_gettext("Note"))

    def details(self) -> dict[str, Any]:
        """The fields as a goal takes them."""
        return {
            "title": self.title.data,
            "year": self.year.data,
            "target": self.target.data,
            "unit": self.unit.data or "",
            "note": self.note.data or "",
        }


class GoalForm(NewGoalForm, VersionedForm):
    """A goal that is edited."""


class CompletionForm(BaseForm):
    """The day on which a goal was reached."""

    on = day_field(lazy_gettext("Reached on"))


class ProgressForm(BaseForm):
    """Progress on a day: an amount, a note, or both."""

    logged_on = day_field(lazy_gettext("Day"))
    amount = AmountField(lazy_gettext("Amount"))
    note = note_field(lazy_gettext("Note"))

    def validate_note(self, field: Field) -> None:
        """One of the two must say something."""
        said = self.amount.data or self.amount.errors or (field.data or "").strip()
        if not said:
            raise ValidationError(gettext("Please give an amount or a note."))

    def details(self) -> tuple[date, Decimal | None, str]:
        """The day, the amount and the note."""
        return self.logged_on.data, self.amount.data, self.note.data or ""


class ProgressEntryForm(ProgressForm, VersionedForm):
    """Progress that is corrected."""
