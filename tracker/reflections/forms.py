"""What can be said in a reflection."""

from functools import cache
from typing import Any, cast

from wtforms import Field, StringField
from wtforms.validators import StopValidation

from tracker.forms import (
    BaseForm,
    NoLongerThan,
    Required,
    VersionedForm,
    day_field,
    mood_field,
    note_field,
    strip,
)
from tracker.locale import lazy_gettext
from tracker.reflections.answers import LAST_TIME, body_of, nothing_said
from tracker.reflections.tried_field import TriedField
from tracker.reflections.tries import is_decided
from tracker.shapes import TRIED, Shape
from tracker.shapes.table import SHAPES

REASON_LENGTH = 200
ANSWER = "answer_"


class FeltForm(BaseForm):
    """What every reflection says beside its words."""

    shape: Shape | None = None
    mood = mood_field(lazy_gettext("How it felt"))
    mood_reason = StringField(
        lazy_gettext("What it may come from"),
        filters=[strip],
        validators=[NoLongerThan(REASON_LENGTH)],
    )
    written_on = day_field(lazy_gettext("Day"))

    def said(self) -> dict[str, Any]:
        """The text, and the answers it is made of."""
        raise NotImplementedError

    def details(self) -> dict[str, Any]:
        """The fields as a reflection takes them."""
        mood = self.mood.data
        felt = {"mood": mood, "mood_reason": (self.mood_reason.data or "") if mood else ""}
        return self.said() | felt | {"written_on": self.written_on.data}


class NewReflectionForm(FeltForm):
    """A reflection that is being written, freely."""

    body = note_field(lazy_gettext("Reflection"), Required())

    def said(self) -> dict[str, Any]:
        """The text alone."""
        return {"body": self.body.data, "shape": "", "answers": None}


class ReflectionForm(NewReflectionForm, VersionedForm):
    """A reflection that is edited."""


class AnyAnswer:
    """One of the questions of a shape must be answered; which one is its writer's choice."""

    def __call__(self, form: Any, _field: Field) -> None:
        answers = form.answers()
        if not is_decided(answers.pop(TRIED, "")) and not answers:
            raise StopValidation(nothing_said())


class ShapedForm(FeltForm):
    """A reflection in a shape: a field for each of its questions instead of one text."""

    shape: Shape

    def __init__(self, *args: Any, obj: Any = None, **values: Any) -> None:
        stored = (obj.answers or {}) if obj else {}
        told = {ANSWER + key: text for key, text in stored.items()}
        super().__init__(*args, obj=obj, **(told | values))

    def field_of(self, key: str) -> Any:
        """The field of a question."""
        return self[ANSWER + key]

    def answers(self) -> dict[str, str]:
        """What was answered, by the keys of the questions."""
        fields = ((name.removeprefix(ANSWER), field) for name, field in self._fields.items())
        told = ((key, field.data or "") for key, field in fields if ANSWER + key == field.name)
        return {key: text for key, text in told if text.strip()}

    def said(self) -> dict[str, Any]:
        """The answers, and the same as one text."""
        answers = self.answers()
        text = body_of(self.shape, answers)
        return {"body": text, "shape": self.shape.key, "answers": answers}


class ShapedReflectionForm(ShapedForm, VersionedForm):
    """A reflection in a shape that is edited."""


def new_form(shape: Shape | None) -> type[FeltForm]:
    """The form in which a reflection of this shape is written."""
    return _shaped(shape.key, ShapedForm) if shape else NewReflectionForm


def edit_form(shape: str) -> type[ReflectionForm] | type[ShapedReflectionForm]:
    """The form in which a reflection of the shape with this key is edited."""
    if shape not in SHAPES:
        return ReflectionForm
    return cast(type[ShapedReflectionForm], _shaped(shape, ShapedReflectionForm))


@cache
def _shaped(key: str, base: type[ShapedForm]) -> type[ShapedForm]:
    shape, rules = SHAPES[key], [AnyAnswer()]
    fields: dict[str, Any] = {"shape": shape}
    if shape.tries:
        fields[ANSWER + TRIED] = TriedField(LAST_TIME)
    for question in shape.questions:
        fields[ANSWER + question.key] = note_field(question.wording, *rules)
        rules = []
    return type(f"{base.__name__}Of{key}", (base,), fields)
