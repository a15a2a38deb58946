"""Searches many expressions in the same words: those whose letters are not there are left out.

Every row of the tables needs some letters, ``want`` or ``했``, and few sentences hold them. What a
word can help to match is worked out once; one look at the words of a sentence then says which of
all the expressions can match in it, or in a part of it, at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_

from tracker.reading.grammar import grammar
from tracker.reading.languages import mapping, words
from tracker.reading.memo import Memo
from tracker.reading.needs import needs, plain

#: The tables whose expressions are searched in every sentence.
_TABLES = (
    ("cues", "forms"),
    ("wishes", "forms"),
    ("wishes", "unlike"),
    ("wishes", "next"),
    ("outcomes", "marks"),
    ("outcomes", "words"),
    ("outcomes", "goal"),
)
_CAPITAL = re.compile(r"(?<!\\)[A-ZⅠ-Ⅻ]")

Row = tuple[int, re.Pattern[str]]


@dataclass(frozen=True, eq=False, slots=True)
class Query:
    """Keys of a table that are searched together; each place that asks has one of its own."""

    table: str
    keys: tuple[str, ...]


class Sieve:
    """The expressions of a language that are searched in every sentence, a bit for each row."""

    def __init__(self, code: str) -> None:
        # The rows of the grammar come first: their numbers are their bits.
        expressions = [row.expression for row in grammar(code).rows]
        self._rows: dict[tuple[str, str], list[Row]] = {}
        for name, group, key in (
            (*table, key) for table in _TABLES for key in mapping(code, *table)
        ):
            listed = self._rows[name, f"{group}.{key}"] = []
            for row in words(code, name, f"{group}.{key}"):
                listed.append((1 << len(expressions), _compiled(row)))
                expressions.append(listed[-1][1])
        self.expressions = tuple((1 << at, each) for at, each in enumerate(expressions))
        needed = [(bit, needs(expression.pattern)) for bit, expression in self.expressions]
        self._always = sum(bit for bit, letters in needed if not letters)
        self._helped = Memo(_Needs((each, bit) for bit, letters in needed for each in letters).bits)
        self._asked = cache(self._rows_asked)

    def able(self, said: str) -> int:
        """The bits of the expressions that can match in words, or in a part of them."""
        return reduce(or_, map(self._helped.__getitem__, said.lower().split()), self._always)

    def search(self, said: str, able: int, query: Query) -> Iterator[tuple[str, str]]:
        """The keys of which a row is found in the words, in their order, with what it matched."""
        every, rows_of = self._asked(query)
        if not able & every:
            return
        small = said.lower()
        for key, bits, rows in rows_of:
            if able & bits and (found := _first(small, able, rows)):
                yield key, said[slice(*found.span())].strip()

    def _rows_asked(self, query: Query) -> tuple[int, list[tuple[str, int, list[Row]]]]:
        """The rows under each key, and their bits together."""
        rows_of = [(key, self._rows.get((query.table, key), [])) for key in query.keys]
        keyed = [(key, sum(bit for bit, _ in rows), rows) for key, rows in rows_of]
        return reduce(or_, (bits for _, bits, _ in keyed), 0), keyed


def _compiled(row: str) -> re.Pattern[str]:
    """Words are searched in small letters: several times faster than without regard to case."""
    return re.compile(row, re.IGNORECASE if _CAPITAL.search(row) else 0)


def _first(small: str, able: int, rows: list[Row]) -> re.Match[str] | None:
    """What is found first; of two at one place that of the earlier row."""
    found: re.Match[str] | None = None
    for bit, expression in rows:
        if able & bit and (hit := expression.search(small)):
            found = hit if found is None or hit.start() < found.start() else found
    return found


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


@cache
def sieve(code: str) -> Sieve:
    """The expressions of a language."""
    return Sieve(code)
