"""Step 2: the language, by the letters a reader sees and by its commonest words."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from tracker.reading.languages import CODES, Code, table, words
from tracker.reading.manuscript import Manuscript

_SEEN = 200_000
#: A common word counts as so many letters: enough to tell two languages of the same script apart.
_COMMON = 2


def find_language(manuscript: Manuscript) -> Manuscript:
    """Fills ``language``; of two that fit alike the first of ``CODES``."""
    seen = manuscript.visible[:_SEEN] + " " + manuscript.title
    return replace(manuscript, language=max(CODES, key=lambda code: _fit(seen, code)))


def _fit(seen: str, code: Code) -> float:
    letters, common = _signs(code)
    worth = float(str(table(code, "language")["worth"]))
    return worth * len(letters.findall(seen)) + _COMMON * len(common.findall(seen))


@cache
def _signs(code: Code) -> tuple[re.Pattern[str], re.Pattern[str]]:
    letters = re.compile(str(table(code, "language")["letters"]))
    listed = "|".join(words(code, "language", "common"))
    common = re.compile(rf"(?<![^\W\d_])(?:{listed})(?![^\W\d_])" if listed else r"(?!)", re.I)
    return letters, common
