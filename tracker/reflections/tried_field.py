"""The form field of what someone wanted to try: a line each, with its mark before it."""

from typing import Any

from wtforms import TextAreaField

from tracker.reflections.tries import LONGEST, MARKS, MOST, marked


class TriedField(TextAreaField):
    """Marked lines as one text, sent line by line or together; None where nothing comes back."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        if valuelist:
            told = map(marked, "\n".join(valuelist).splitlines())
            lines = [mark + words.strip()[:LONGEST] for mark, words in told if words.strip()]
            self.data = "\n".join(lines[:MOST])

    def _value(self) -> str:
        return self.data or ""

    @property
    def rows(self) -> list[tuple[str, list[tuple[str, Any, bool]]]]:
        """Each line by its words, with the marks it can have and which it has."""
        found = (marked(line) for line in (self.data or "").splitlines())
        return [(words, _choices(mark, words)) for mark, words in found]


def _choices(chosen: str, words: str) -> list[tuple[str, Any, bool]]:
    return [(mark + words, name, mark == chosen) for mark, name in MARKS.items()]
