"""Short titles like nouns: ``KDT 과정을 수강했습니다`` → ``KDT 과정 수강``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from tracker.reading.expressions import TimeExpression
from tracker.reading.grammar import glue
from tracker.reading.languages import pairs, pattern, rows

#: The most graphemes of a title.
LONGEST = 40
_EDGES = " \t,.;:!?~…-–—*_#|\"'“”‘’()[]<>{}/·•"
_OPENERS = {")": "(", "]": "[", "”": "“", "’": "‘", "」": "「", "》": "《"}
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\u2b00-\u2bff]{1,20}")
_FIRST_SYLLABLE, _FINALS = ord("가"), 28
#: No final consonant becomes ㅁ, and ㄹ becomes ㄻ; the numbers are places among the finals.
_WITH_M, _R, _STEM = {0: 16, 8: 10}, 8, 2
_SPACES = re.compile(r"\s{1,200}")


def milestone_title(words: str, times: Iterable[TimeExpression], code: str) -> str:
    """The title of ``words`` in which ``times`` stand; never empty when the words are not."""
    bare = without_times(words, times, code)
    title = _shaped(bare, code, "title")
    return shorten(title or bare or words, code)


def wish_title(words: str, times: Iterable[TimeExpression], code: str) -> str:
    """The title of a resolution: its wish form becomes ``-기``, or leaves the verb at the start."""
    bare = _without_future(without_times(words, times, code), code)
    wished = next(
        (new for row in _rows(code, "wishes") if (new := _apply(row, bare)) != bare), bare
    )
    title = _shaped(wished, code, "wish")
    return shorten(title or bare or words, code)


def _without_future(words: str, code: str) -> str:
    """``읽을 계획이다`` → ``읽기``, ``차릴 예정`` → ``차리기``."""
    found = pattern(code, "wishes", "next.future_end").search(words)
    verb = words[: found.start()].rstrip() if found else ""
    if len(verb) < _STEM or _final(verb[-1]) != _R:
        return words
    return verb[:-1] + ("" if verb[-1] == "을" else chr(ord(verb[-1]) - _R)) + "기"


def _final(syllable: str) -> int:
    """The place of its final consonant among those of Hangul; 0 for none."""
    return (ord(syllable) - _FIRST_SYLLABLE) % _FINALS


def without_times(words: str, times: Iterable[TimeExpression], code: str) -> str:
    """The words with the time expressions taken out, with their particles or prepositions."""
    for time in sorted(times, key=lambda t: -t.start):
        before, after = words[: time.start], words[time.end :]
        if glue(code, "kept").match(after):
            continue
        preposition = glue(code, "preposition").search(before)
        particle = glue(code, "particle").match(after)
        before = before[: preposition.start()] if preposition else before
        after = after[particle.end() :] if particle else after
        words = f"{before} {after}"
    return _SPACES.sub(" ", words).strip(_EDGES)


def shorten(title: str, code: str) -> str:
    """At most :data:`LONGEST` graphemes, cut at a word, with a capital where the script has one."""
    tidy = _tidy(title, code) or title.strip()
    clusters = _graphemes(tidy)
    if len(clusters) > LONGEST:
        cut = "".join(clusters[: LONGEST - 1])
        tidy = (cut.rsplit(" ", 1)[0] if " " in cut[LONGEST // 2 :] else cut).rstrip(_EDGES) + "…"
    return tidy[:1].upper() + tidy[1:]


def _shaped(words: str, code: str, key: str) -> str:
    title = _tidy(words, code)
    for row in _rows(code, key):
        title = _apply(row, title)
    return _tidy(_contracted(title, code), code)


def _tidy(words: str, code: str) -> str:
    """Without emoji, lead-in words, stray punctuation and unpaired brackets."""
    tidy = _EMOJI.sub(" ", words)
    lead = pattern(code, "titles", "lead")
    for _ in range(4):
        tidy = tidy.strip(_EDGES[:17])
        tidy = lead.sub("", tidy, count=1)
    for closing, opening in _OPENERS.items():
        if tidy.count(closing) != tidy.count(opening):
            tidy = tidy.replace(closing, "").replace(opening, "")
    return _SPACES.sub(" ", tidy).strip()


def _contracted(title: str, code: str) -> str:
    """The last word's contracted past becomes its noun: ``보냈다`` → ``보냄``."""
    found = pattern(code, "titles", "past_end").search(title)
    if not found:
        return title
    past = found["past"]
    noun = _nouns(code).get(past) or nominal_of(past)
    return title[: found.start()] + noun


def nominal_of(past: str) -> str:
    """The noun of a past that is not contracted: ``찾았`` → ``찾음``, ``열었`` → ``엶``."""
    stem = past[:-1]
    final = _final(stem[-1:] or " ")
    if final in _WITH_M:
        return stem[:-1] + chr(ord(stem[-1]) - final + _WITH_M[final])
    return stem + "음"


@cache
def _nouns(code: str) -> dict[str, str]:
    return pairs(code, "contractions")


@cache
def _rows(code: str, key: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    name = "wishes" if key == "wishes" else "titles"
    listed = rows(code, name, "title" if key == "wishes" else key)
    return tuple((re.compile(row["pattern"]), row["into"]) for row in listed)


def _apply(row: tuple[re.Pattern[str], str], title: str) -> str:
    expression, into = row
    return expression.sub(into, title, count=1)


def _graphemes(text: str) -> list[str]:
    clusters: list[str] = []
    for character in text:
        joins = unicodedata.combining(character) or character in "\u200d\ufe0f"
        if clusters and (joins or clusters[-1].endswith("\u200d")):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters
