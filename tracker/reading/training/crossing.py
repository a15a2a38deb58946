"""Cross-validation by author: every text is read with weights that never saw its writer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from tracker.reading import STEPS, Reading, reading_of
from tracker.reading.milestones import find_milestones
from tracker.reading.scoring import Model, Weights
from tracker.reading.training.corpus import Sample
from tracker.reading.training.models import Rows, choose_bar, fit_model, folds_of
from tracker.reading.training.questions import Row

QUESTIONS = ("milestone", "resolution", "reviewed")
NO_BARS = dict.fromkeys(QUESTIONS, 0.5)


@dataclass(frozen=True, slots=True)
class Crossed:
    """The bars that unseen authors ask for, and a model for each author that never saw them."""

    bars: Mapping[str, float]
    models: Mapping[str, Model]


def cross(rows: Rows) -> Crossed:
    """Fits once a fold and chooses the bars over the answers held out."""
    authors = {row.author for row in (*rows.milestone, *rows.resolution, *rows.reviewed)}
    models: dict[str, Model] = {}
    held: dict[str, list[tuple[float, bool]]] = {question: [] for question in QUESTIONS}
    for fold in folds_of(authors):
        model = fit_model(rows.of(frozenset(authors - fold)), NO_BARS)
        models |= dict.fromkeys(sorted(fold), model)
        for question in QUESTIONS:
            held[question] += _scored(rows, question, fold, model)
    bars = {question: choose_bar(question, held[question]) for question in QUESTIONS}
    return Crossed(bars, models)


def _scored(
    rows: Rows, question: str, fold: frozenset[str], model: Model
) -> Iterator[tuple[float, bool]]:
    weights: Weights = getattr(model, question)
    asked: Sequence[Row] = getattr(rows, question)
    for row in asked:
        if row.author in fold:
            yield weights.score(row.features, row.pieces), row.answer


def read_with(sample: Sample, model: Model) -> Reading:
    """The reading of a sample under given weights."""
    after = STEPS[STEPS.index(find_milestones) :]
    start = replace(sample.manuscript, weights=model)
    return reading_of(reduce(lambda manuscript, step: step(manuscript), after, start))
