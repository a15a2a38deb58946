"""Two milestones become one, or one becomes two: the forms that say how."""

from typing import Any

from wtforms import HiddenField, RadioField
from wtforms.validators import StopValidation

from tracker.dates import EdtfDate
from tracker.fields.words import split_words
from tracker.forms import KIND_NAMES, Required, VersionedForm, kind_field, note_field, title_field
from tracker.locale import gettext, lazy_gettext, when
from tracker.models import Milestone
from tracker.timeline.forms import WhenField


class MergeForm(VersionedForm):
    """What the one milestone says that is left of two."""

    title = RadioField(lazy_gettext("Milestone"))
    date = RadioField(lazy_gettext("When"))
    kind = RadioField(lazy_gettext("Kind"))
    note = note_field(lazy_gettext("Note"))
    other_version = HiddenField()

    def between(self, kept: Milestone, other: Milestone) -> None:
        """Offer what the two say, once where they say the same."""
        both = kept, other
        self.title.choices = {one.title: one.title for one in both}
        self.date.choices = {one.edtf: when(one.date) for one in both}
        self.kind.choices = {one.kind: str(KIND_NAMES[one.kind]) for one in both}
        self.other = other

    def validate_other_version(self, field: Any) -> None:
        """Words that were never shown must not go into the trash unseen."""
        if field.data != str(self.other.version):
            raise StopValidation(gettext("The other one was changed meanwhile. Please look again."))

    def details(self, kept: Milestone) -> dict[str, Any]:
        """The one that is left, as a milestone takes it."""
        return {
            "title": self.title.data,
            "when": EdtfDate.parse(self.date.data),
            "kind": self.kind.data,
            "mood": kept.mood or self.other.mood,
            "note": self.note.data or "",
            "people": _together(kept.people, self.other.people),
            "tags": _together(kept.tags, self.other.tags),
        }


def _together(lines: str, others: str) -> str:
    """The words of both, one a line."""
    return "\n".join(split_words(f"{lines}\n{others}"))


def said_by_both(kept: Milestone, other: Milestone) -> dict[str, Any]:
    """What the form says at first: all that `kept` says, and every word of either."""
    lost = other.quote if kept.quote and other.quote != kept.quote else ""
    quoted = "\n".join(f"> {line}" for line in lost.splitlines())
    notes = dict.fromkeys((kept.note.strip(), other.note.strip(), quoted))
    return {
        "title": kept.title,
        "date": kept.edtf,
        "kind": kept.kind,
        "note": "\n\n".join(filter(None, notes)),
        "version": kept.version,
        "other_version": other.version,
    }


class SplitForm(VersionedForm):
    """What two milestones say that were one."""

    title = title_field(lazy_gettext("Milestone"))
    date = WhenField(lazy_gettext("When"), validators=[Required()])
    kind = kind_field(lazy_gettext("Kind"))
    second_title = title_field(lazy_gettext("Milestone"))
    second_date = WhenField(lazy_gettext("When"), validators=[Required()])
    second_kind = kind_field(lazy_gettext("Kind"))
    second_note = note_field(lazy_gettext("Note"))

    def details(self, milestone: Milestone) -> dict[str, Any]:
        """The first, which stays what it was beside this."""
        said = {"title": self.title.data, "when": self.date.data, "kind": self.kind.data}
        return said | _common(milestone) | {"note": milestone.note}

    def second_details(self, milestone: Milestone) -> dict[str, Any]:
        """The second, which felt as the whole did."""
        said = {"title": self.second_title.data, "when": self.second_date.data}
        note = self.second_note.data or ""
        return said | _common(milestone) | {"kind": self.second_kind.data, "note": note}


def _common(milestone: Milestone) -> dict[str, Any]:
    """What both halves have."""
    return {"mood": milestone.mood, "tags": milestone.tags, "people": milestone.people}
