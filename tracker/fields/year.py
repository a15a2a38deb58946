"""The form field of a year."""

from datetime import date
from typing import Any

from wtforms import IntegerField
from wtforms.validators import Optional
from wtforms.widgets import TextInput

from tracker.forms import strip
from tracker.locale import gettext


class YearField(IntegerField):
    """A year of the calendar, 1 to 9999, or None when left empty."""

    # A number input would drop what is no number, instead of showing it again.
    widget = TextInput()

    def process_formdata(self, valuelist: list[str]) -> None:
        # A form without the field says nothing about it.
        if valuelist:
            text = strip(valuelist[0])
            self.data = self._read(text) if text else None

    def _read(self, text: str) -> int:
        # The length is asked first: an int of a thousand digits is slow, and no year.
        if not text.isdecimal() or len(text) > 9:
            raise ValueError(gettext("Please write a year, such as 2025."))
        if not date.min.year <= int(text) <= date.max.year:
            raise ValueError(gettext("Years go from 1 to 9999."))
        return int(text)


def year_field(label: Any, *validators: Any) -> YearField:
    """A year; optional unless a validator says otherwise."""
    return YearField(label, validators=[*(validators or (Optional(),))])
