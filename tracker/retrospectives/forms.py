"""The forms of retrospectives: paste or upload, describe, and one for each suggestion."""

from contextlib import closing
from typing import Any, ClassVar

from werkzeug.datastructures import FileStorage
from wtforms import (
    BooleanField,
    FileField,
    HiddenField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import Optional, StopValidation

from tracker.forms import (
    TITLE_LENGTH,
    AmountField,
    BaseForm,
    DayField,
    EdtfDateField,
    NoLongerThan,
    Required,
    VersionedForm,
    kind_field,
    strip,
    title_field,
    untouched_lines,
)
from tracker.locale import gettext, lazy_gettext
from tracker.models import LARGEST_TEXT
from tracker.reading import Format, UnreadableText, decode, format_of
from tracker.retrospectives.places import Noun
from tracker.year_field import year_field

UNIT_LENGTH = 20
QUOTE_LENGTH = 5000
MEGABYTE = 1_000_000
TOO_LONG = lazy_gettext(
    "This text has %(size)s MB; one retrospective may have 2 MB. Please save it in parts."
)
NO_TIME = lazy_gettext("When was it? “2024” or “spring 2024” is enough.")
NO_YEAR = lazy_gettext("For which year is the goal?")
UNREADABLE = {
    "empty": lazy_gettext("There is nothing in this file."),
    "binary": lazy_gettext("This is not a text file. Please choose a .txt, .md or .html file."),
    "encoding": lazy_gettext(
        "We could not make out the letters of this file. Please save it as UTF-8 and try again."
    ),
    "nul": lazy_gettext("There are NUL characters in this file, so something in it is not text."),
    "too_long": lazy_gettext("This file is too long. One retrospective may have 2 MB of text."),
}


def _chosen(field: FileField) -> FileStorage | None:
    file = field.data
    return file if isinstance(file, FileStorage) and file.filename else None


def _decoded(file: FileStorage) -> tuple[str, Format]:
    try:
        with closing(file):
            return decode(file.read(), file.filename or "")
    except UnreadableText as error:
        raise StopValidation(str(UNREADABLE[error.reason])) from error


class PasteForm(BaseForm):
    """A text, pasted or as a file. A file that can be read becomes the text."""

    file = FileField(lazy_gettext("Or choose a file"))
    text = TextAreaField(lazy_gettext("Your text"), filters=[untouched_lines])
    format = HiddenField()
    title = StringField(
        lazy_gettext("Title"), filters=[strip], validators=[NoLongerThan(TITLE_LENGTH)]
    )
    year = year_field(lazy_gettext("The year it looks back on"))
    written_on = DayField(lazy_gettext("Day of writing"), validators=[Optional()])

    def validate_file(self, field: FileField) -> None:
        """Read the file into the text, so that no later error loses it."""
        file = _chosen(field)
        if file is None:
            return
        if (self.text.data or "").strip():
            raise StopValidation(
                gettext("There is a text above and a file. Please keep the one you mean.")
            )
        self.text.data, self.format.data = _decoded(file)

    def validate_text(self, field: TextAreaField) -> None:
        """Neither nothing nor too much."""
        text = field.data or ""
        size = len(text.encode())
        if not text.strip() and not self.file.errors:
            raise StopValidation(gettext("Paste a text here, or choose a file."))
        if size > LARGEST_TEXT:
            # Rounded up, so that one byte too many does not read as exactly 2.
            size_mb = -(-size * 100 // MEGABYTE) / 100
            raise StopValidation(str(TOO_LONG) % {"size": f"{size_mb:.2f}"})

    def source(self) -> tuple[str, Format]:
        """The text and its format: the file's, or what the text looks like."""
        text = self.text.data or ""
        known: dict[str, Format] = {"txt": "txt", "md": "md", "html": "html"}
        return text, known.get(self.format.data or "") or format_of("", text)


class DescribeForm(VersionedForm):
    """What is known about a retrospective; its text stays."""

    title = title_field(lazy_gettext("Title"))
    year = year_field(lazy_gettext("The year it looks back on"))
    written_on = DayField(lazy_gettext("Day of writing"), validators=[Optional()])


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


class GoalForm(PartForm):
    """One suggested goal."""

    keep = BooleanField(lazy_gettext("Keep"))
    title = title_field(lazy_gettext("Title"))
    year = year_field(lazy_gettext("Year"), Required())
    target = AmountField(lazy_gettext("Target"), validators=[Optional()])
    unit = StringField(
        lazy_gettext("Unit"), filters=[strip], validators=[NoLongerThan(UNIT_LENGTH)]
    )


class NeededFor:
    """The field speaks of one noun only; for another it may hold anything."""

    def __init__(self, noun: Noun, message: Any) -> None:
        self.noun, self.message = noun, message

    def __call__(self, form: Any, field: Any) -> None:
        if form.noun.data != self.noun:
            field.errors = []
            raise StopValidation
        if field.data is None and not field.errors:
            raise StopValidation(str(self.message))


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
