"""Searches many expressions in the same words; one look at a sentence says which are worth it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_

from tracker.reading.grammar import grammar
from tracker.reading.languages import mapping, words
from tracker.reading.matchable import Matchable

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
        self._matchable = Matchable(each.pattern for each in expressions)
        self._asked = cache(self._rows_asked)

    def able(self, said: str) -> int:
        """The bits of the expressions that can match in words, or in a part of them."""
        return self._matchable.able(said)

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


@cache
def sieve(code: str) -> Sieve:
    """The expressions of a language."""
    return Sieve(code)
