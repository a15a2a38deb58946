"""Finds the words of many lists in one walk over a clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from tracker.reading.languages import Value, table
from tracker.reading.memo import Memo

_KEY, _FINDS_KEPT = 2, 1024
_WORD_START = re.compile(r"(?<![a-z0-9'’])[a-z0-9]")


@dataclass(frozen=True, slots=True)
class Term:
    """A word, the list it stands in, its weight, and whether more letters may follow."""

    word: str
    group: str
    weight: int
    is_stem: bool


Found = tuple[Term, int]


class Lexicon:
    """Entries by their first two letters. English words match whole, Korean ones anywhere."""

    def __init__(self, terms: Iterable[Term], *, whole_words: bool) -> None:
        self._entries: dict[str, list[Term]] = {}
        for term in terms:
            self._entries.setdefault(term.word[:_KEY], []).append(term)
        self._whole_words = whole_words
        self._begun = Memo(self._begun_in)
        self._found = lru_cache(_FINDS_KEPT)(self._find)

    def find(self, words: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
        """The entries in ``words[start:end]`` with their places; one letter counts at its end."""
        last = len(words) if end is None else end
        for term, at in self._found(words):
            after = at + len(term.word)
            if start <= at and (after == last or (after < last and len(term.word) >= _KEY)):
                yield term, at

    def _find(self, words: str) -> tuple[Found, ...]:
        lower, start = words.lower(), 0
        found: list[Found] = []
        for word in lower.split(" "):
            for term, at in self._begun[word]:
                if lower.startswith(term.word, start + at) and self._ends(term, lower, start + at):
                    found.append((term, start + at))
            start += len(word) + 1
        return tuple(found)

    def _begun_in(self, word: str) -> tuple[Found, ...]:
        """The entries that begin in a word and end in it, or may go on in the words after it."""
        places: Iterable[int] = range(len(word))
        if self._whole_words:
            places = (match.start() for match in _WORD_START.finditer(word))
        return tuple((term, at) for at in places for term in self._like(f"{word[at:]} "))

    def _like(self, letters: str) -> Iterator[Term]:
        for key in (letters[:_KEY], letters[:1]):
            for term in self._entries.get(key, ()):
                if letters.startswith(term.word) or term.word.startswith(letters):
                    yield term

    def _ends(self, term: Term, lower: str, at: int) -> bool:
        if term.is_stem or not self._whole_words:
            return True
        after = lower[at + len(term.word) : at + len(term.word) + 1]
        return not after.isalnum()


@cache
def lexicon(code: str) -> Lexicon:
    """All words of kinds.toml and cues.toml of a language."""
    whole_words = bool(table(code, "cues")["whole_words"])
    return Lexicon((*_kinds(code), *_cues(code)), whole_words=whole_words)


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
