"""What weights make of features: logistic sums, the same on every machine, printable as reasons."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from tracker.reading.languages import weights
from tracker.reading.pieces import known_pieces

Sums = Callable[[frozenset[str]], list[float]]
_SUMS_KEPT = 512


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of one question.

    ``features`` weighs named features, ``pieces`` those of :mod:`tracker.reading.pieces`,
    ``heading`` the pieces of the heading above. From the score ``bar`` on something is suggested,
    from ``sure`` on its box starts ticked, from ``more`` on it is shown when asked for.
    """

    bias: float = 0.0
    bar: float = 0.5
    sure: float = 0.5
    more: float = 0.5
    features: Mapping[str, float] = field(default_factory=dict)
    pieces: Mapping[str, float] = field(default_factory=dict)
    heading: Mapping[str, float] = field(default_factory=dict)

    def total(self, features: Set[str], pieces: Set[str] = frozenset()) -> float:
        """The sum of what features and pieces weigh; what has no weight counts nothing."""
        # A plain sum depends on the order of its terms, and sets have none.
        return self.bias + _sum(self.features, features) + _sum(self.pieces, pieces)

    def score(self, features: Set[str], pieces: Set[str] = frozenset()) -> float:
        """The probability of a yes, between 0 and 1."""
        return sigmoid(self.total(features, pieces))


@dataclass(frozen=True)
class Model:
    """All weights of a language: one a question, and one a kind of milestone."""

    milestone: Weights
    resolution: Weights
    reviewed: Weights
    kinds: Mapping[str, Weights]

    def pieces_in(self, words: str, code: str) -> frozenset[str]:
        """The pieces of words that have a weight in some question; most have none."""
        return known_pieces(words, code, self._weighed)

    def kind_totals(
        self, features: frozenset[str], said: frozenset[str], above: frozenset[str]
    ) -> dict[str, float]:
        """What each kind weighs: the sums of its features, its pieces and those of the heading."""
        of_features, of_pieces, of_heading = self._columns
        sums = zip(of_features(features), of_pieces(said), of_heading(above), strict=True)
        return {
            kind: weights.bias + first + second + third
            for (kind, weights), (first, second, third) in zip(
                self.kinds.items(), sums, strict=True
            )
        }

    @cached_property
    def _columns(self) -> tuple[Sums, Sums, Sums]:
        kinds = self.kinds.values()
        return (
            _sums_of([each.features for each in kinds]),
            _sums_of([each.pieces for each in kinds]),
            _sums_of([each.heading for each in kinds]),
        )

    @cached_property
    def _weighed(self) -> frozenset[str]:
        every = (self.milestone, self.resolution, *self.kinds.values())
        return frozenset(piece for one in every for piece in (*one.pieces, *one.heading))


def _sums_of(columns: Sequence[Mapping[str, float]]) -> Sums:
    """A function from names to what they weigh in each column, all columns at once."""
    names = {name for column in columns for name in column}
    rows = {name: [column.get(name, 0.0) for column in columns] for name in names}
    nothing = [0.0] * len(columns)

    @lru_cache(_SUMS_KEPT)
    def sums(named: frozenset[str]) -> list[float]:
        known = [rows[name] for name in named if name in rows]
        return [*map(math.fsum, zip(*known, strict=True))] or nothing

    return sums


def _sum(weights: Mapping[str, float], named: Set[str]) -> float:
    return math.fsum(filter(None, map(weights.get, named)))


def sigmoid(total: float) -> float:
    """From a sum of weights to a probability."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def model_of(code: str) -> Model:
    """The weights that ``./run train`` wrote for a language."""
    loaded = weights(code)
    return Model(
        milestone=Weights(**loaded["milestone"]),
        resolution=Weights(**loaded["resolution"]),
        reviewed=Weights(**loaded["reviewed"]),
        kinds={kind: Weights(**each) for kind, each in loaded["kinds"].items()},
    )
