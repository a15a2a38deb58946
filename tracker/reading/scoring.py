"""What weights make of features: logistic sums, the same on every machine, printable as reasons."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from tracker.reading.languages import weights


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

    def total(self, features: Iterable[str], pieces: Iterable[str] = ()) -> float:
        """The sum of what features and pieces weigh; what has no weight counts nothing."""
        known, said = self.features, self.pieces
        # A plain sum depends on the order of its terms, and sets have none.
        return (
            self.bias
            + math.fsum(known[name] for name in features if name in known)
            + math.fsum(said[piece] for piece in pieces if piece in said)
        )

    def under(self, above: Iterable[str]) -> float:
        """The sum of what the pieces of the heading weigh."""
        return math.fsum(self.heading[piece] for piece in above if piece in self.heading)

    def score(self, features: Iterable[str], pieces: Iterable[str] = ()) -> float:
        """The probability of a yes, between 0 and 1."""
        return sigmoid(self.total(features, pieces))


@dataclass(frozen=True, slots=True)
class Model:
    """All weights of a language: one a question, and one a kind of milestone."""

    milestone: Weights
    resolution: Weights
    reviewed: Weights
    kinds: Mapping[str, Weights]


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
