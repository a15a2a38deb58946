"""What can be said about a goal and its progress."""

from datetime import date
from decimal import Decimal
from typing import Any

from wtforms import Field, RadioField
from wtforms.validators import ValidationError

from tracker.fields.amount import AmountField
from tracker.fields.year import year_field
from tracker.forms import (
    BaseForm,
    Required,
    VersionedForm,
    day_field,
    mood_field,
    note_field,
    title_field,
)
from tracker.goals.measure_form import MeasureForm
from tracker.locale import gettext, lazy_gettext


class NewGoalForm(MeasureForm):
    """A goal added by hand."""

    title = title_field(lazy_gettext("Goal"))
    year = year_field(lazy_gettext("Year"), Required())
    note = note_field(lazy_gettext("Note"))

    def details(self) -> dict[str, Any]:
        """The fields as a goal takes them."""
        told = {"title": self.title.data, "year": self.year.data, "note": self.note.data or ""}
        return told | self.measure_details()


class GoalForm(NewGoalForm, VersionedForm):
    """A goal that is edited."""


class CompletionForm(BaseForm):
    """The day on which a goal was reached."""

    on = day_field(lazy_gettext("Reached on"))


class ProgressForm(BaseForm):
    """Progress on a day: an amount, a rating, a note, or several of them."""

    logged_on = day_field(lazy_gettext("Day"))
    amount = AmountField(lazy_gettext("Amount"))
    rating: RadioField = mood_field(lazy_gettext("How it feels"))
    note = note_field(lazy_gettext("Note"))

    def __init__(self, *args: Any, unit: str | None = None, **values: Any) -> None:
        self.unit = unit
        super().__init__(*args, **values)

    def process(self, *args: Any, **values: Any) -> None:
        """Read what was sent; the amount knows its unit before."""
        self.amount.unit = self.unit
        super().process(*args, **values)

    def validate_note(self, field: Field) -> None:
        """One of them must say something."""
        numbers = (self.amount.data, self.amount.errors, self.rating.data, self.rating.errors)
        if not any(numbers) and not (field.data or "").strip():
            raise ValidationError(gettext("Please give an amount or a note."))

    def details(self) -> tuple[date, Decimal | None, str, int | None]:
        """The day, the amount, the note and the rating."""
        return self.logged_on.data, self.amount.data, self.note.data or "", self.rating.data


class ProgressEntryForm(ProgressForm, VersionedForm):
    """Progress that is corrected."""
