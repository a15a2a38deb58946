"""What can be said about a milestone."""

from typing import Any

from flask import request

from tracker.dates import EdtfDate, InvalidEdtfDate
from tracker.fields.date import EdtfDateField
from tracker.fields.words import WordsField
from tracker.forms import (
    BaseForm,
    Required,
    VersionedForm,
    kind_field,
    mood_field,
    note_field,
    title_field,
)
from tracker.locale import lazy_gettext
from tracker.timeline.photo_forms import ChosenPhotos


def asked_time() -> EdtfDate | None:
    """The time in the address, such as the month in which a "+" was pressed; None if unreadable."""
    try:
        return EdtfDate.parse(request.args.get("when", ""))
    except InvalidEdtfDate:
        return None


class WhenField(EdtfDateField):
    """When it happened; words without a year, such as "April", mean the year in the address."""

    @property
    def year(self) -> int | None:
        """The year of the page from which the form was opened."""
        asked = asked_time()
        return asked.earliest.year if asked else None


class DetailsForm(BaseForm):
    """What can be said about a milestone."""

    title = title_field(lazy_gettext("Milestone"))
    date = WhenField(lazy_gettext("When"), validators=[Required()])
    kind = kind_field(lazy_gettext("Kind"))
    mood = mood_field(lazy_gettext("How it felt"))
    note = note_field(lazy_gettext("Note"))
    people = WordsField(lazy_gettext("With whom"))
    tags = WordsField(lazy_gettext("Tags"))

    def details(self) -> dict[str, Any]:
        """The fields as a milestone takes them."""
        return {
            "title": self.title.data,
            "when": self.date.data,
            "kind": self.kind.data,
            "mood": self.mood.data,
            "note": self.note.data or "",
            "people": self.people.data or "",
            "tags": self.tags.data or "",
        }


class NewMilestoneForm(ChosenPhotos, DetailsForm):
    """A milestone added by hand, with photos if there are any."""


class MilestoneForm(DetailsForm, VersionedForm):
    """A milestone that is edited."""
