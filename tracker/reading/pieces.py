"""The pieces of words that weights may speak of: syllables of Korean, words of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from operator import add

from tracker.reading.languages import table

_NOT_LETTER = re.compile(r"[^가-힣a-z#]{1,4000}")
_NUMBER = re.compile(r"\d{1,4000}")
_WORD = re.compile(r"[^\W\d_][^\W\d_’']{0,40}|#")
_LONGEST_END, _STEM = 5, 4


def pieces_of(words: str, code: str) -> frozenset[str]:
    """Pairs, triples and the last syllables, or words and the stems of long ones; numbers are #."""
    return frozenset(_pieces(words, code))


@lru_cache(maxsize=1024)
def known_pieces(words: str, code: str, known: frozenset[str]) -> frozenset[str]:
    """Those pieces that are known: of most words few are."""
    return frozenset(filter(known.__contains__, _pieces(words, code)))


def _pieces(words: str, code: str) -> Iterable[str]:
    lower = _NUMBER.sub("#", words.lower())
    if table(code, "cues")["whole_words"]:
        return _words(lower.replace("’", "'"))
    return _syllables(_NOT_LETTER.sub(" ", lower).strip())


def _words(lower: str) -> Iterable[str]:
    found = _WORD.findall(lower)
    return [*found, *(f"{word[:_STEM]}-" for word in found if len(word) > _STEM + 1)]


def _syllables(lower: str) -> Iterable[str]:
    pairs = [*map(add, lower, lower[1:])]
    last = f"{lower[-_LONGEST_END:]}$"
    ends = [last[at:] for at in range(len(last) - 1)]
    return chain(pairs, map(add, pairs, lower[2:]), ends)
