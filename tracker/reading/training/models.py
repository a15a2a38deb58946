"""From a corpus to the weights of a language, and to the bars from which scores count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import ModuleType

from tracker.reading.findings import KINDS
from tracker.reading.scoring import Model, Weights
from tracker.reading.training.corpus import Sample
from tracker.reading.training.fitting import Settings, fit
from tracker.reading.training.priors import MILESTONE, REVIEWED, REVIEWED_BIAS, kind_prior
from tracker.reading.training.questions import (
    Row,
    kind_rows,
    milestone_rows,
    resolution_rows,
    reviewed_rows,
)

Ask = Callable[[Sample, ModuleType], Iterator[Row]]
FOLDS = 10
_SETTINGS = {
    "milestone": Settings(cost=0.1, fewest=10, prior=MILESTONE),
    "resolution": Settings(cost=0.3, fewest=8, piece=0.4),
    "reviewed": Settings(cost=0.06, fewest=3, prior=REVIEWED, bias=REVIEWED_BIAS),
    "kind": Settings(cost=0.3, fewest=4, smallest=0.05),
}
#: A box starts ticked from so much above the bar on, and never below the least: among unseen
#: authors about seven in ten of those are right.
_SURER, _LEAST = 0.08, 0.4
_MORE = 0.45


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of one language, and those of earlier goals in every language."""

    milestone: Sequence[Row]
    resolution: Sequence[Row]
    reviewed: Sequence[Row]
    kinds: Sequence[tuple[str, Row]]

    def of(self, authors: frozenset[str]) -> Rows:
        """Only the rows of some authors."""

        def kept(rows: Iterable[Row]) -> list[Row]:
            return [row for row in rows if row.author in authors]

        return Rows(
            kept(self.milestone),
            kept(self.resolution),
            kept(self.reviewed),
            [(kind, row) for kind, row in self.kinds if row.author in authors],
        )


def gather(samples: Sequence[Sample], language: str, scorer: ModuleType) -> Rows:
    """The rows of a language; reviewed goals are too few to be told apart by language."""
    own = [sample for sample in samples if sample.language == language]

    def rows(
        of: Callable[[Sample, ModuleType], Iterator[Row]], some: Sequence[Sample]
    ) -> list[Row]:
        return [row for sample in some for row in of(sample, scorer)]

    return Rows(
        rows(milestone_rows, own),
        rows(resolution_rows, own),
        rows(reviewed_rows, samples),
        [pair for sample in own for pair in kind_rows(sample, scorer)],
    )


def fit_model(rows: Rows) -> Model:
    """The weights of one language, with bars that are to be chosen."""
    return Model(
        milestone=fit(rows.milestone, _SETTINGS["milestone"]),
        resolution=fit(rows.resolution, _SETTINGS["resolution"]),
        reviewed=fit(rows.reviewed, _SETTINGS["reviewed"]),
        kinds={kind: _fit_kind(rows.kinds, kind) for kind in KINDS},
    )


def barred_model(model: Model, bars: Mapping[str, float]) -> Model:
    """The model with a bar a question."""
    return replace(
        model,
        milestone=_barred(model.milestone, bars["milestone"]),
        resolution=_barred(model.resolution, bars["resolution"]),
        reviewed=_barred(model.reviewed, bars["reviewed"]),
    )


def _fit_kind(rows: Sequence[tuple[str, Row]], kind: str) -> Weights:
    answered = [replace(row, answer=each == kind) for each, row in rows]
    return fit(answered, replace(_SETTINGS["kind"], prior=kind_prior(kind)))


def _barred(weights: Weights, bar: float) -> Weights:
    """The weights with a bar, and what hangs on it: who is ticked, who is shown when asked for."""
    return replace(
        weights,
        bar=bar,
        sure=round(min(0.85, max(_LEAST, bar + _SURER)), 2),
        more=round(max(0.08, bar * _MORE), 2),
    )


def folds_of(authors: Iterable[str]) -> list[frozenset[str]]:
    """Authors in :data:`FOLDS` groups, spread by their place in the alphabet."""
    listed = sorted(set(authors))
    return [frozenset(listed[start::FOLDS]) for start in range(FOLDS)]
