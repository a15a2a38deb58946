"""What the weights are asked, as rows of features with the answers of a corpus."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import ModuleType

from tracker.reading.findings import KINDS
from tracker.reading.kinds import heading_of, kind_features
from tracker.reading.manuscript import WeighedClause
from tracker.reading.milestones import NEVER
from tracker.reading.pieces import pieces_of
from tracker.reading.resolutions import may_ask, widened, wish_features
from tracker.reading.spans import Span
from tracker.reading.training.corpus import Sample, places

#: A piece of a finding that is split over several clauses is neither a yes nor a no.
_MOST_OF_IT = 0.5
_CORE, _UNDATED = 1.8, 0.7
_YEAR = re.compile(r"\d{4}~?")


@dataclass(frozen=True, slots=True)
class Row:
    """One thing asked about: its features and pieces, and whether the answer is yes.

    ``author`` keeps the rows of one writer together; ``gold`` is the labelled finding it is, and
    ``importance`` how much it counts: what is dated and what a person would miss most count more.
    """

    author: str
    features: frozenset[str]
    pieces: frozenset[str]
    heading: frozenset[str]
    answer: bool
    gold: int | None = None
    importance: float = 1.0


def milestone_rows(sample: Sample, scorer: ModuleType) -> Iterator[Row]:
    """A row for every clause that may be a milestone."""
    asked = [c for c in sample.manuscript.candidates if NEVER.isdisjoint(c.features)]
    return _clause_rows(sample, "milestones", asked, [_span(sample, c) for c in asked], scorer)


def resolution_rows(sample: Sample, scorer: ModuleType) -> Iterator[Row]:
    """A row for every clause with any sign of a wish."""
    every = sample.manuscript.candidates
    asked = [replace(c, features=wish_features(c)) for c in every if may_ask(c)]
    spans = [_span(sample, c, wide=True) for c in asked]
    return _clause_rows(sample, "resolutions", asked, spans, scorer)


def kind_rows(sample: Sample, scorer: ModuleType) -> Iterator[tuple[str, Row]]:
    """The kind and the row of every clause that is a labelled milestone."""
    asked = [c for c in sample.manuscript.candidates if NEVER.isdisjoint(c.features)]
    spans = [_span(sample, c) for c in asked]
    rows = _clause_rows(sample, "milestones", asked, spans, scorer, kinds=True)
    for row in rows:
        kind = sample.gold["milestones"][row.gold].get("kind") if row.gold is not None else None
        if row.answer and kind in KINDS:
            yield kind, row


def reviewed_rows(sample: Sample, scorer: ModuleType) -> Iterator[Row]:
    """A row for every sentence that may be an earlier goal."""
    sentences = sample.manuscript.sentences
    asked = [(i, f) for i, f in enumerate(sample.manuscript.goal_features) if f is not None]
    spans = [sentences[i].span(0, len(sentences[i].words)) for i, _ in asked]
    answers = _answers(spans, list(places(sample, "reviewed_goals", scorer)))
    for (_, features), (answer, gold) in zip(asked, answers, strict=True):
        if answer is not None:
            yield Row(sample.author, features, frozenset(), frozenset(), answer, gold)


def _span(sample: Sample, candidate: WeighedClause, *, wide: bool = False) -> Span:
    clause = widened(sample.manuscript, candidate) if wide else candidate.clause
    return sample.manuscript.sentences[clause.sentence].span(clause.start, clause.end)


def _clause_rows(
    sample: Sample,
    key: str,
    asked: Sequence[WeighedClause],
    spans: Sequence[Span],
    scorer: ModuleType,
    *,
    kinds: bool = False,
) -> Iterator[Row]:
    manuscript = sample.manuscript
    answers = _answers(spans, list(places(sample, key, scorer)))
    for candidate, (answer, gold) in zip(asked, answers, strict=True):
        if answer is None:
            continue
        features = kind_features(manuscript, candidate) if kinds else candidate.features
        above = heading_of(manuscript, candidate) if kinds else ""
        words = manuscript.words_of(candidate.clause)
        pieces, heading = (pieces_of(said, manuscript.language) for said in (words, above))
        weight = _importance(sample.gold[key][gold]) if answer and gold is not None else 1.0
        yield Row(sample.author, features, pieces, heading, answer, gold, weight)


def _importance(gold: Mapping[str, object]) -> float:
    if gold.get("core"):
        return _CORE
    is_undated = _YEAR.fullmatch(str(gold.get("edtf", ""))) is not None
    return _UNDATED if is_undated else 1.0


def _answers(
    spans: Sequence[Span], golds: Sequence[tuple[Span, ...]]
) -> list[tuple[bool | None, int | None]]:
    """For every place whether it is a labelled finding, and which; None where it is only a part."""
    answers: list[tuple[bool | None, int | None]] = [(False, None)] * len(spans)
    for number, gold in enumerate(golds):
        for rank, place in enumerate(gold):
            _mark(answers, spans, place, number, first=rank == 0)
    return answers


def _mark(
    answers: list[tuple[bool | None, int | None]],
    spans: Sequence[Span],
    place: Span,
    number: int,
    *,
    first: bool,
) -> None:
    shares = sorted(
        ((_shared(span, place), at) for at, span in enumerate(spans) if span.overlaps(place)),
        reverse=True,
    )
    for rank, (share, at) in enumerate(shares):
        answer, gold = answers[at]
        if rank == 0:
            yes = True if first or answer else None
            answers[at] = (yes, number if gold is None else gold)
        elif answer is False and share > _MOST_OF_IT * (spans[at].end - spans[at].start):
            answers[at] = (None, gold)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
