"""The forms of photos: add some, say what is to be seen, give one another place."""

from werkzeug.datastructures import FileStorage
from wtforms import IntegerField, MultipleFileField, StringField
from wtforms.validators import AnyOf, InputRequired, StopValidation

from tracker.forms import BaseForm, NoLongerThan, VersionedForm
from tracker.locale import gettext, lazy_gettext

LONGEST_CAPTION = 200


def one_line(text: str | None) -> str:
    """The words of a text with one blank between them."""
    return " ".join((text or "").split())


class ChosenPhotos:
    """Mixin: photos that were chosen for a milestone."""

    photos = MultipleFileField(lazy_gettext("Photos"))

    @property
    def files(self) -> list[FileStorage]:
        """The files that were chosen."""
        chosen = self.photos.data or []
        return [one for one in chosen if isinstance(one, FileStorage) and one.filename]


class PhotosForm(ChosenPhotos, BaseForm):
    """Photos for a milestone that is there."""

    def validate_photos(self, _field: MultipleFileField) -> None:
        """At least one."""
        if not self.files:
            raise StopValidation(gettext("Choose one or more photos first."))


class PhotoForm(VersionedForm):
    """What is said about a photo."""

    caption = StringField(
        lazy_gettext("Caption"), filters=[one_line], validators=[NoLongerThan(LONGEST_CAPTION)]
    )


class PositionForm(BaseForm):
    """Where a photo goes: one place earlier or later."""

    by = IntegerField(validators=[InputRequired(), AnyOf([-1, 1])])
