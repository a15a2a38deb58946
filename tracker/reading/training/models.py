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
FOLDS = 6
_SETTINGS = {
    "milestone": Settings(cost=0.1, fewest=10, prior=MILESTONE),
    "resolution": Settings(cost=0.3, fewest=8, piece=0.4),
    "reviewed": Settings(cost=0.06, fewest=3, prior=REVIEWED, bias=REVIEWED_BIAS),
    "kind": Settings(cost=0.3, fewest=4, smallest=0.05),
}
#: How much more a found one counts than a wrong one when a bar is chosen: 1 is the F1 score.
_FAVOUR = {"milestone": 1.2, "resolution": 1.0, "reviewed": 1.0}
_BARS = [step / 100 for step in range(10, 70, 2)]
_AS_GOOD = 0.01
_SURER, _MORE = 0.08, 0.45


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


def fit_model(rows: Rows, bars: Mapping[str, float]) -> Model:
    """The weights of one language, with bars chosen before."""
    return Model(
        milestone=_barred(fit(rows.milestone, _SETTINGS["milestone"]), bars["milestone"]),
        resolution=_barred(fit(rows.resolution, _SETTINGS["resolution"]), bars["resolution"]),
        reviewed=_barred(fit(rows.reviewed, _SETTINGS["reviewed"]), bars["reviewed"]),
        kinds={kind: _fit_kind(rows.kinds, kind) for kind in KINDS},
    )


def _fit_kind(rows: Sequence[tuple[str, Row]], kind: str) -> Weights:
    answered = [replace(row, answer=each == kind) for each, row in rows]
    return fit(answered, replace(_SETTINGS["kind"], prior=kind_prior(kind)))


def _barred(weights: Weights, bar: float) -> Weights:
    return replace(
        weights,
        bar=bar,
        sure=round(min(0.85, bar + _SURER), 2),
        more=round(max(0.08, bar * _MORE), 2),
    )


def folds_of(authors: Iterable[str]) -> list[frozenset[str]]:
    """Authors in :data:`FOLDS` groups, spread by their place in the alphabet."""
    listed = sorted(set(authors))
    return [frozenset(listed[start::FOLDS]) for start in range(FOLDS)]


def choose_bar(question: str, scored: Iterable[tuple[float, bool]]) -> float:
    """The middle of the bars that are as good as the best, by F score over answers held out."""
    pairs = list(scored)
    scores = [(_f_score(pairs, bar, _FAVOUR[question]), bar) for bar in _BARS]
    good = [bar for score, bar in scores if score >= max(scores)[0] - _AS_GOOD]
    return good[len(good) // 2]


def _f_score(pairs: Sequence[tuple[float, bool]], bar: float, favour: float) -> float:
    right = sum(yes for score, yes in pairs if score >= bar)
    suggested = sum(score >= bar for score, _ in pairs)
    wanted = sum(yes for _, yes in pairs)
    weight = favour * favour
    below = weight * wanted + suggested
    return (1 + weight) * right / below if below else 0.0
