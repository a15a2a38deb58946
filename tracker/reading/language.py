"""Step 2: the language, by the letters a reader sees and by its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache

from tracker.reading.languages import CODES, Code, table, words
from tracker.reading.manuscript import Manuscript

_SEEN = 200_000
#: A common word counts as so many letters: enough to tell two languages of the same script apart.
_COMMON = 2
_WORD = re.compile(r"[^\W\d_]{1,4000}")


def find_language(manuscript: Manuscript) -> Manuscript:
    """Fills ``language``; of two that fit alike the first of ``CODES``."""
    seen = manuscript.visible[:_SEEN] + " " + manuscript.title
    said = Counter(_WORD.findall(seen.lower()))
    return replace(manuscript, language=max(CODES, key=lambda code: _fit(seen, said, code)))


def _fit(seen: str, said: Counter[str], code: Code) -> float:
    letters = sum(map(len, _letters(code).findall(seen)))
    common = sum(said[word] for word in words(code, "language", "common"))
    return float(str(table(code, "language")["worth"])) * letters + _COMMON * common


@cache
def _letters(code: Code) -> re.Pattern[str]:
    return re.compile(f"(?:{table(code, 'language')['letters']}){{1,4000}}")
