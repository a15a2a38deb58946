"""The form field of a few free words, such as tags or the names of people."""

import re
from typing import Any

from wtforms import Field
from wtforms.widgets import TextInput

from tracker.locale import gettext

MOST, LONGEST = 20, 40
_BETWEEN = re.compile(r"[,\n\r;，、]")


def split_words(text: str) -> list[str]:
    """The words between commas, without a leading #, each once however it is cased."""
    found = (" ".join(part.split()).lstrip("#").strip() for part in _BETWEEN.split(text))
    once: dict[str, str] = {}
    for word in filter(None, found):
        once.setdefault(word.casefold(), word)
    return list(once.values())


class WordsField(Field):
    """Words between commas; `data` has one a line."""

    widget = TextInput()
    typed = ""
    suggested: tuple[str, ...] = ()

    def _value(self) -> str:
        return self.typed or ", ".join((self.data or "").split("\n"))

    def process_formdata(self, valuelist: list[Any]) -> None:
        if valuelist:
            self.typed = valuelist[0]
            self.data = "\n".join(self._checked(split_words(self.typed)))

    def _checked(self, words: list[str]) -> list[str]:
        if len(words) > MOST:
            raise ValueError(gettext("Keep this to %(most)s words.", most=MOST))
        for word in words:
            if len(word) > LONGEST:
                raise ValueError(
                    gettext("“%(word)s…” is too long for one word.", word=word[:LONGEST])
                )
        return words
