"""The forms of retrospectives: paste or upload, describe."""

from contextlib import closing

from werkzeug.datastructures import FileStorage
from wtforms import HiddenField, MultipleFileField, StringField, TextAreaField
from wtforms.validators import Optional, StopValidation

from tracker.fields.year import year_field
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
from tracker.reading import Format, UnreadableText, format_of
from tracker.retrospectives.arrivals import is_archive
from tracker.retrospectives.files import UNREADABLE, read_bounded, text_in

MEGABYTE = 1_000_000
TOO_LONG = lazy_gettext(
    "This text has %(size)s MB; one retrospective may have 2 MB. Please save it in parts."
)


def _decoded(file: FileStorage) -> tuple[str, Format]:
    try:
        with closing(file):
            return text_in(read_bounded(file.stream), file.filename or "")
    except UnreadableText as error:
        raise StopValidation(str(UNREADABLE[error.reason])) from error


class PasteForm(BaseForm):
    """A text, pasted or as a file, or several files. One that can be read becomes the text."""

    file = MultipleFileField(lazy_gettext("Or choose files"))
    text = TextAreaField(lazy_gettext("Your text"), filters=[untouched_lines])
    format = HiddenField()
    title = StringField(
        lazy_gettext("Title"), filters=[strip], validators=[NoLongerThan(TITLE_LENGTH)]
    )
    year = year_field(lazy_gettext("The year it looks back on"))
    written_on = DayField(lazy_gettext("Day of writing"), validators=[Optional()])

    @property
    def files(self) -> list[FileStorage]:
        """The files that were chosen."""
        chosen = self.file.data or []
        return [one for one in chosen if isinstance(one, FileStorage) and one.filename]

    @property
    def is_many(self) -> bool:
        """Whether more than one text may come."""
        return len(self.files) > 1 or any(map(is_archive, self.files))

    def validate_file(self, _field: MultipleFileField) -> None:
        """Read the file into the text, so that no later error loses it."""
        if not self.files:
            return
        if (self.text.data or "").strip():
            raise StopValidation(
                gettext("There is a text above and a file. Please keep the one you mean.")
            )
        if not self.is_many:
            self.text.data, self.format.data = _decoded(self.files[0])

    def validate_text(self, field: TextAreaField) -> None:
        """Neither nothing nor too much, where no file stands for it."""
        text = field.data or ""
        if self.is_many:
            return
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
