"""Step 8: clauses, the parts of a sentence that have a predicate of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tracker.reading.expressions import TimeExpression
from tracker.reading.grammar import glue
from tracker.reading.languages import pattern
from tracker.reading.manuscript import Manuscript
from tracker.reading.ranges import stands_before
from tracker.reading.spans import Clause, Sentence

_SHORTEST = 6


def split_clauses(manuscript: Manuscript) -> Manuscript:
    """Fills ``clauses``: every sentence cut at its connectives, headings left whole."""
    clauses = tuple(
        clause
        for index, sentence in enumerate(manuscript.sentences)
        for clause in _clauses_of(sentence, index, manuscript)
    )
    return replace(manuscript, clauses=clauses)


def _clauses_of(sentence: Sentence, index: int, manuscript: Manuscript) -> Iterator[Clause]:
    words = sentence.words
    whole = manuscript.blocks[sentence.block].kind == "heading"
    cuts = [] if whole else _cuts(words, manuscript.language)
    between_times = [] if whole else _cuts_by_times(cuts, words, index, manuscript)
    joint = pattern(manuscript.language, "sentences", "joint")
    for start, end in pairwise([0, *sorted({*cuts, *between_times}), len(words)]):
        inner = joint.sub("", words[start:end]) if end in between_times else words[start:end]
        left = start + len(inner) - len(inner.lstrip(" ,"))
        right = start + len(inner.rstrip())
        if left < right:
            yield Clause(index, left, right, last=end == len(words))


def _cuts(words: str, code: str) -> list[int]:
    cuts: list[int] = []
    for match in pattern(code, "sentences", "clause_end").finditer(words):
        start = cuts[-1] if cuts else 0
        if match.end() - start >= _SHORTEST and len(words) - match.end() >= _SHORTEST:
            cuts.append(match.end())
    return cuts


def _cuts_by_times(cuts: list[int], words: str, index: int, manuscript: Manuscript) -> list[int]:
    """What happened at two times is two things, where the words between them may be cut."""
    boundary = pattern(manuscript.language, "sentences", "between_times")
    found = list(cuts)
    for first, latest in pairwise(manuscript.times[index]):
        places = [at.end() for at in boundary.finditer(words, first.end, latest.start)]
        start = max((cut for cut in found if cut <= first.start), default=0)
        apart = not any(first.end <= cut <= latest.start for cut in found)
        apart = apart and not _names_a_thing(first, latest, words, manuscript.language)
        if places and apart and _tells(words, start, first, places[-1], manuscript.language):
            found.append(places[-1])
    return found[len(cuts) :]


def _names_a_thing(first: TimeExpression, latest: TimeExpression, words: str, code: str) -> bool:
    """Whether the later time tells what, not when: "an idle summer", "the heat of that summer".

    Not where both do, side by side: 2월의 이사와 8월의 이직.
    """
    kept = glue(code, "kept")
    alone = kept.match(words[latest.end :]) and not kept.match(words[first.end :])
    return bool(alone) or stands_before(words, latest.start, code, "part_of")


def _tells(words: str, start: int, time: TimeExpression, end: int, code: str) -> bool:
    """Whether more than the time is said: two syllables of Hangul at least, or six letters."""
    particle = glue(code, "particle").match(words[time.end : end])
    rest = words[start : time.start] + words[time.end + (particle.end() if particle else 0) : end]
    return len("".join(filter(str.isalnum, rest)).encode()) >= _SHORTEST
