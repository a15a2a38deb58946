"""Cross-validation by author: every text is read with weights that never saw its writer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType

from tracker.reading.scoring import Model
from tracker.reading.training.bars import choose_bars
from tracker.reading.training.corpus import Sample
from tracker.reading.training.models import Rows, fit_model, folds_of


@dataclass(frozen=True, slots=True)
class Crossed:
    """The bars that unseen authors ask for, and a model for each author that never saw them."""

    bars: Mapping[str, float]
    models: Mapping[str, Model]


def cross(rows: Rows, samples: Sequence[Sample], scorer: ModuleType) -> Crossed:
    """Fits once a fold, and chooses the bars over how the ``samples`` are read by the others."""
    authors = {row.author for row in (*rows.milestone, *rows.resolution, *rows.reviewed)}
    authors |= {sample.author for sample in samples}
    models: dict[str, Model] = {}
    for fold in folds_of(authors):
        model = fit_model(rows.of(frozenset(authors - fold)))
        models |= dict.fromkeys(sorted(fold), model)
    return Crossed(choose_bars(samples, models, scorer), models)
