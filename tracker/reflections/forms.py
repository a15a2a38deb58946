"""What can be said in a reflection."""

from typing import Any

from tracker.forms import BaseForm, Required, VersionedForm, day_field, mood_field, note_field
from tracker.locale import lazy_gettext


class NewReflectionForm(BaseForm):
    """A reflection that is being written."""

    body = note_field(lazy_gettext("Reflection"), Required())
    mood = mood_field(lazy_gettext("How it felt"))
    written_on = day_field(lazy_gettext("Day"))

    def details(self) -> dict[str, Any]:
        """The fields as a reflection takes them."""
        return {
            "body": self.body.data,
            "mood": self.mood.data,
            "written_on": self.written_on.data,
        }


class ReflectionForm(NewReflectionForm, VersionedForm):
    """A reflection that is edited."""
