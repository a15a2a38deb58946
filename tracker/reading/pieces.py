"""The pieces of words that weights may speak of: syllables of Korean, words of other languages."""

from __future__ import annotations

import re

from tracker.reading.languages import table

_NOT_LETTER = re.compile(r"[^가-힣a-z#]{1,4000}")
_NUMBER = re.compile(r"\d{1,4000}")
_WORD = re.compile(r"[^\W\d_][^\W\d_’']{0,40}|#")
_LONGEST_END, _STEM = 5, 4


def pieces_of(words: str, code: str) -> frozenset[str]:
    """Pairs, triples and the last syllables, or words and the stems of long ones; numbers are #."""
    lower = _NUMBER.sub("#", words.lower())
    if table(code, "cues")["whole_words"]:
        return _words(lower.replace("’", "'"))
    return _syllables(_NOT_LETTER.sub(" ", lower).strip())


def _words(lower: str) -> frozenset[str]:
    found = _WORD.findall(lower)
    return frozenset(found) | {f"{word[:_STEM]}-" for word in found if len(word) > _STEM + 1}


def _syllables(lower: str) -> frozenset[str]:
    pairs = {lower[at : at + 2] for at in range(len(lower) - 1)}
    triples = {lower[at : at + 3] for at in range(len(lower) - 2)}
    ends = {f"{lower[-size:]}$" for size in range(1, _LONGEST_END + 1) if len(lower) >= size}
    return frozenset(pairs | triples | ends)
