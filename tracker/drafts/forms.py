"""What can be chosen for a draft, and how its words are changed."""

from typing import Any

from wtforms import HiddenField, RadioField, SelectField, StringField

from tracker.composing import SHAPES, TONES
from tracker.forms import BaseForm, Required, VersionedForm, note_field
from tracker.locale import LANGUAGES, lazy_gettext

SHAPE_NAMES = {
    "months": lazy_gettext("Month by month"),
    "goals": lazy_gettext("Goal by goal"),
    "kpt": lazy_gettext("KPT: keep, problem, try"),
    "4l": lazy_gettext("4L: liked, learned, lacked, longed for"),
    "free": lazy_gettext("One text without headings"),
}
# How a sentence ends in each tone, shown as an example of it.
TONE_NAMES = {"plain": "한다", "polite": "해요", "formal": "합니다"}


def _shapes() -> dict[str, str]:
    return {shape: str(SHAPE_NAMES[shape]) for shape in SHAPES}


class StyleForm(BaseForm):
    """How a draft is laid out and how it speaks."""

    shape: RadioField = RadioField(
        lazy_gettext("Shape"), choices=_shapes, default="months", validate_choice=True
    )
    language: SelectField = SelectField(lazy_gettext("Language"), choices=LANGUAGES)
    tone: SelectField = SelectField(
        lazy_gettext("Tone of Korean"), choices=TONE_NAMES, default="plain"
    )

    def style(self) -> dict[str, Any]:
        """The style as a draft takes it; a language without tones has none."""
        code = self.language.data
        tone = self.tone.data if self.tone.data in TONES[code] else ""
        return {"shape": self.shape.data, "language": code, "tone": tone}


class ParagraphForm(VersionedForm):
    """A paragraph of a draft that is changed; without words it is struck out."""

    paragraph: StringField = HiddenField()
    text = note_field(lazy_gettext("Paragraph"))


class OwnParagraphForm(VersionedForm):
    """A paragraph of the owner's own, behind another one."""

    paragraph: StringField = HiddenField()
    text = note_field(lazy_gettext("Your own paragraph"), Required())
