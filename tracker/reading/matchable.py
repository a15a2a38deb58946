"""Which of many expressions can match in some words: none whose letters are not there.

Every row of the tables needs some letters, ``want`` or ``했``, and few sentences hold them. What a
word can help to match is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from tracker.reading.memo import Memo
from tracker.reading.needs import needs, plain


class Matchable:
    """Expressions in their order, the first by the lowest bit."""

    def __init__(self, expressions: Iterable[str]) -> None:
        needed = [(1 << at, needs(each)) for at, each in enumerate(expressions)]
        self._always = sum(bit for bit, letters in needed if not letters)
        self._helped = Memo(_Needs((each, bit) for bit, letters in needed for each in letters).bits)

    def able(self, said: str) -> int:
        """The bits of the expressions that can match in words, or in a part of them."""
        return reduce(or_, map(self._helped.__getitem__, said.lower().split()), self._always)


class _Needs:
    """Which expressions a word helps to match: those that need letters of it."""

    def __init__(self, needed: Iterable[tuple[str, int]]) -> None:
        self._letter: dict[str, int] = {}
        self._pair: dict[str, list[tuple[str, int]]] = {}
        for letters, bit in needed:
            if len(letters) == 1:
                self._letter[letters] = self._letter.get(letters, 0) | bit
            else:
                self._pair.setdefault(letters[:2], []).append((letters, bit))

    def bits(self, word: str) -> int:
        word, bits = plain(word), 0
        for at, letter in enumerate(word):
            bits |= self._letter.get(letter, 0)
            for letters, bit in self._pair.get(word[at : at + 2], ()):
                if word.startswith(letters, at):
                    bits |= bit
        return bits
