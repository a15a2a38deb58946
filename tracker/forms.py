"""The base form and the shared fields: the one seam to untyped Flask-WTF."""

from datetime import date
from typing import Any, ClassVar

from flask_wtf import FlaskForm
from wtforms import (
    DateField,
    Field,
    HiddenField,
    IntegerField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, StopValidation
from wtforms.widgets import HiddenInput

from tracker.clock import today
from tracker.locale import gettext, lazy_gettext
from tracker.models import KINDS
from tracker.submission import fresh_key

TITLE_LENGTH = 200
NOTE_LENGTH = 100_000
MOODS = {
    1: lazy_gettext("very low"),
    2: lazy_gettext("low"),
    3: lazy_gettext("so-so"),
    4: lazy_gettext("good"),
    5: lazy_gettext("very good"),
}
KIND_NAMES = {
    "education": lazy_gettext("Education"),
    "career": lazy_gettext("Career"),
    "project": lazy_gettext("Project"),
    "award": lazy_gettext("Award"),
    "event": lazy_gettext("Event"),
    "health": lazy_gettext("Health"),
    "relationship": lazy_gettext("Relationship"),
    "travel": lazy_gettext("Travel"),
    "writing": lazy_gettext("Writing"),
    "life": lazy_gettext("Life"),
    "other": lazy_gettext("Other"),
}


def strip(value: Any) -> Any:
    """Take the blanks around a text away."""
    return value.strip() if isinstance(value, str) else value


def untouched_lines(value: Any) -> Any:
    """Undo what a browser does to line ends, so that a text stays as it was written."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


class Required:
    """The field must hold something; blanks are nothing."""

    field_flags: ClassVar[dict[str, bool]] = {"required": True}

    def __call__(self, _form: Any, field: Any) -> None:
        is_empty = field.data is None or not str(field.data).strip()
        # A field that could not be read has said why already.
        if is_empty and not field.errors:
            raise StopValidation(gettext("Please fill this in."))


class NoLongerThan:
    """A bound on a text's length, said with the length it has."""

    def __init__(self, longest: int) -> None:
        self.longest = longest

    def __call__(self, _form: Any, field: Field) -> None:
        length = len(field.data or "")
        if length > self.longest:
            raise StopValidation(
                gettext(
                    "Keep this to %(longest)s characters; it has %(length)s.",
                    longest=self.longest,
                    length=length,
                )
            )


class BaseForm(FlaskForm):
    """A form with a key of its own, so that two presses make one thing."""

    form_key = HiddenField(default=fresh_key)


class VersionedForm(BaseForm):
    """A form that edits a record; it carries the version it was made from."""

    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])


class DayField(DateField):
    """One calendar day."""

    data: Any

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError as error:
            raise ValueError(
                gettext("Please give a day of the calendar, such as 2025-03-14.")
            ) from error


def _mood_number(value: Any) -> int | None:
    return int(value) if value not in (None, "", "None") else None


def title_field(label: Any) -> StringField:
    """One line that names something."""
    return StringField(label, filters=[strip], validators=[Required(), NoLongerThan(TITLE_LENGTH)])


def note_field(label: Any, *validators: Any) -> TextAreaField:
    """A text of any length, Markdown allowed."""
    return TextAreaField(
        label, filters=[untouched_lines], validators=[*validators, NoLongerThan(NOTE_LENGTH)]
    )


def day_field(label: Any) -> DayField:
    """A day, today at first."""
    return DayField(label, default=_today, validators=[Required()])


def _today() -> date:
    return today()


def _known_mood(_form: Any, field: Field) -> None:
    if field.data is not None and field.data not in MOODS:
        raise StopValidation(gettext("Please choose one of the five moods, or none."))


def _moods() -> dict[str, str]:
    return {str(number): str(name) for number, name in MOODS.items()}


def mood_field(label: Any) -> RadioField:
    """How it felt, 1 to 5, or nothing."""
    return RadioField(
        label,
        choices=_moods,
        coerce=_mood_number,
        validate_choice=False,
        validators=[_known_mood],
    )


def _kinds() -> dict[str, str]:
    return {kind: str(KIND_NAMES[kind]) for kind in KINDS}


def kind_field(label: Any) -> SelectField:
    """The area of life."""
    return SelectField(label, choices=_kinds, default="other")
