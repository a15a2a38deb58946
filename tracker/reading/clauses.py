"""Step 8: clauses, the parts of a sentence that have a predicate of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tracker.reading.languages import pattern
from tracker.reading.manuscript import Manuscript
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
    bounds = [0, len(words)] if whole else [0, *_cuts(words, manuscript.language), len(words)]
    for start, end in pairwise(bounds):
        inner = words[start:end]
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
