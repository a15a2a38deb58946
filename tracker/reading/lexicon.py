"""Finds the words of many lists in one walk over a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tracker.reading.languages import Value, table

_KEY = 2
_WORD_START = re.compile(r"(?<![a-z0-9'’])[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Term:
    """A word, the list it stands in, its weight, and whether more letters may follow."""

    word: str
    group: str
    weight: int
    is_stem: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries by their first two letters. English words match whole, Korean ones anywhere."""

    entries: dict[str, tuple[Term, ...]]
    whole_words: bool

    def find(self, words: str) -> Iterator[tuple[Term, int]]:
        lower = words.lower()
        starts: Iterable[int] = range(len(lower))
        if self.whole_words:
            starts = (match.start() for match in _WORD_START.finditer(lower))
        for at in starts:
            for entry in self.entries.get(lower[at : at + _KEY], ()):
                if lower.startswith(entry.word, at) and self._ends(entry, lower, at):
                    yield entry, at

    def _ends(self, entry: Term, lower: str, at: int) -> bool:
        if entry.is_stem or not self.whole_words:
            return True
        after = lower[at + len(entry.word) : at + len(entry.word) + 1]
        return not after.isalnum()


@cache
def lexicon(code: str) -> Lexicon:
    """All words of kinds.toml and cues.toml of a language."""
    by_key: dict[str, list[Term]] = {}
    for entry in (*_kinds(code), *_cues(code)):
        by_key.setdefault(entry.word[:_KEY], []).append(entry)
    entries = {key: tuple(found) for key, found in by_key.items()}
    return Lexicon(entries, whole_words=bool(table(code, "cues")["whole_words"]))


def _kinds(code: str) -> Iterator[Term]:
    for kind, lists in table(code, "kinds").items():
        for strength, weight in (("strong", 2), ("weak", 1)):
            for word in _strings(lists, strength):
                yield _entry(word, f"kind {kind}", weight)


def _cues(code: str) -> Iterator[Term]:
    groups = table(code, "cues")["words"]
    for group in groups if not isinstance(groups, str | int | float) else ():
        for word in _strings(groups, str(group)):
            yield _entry(word, str(group), 1)


def _strings(lists: Value, key: str) -> tuple[str, ...]:
    found = lists.get(key, ()) if hasattr(lists, "get") else ()
    return () if isinstance(found, str | int | float) else tuple(map(str, found))


def _entry(word: str, group: str, weight: int) -> Term:
    return Term(word.rstrip("*").lower(), group, weight, word.endswith("*"))
