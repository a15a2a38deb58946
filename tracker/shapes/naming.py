"""What a reflection is called in a list: by its shape and its first words."""

import re

from tracker.markdown import to_text
from tracker.shapes.table import shape_named

_QUESTION = re.compile(r"^## .*\n*", re.MULTILINE)


def answered(body: str) -> str:
    """What a text in a shape answers, without the questions, which are the same every time."""
    return _QUESTION.sub("", body)


def name_of(shape: str, body: str, length: int) -> str:
    """The first words of a text, those of a shape after its name; empty where there are none."""
    known = shape_named(shape)
    words = to_text(answered(body) if known else body, length)
    return " · ".join(filter(None, (str(known.name), words))) if known else words
