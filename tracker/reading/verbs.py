"""Forms of verbs: from the one a text has to the one a title has.

A row of a table captures a form in a group named by its kind, and names the form it wants in
braces: ``(?P<past>[가-힣])다$`` into ``{noun}`` makes ``보냈다`` into ``보냄``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from tracker.reading.languages import mapping, pairs, rows

_FIRST, _FINALS = ord("가"), 28
#: Places among the final consonants of Hangul, and among its vowels those of ``-아/어``.
_NONE, _N, _R, _RM, _M, _B, _SS = 0, 4, 8, 10, 16, 17, 20
_VOWELS, _OPEN = 21, frozenset({0, 1, 4, 5, 6, 9, 10, 14})
_FORM = re.compile(r"\{(noun|stem|past)\}")


def formed(found: re.Match[str], into: str, code: str) -> str | None:
    """``into`` with the groups of ``found`` and the forms it names; None for what is no verb."""
    kind = next((k for k, words in found.groupdict().items() if words and k in _STEMS), "")
    named = _FORM.search(into)
    if named is None or not kind:
        return found.expand(into)
    stem = _STEMS[kind](found[kind], code)
    if stem is None:
        return None
    form = _FORMS[named[1]](stem, found[kind], code)
    return found.expand(into.replace(named[0], form.replace("\\", "")))


def noun_of(stem: str, said: str, code: str) -> str:
    """``보내`` → ``보냄``, ``열`` → ``엶``, ``찾`` → ``찾음``, ``듣`` → ``들음``."""
    known = pairs(code, "contractions")
    noun = known.get(said) or known.get(stem)
    if noun:
        return noun
    if _final(stem) == _NONE:
        return _with(stem, _M)
    return _with(stem, _RM) if _final(stem) == _R else stem + "음"


def past_of(base: str, said: str, code: str) -> str:
    """``visit`` → ``visited``, ``run`` and ``written`` → their pasts by the table."""
    known = pairs(code, "contractions").get(said.lower())
    if known or said != base:
        return known or said
    return next(
        new for expression, into in _regular(code) if (new := expression.sub(into, base)) != base
    )


def _of_past(said: str, code: str) -> str | None:
    """The stem of ``-았/었``, contracted or not: ``보냈`` → ``보내``, ``찾았`` → ``찾``."""
    if _final(said) != _SS:
        return None
    known = mapping(code, "titles", "stems").get(said)
    if known or (len(said) > 1 and said[-1] in "았었"):
        return known or said[:-1]
    if len(said) > 1 and said[-1] in "랐렀" and _final(said[:-1]) == _R:
        return _with(said[:-1], _NONE) + "르"
    noun = pairs(code, "contractions").get(said)
    return noun[:-1] + _with(noun[-1], _NONE) if noun and _final(noun) == _M else None


def _of_infinitive(said: str, code: str) -> str | None:
    """The stem of ``-아/어``, which is the past without its ``ㅆ``."""
    vowel = (ord(said[-1]) - _FIRST) // _FINALS % _VOWELS
    is_open = _final(said) == _NONE and vowel in _OPEN
    return _of_past(_with(said, _SS), code) if is_open else None


def _dropping(final: int, written: str) -> Callable[[str, str], str | None]:
    """The stem of a form that adds ``final``, or ``written`` where the stem has one of its own."""

    def stem_of(said: str, code: str) -> str | None:
        known = mapping(code, "titles", "stems")
        if len(said) > 1 and said.endswith(written):
            return known.get(said, said[: -len(written)])
        bare = _with(said, _NONE)
        return known.get(bare, bare) if _final(said) == final else None

    return stem_of


def _before_n(said: str, code: str) -> str | None:
    """The stem before ``-는``, which takes a ``ㄹ`` away: ``만드`` → ``만들``."""
    return mapping(code, "titles", "stems").get(said, said)


#: How the stem of each kind of form is found.
_STEMS: dict[str, Callable[[str, str], str | None]] = {
    "past": _of_past,
    "infinitive": _of_infinitive,
    "done": _dropping(_N, "은"),
    "coming": _dropping(_R, "을"),
    "polite": _dropping(_B, "습"),
    "during": _before_n,
    "stem": lambda said, code: said,
    "base": lambda said, code: said,
    "participle": lambda said, code: "",
}
_FORMS: dict[str, Callable[[str, str, str], str]] = {
    "noun": noun_of,
    "stem": lambda stem, said, code: stem,
    "past": past_of,
}


def _final(syllables: str) -> int:
    """The place of the last final consonant among those of Hangul; 0 for none."""
    return (ord(syllables[-1]) - _FIRST) % _FINALS


def _with(syllables: str, final: int) -> str:
    """With another final consonant."""
    return syllables[:-1] + chr(ord(syllables[-1]) - _final(syllables) + final)


@cache
def _regular(code: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["into"]) for row in rows(code, "titles", "past"))
