"""Step 2: Korean or English, by the letters a reader sees."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.reading.manuscript import Manuscript

_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile("[A-Za-z]")
#: A Hangul syllable is worth about three letters.
_SYLLABLE = 3


def find_language(manuscript: Manuscript) -> Manuscript:
    """Fills ``language`` by counting letters; a text without letters is English."""
    seen = manuscript.visible[:200_000] + manuscript.title
    hangul, latin = len(_HANGUL.findall(seen)), len(_LATIN.findall(seen))
    return replace(manuscript, language="ko" if _SYLLABLE * hangul > latin else "en")
