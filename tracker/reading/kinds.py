"""Which part of life a milestone belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.reading.findings import KINDS, Kind
from tracker.reading.lexicon import lexicon
from tracker.reading.manuscript import Manuscript, WeighedClause


def kind_of(manuscript: Manuscript, candidate: WeighedClause) -> Kind:
    """The kind that weighs most; on a tie the one the glossary names first."""
    features = kind_features(manuscript, candidate)
    said = manuscript.pieces_in(manuscript.words_of(candidate.clause))
    above = manuscript.pieces_in(heading_of(manuscript, candidate))
    totals = manuscript.model.kind_totals(features, said, above)
    return max(KINDS, key=lambda kind: totals.get(kind, float("-inf")))


def kind_features(manuscript: Manuscript, candidate: WeighedClause) -> frozenset[str]:
    """The kinds that the words of the clause, its sentence and its heading speak of."""
    kinds = candidate.kinds
    top = max(KINDS, key=lambda kind: kinds.get(kind, 0)) if kinds else "other"
    sentence = manuscript.sentences[candidate.clause.sentence].words
    return frozenset(
        {
            f"top {top}",
            *(f"kind {kind}" for kind in kinds),
            *(f"strong {kind}" for kind, weight in kinds.items() if weight > 1),
            *(f"sentence {kind}" for kind in _kinds_in(sentence, manuscript.language)),
            *(f"heading {kind}" for kind in _heading_kinds(manuscript, candidate)),
        }
    )


def heading_of(manuscript: Manuscript, candidate: WeighedClause) -> str:
    """The words of the headings above a clause, its own aside."""
    own = manuscript.sentences[candidate.clause.sentence].block
    above = manuscript.blocks[own].section
    return " ".join(manuscript.sections[at].words for at in above if at != own)


def _heading_kinds(manuscript: Manuscript, candidate: WeighedClause) -> Iterator[str]:
    return _kinds_in(heading_of(manuscript, candidate), manuscript.language)


def _kinds_in(words: str, code: str) -> Iterator[str]:
    for term, _ in lexicon(code).find(words):
        if term.group.startswith("kind "):
            yield term.group.removeprefix("kind ")
