"""The forms of retrospectives: paste or upload, describe."""

from contextlib import closing

from werkzeug.datastructures import FileStorage
from wtforms import (
    FileField,
    HiddenField,
    StringField,
    TextAreaField,
)
from wtforms.validators import Optional, StopValidation

from tracker.forms import (
    TITLE_LENGTH,
    BaseForm,
    DayField,
    NoLongerThan,
    VersionedForm,
    strip,
    title_field,
    untouched_lines,
)
from tracker.locale import gettext, lazy_gettext
from tracker.models import LARGEST_TEXT
from tracker.reading import Format, UnreadableText, decode, format_of
from tracker.year_field import year_field

MEGABYTE = 1_000_000
TOO_LONG = lazy_gettext(
    "This text has %(size)s MB; one retrospective may have 2 MB. Please save it in parts."
)
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
