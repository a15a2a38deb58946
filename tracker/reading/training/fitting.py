"""Logistic regression by dual coordinate descent: exact enough, and the same on every machine.

Source: Yu, Huang, Lin, "Dual coordinate descent methods for logistic regression and maximum
entropy models", Machine Learning 85 (2011), algorithm 5.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tracker.reading.scoring import Weights
from tracker.reading.training.questions import Row

_ROUNDS, _NEWTON, _ENOUGH = 40, 8, 1e-6
#: The bias is a feature like others, large enough to be hardly held back.
_BIAS = 4.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How much a wrong answer costs, how often a name must occur, and what is believed before.

    ``piece`` holds pieces back more than features: there are so many of them.
    """

    cost: float = 0.1
    fewest: int = 4
    smallest: float = 0.01
    prior: Mapping[str, float] = field(default_factory=dict)
    bias: float = 0.0
    piece: float = 0.55


Named = list[tuple[int, float]]


def fit(rows: Sequence[Row], settings: Settings) -> Weights:
    """The weights under which the answers of ``rows`` are most probable, near the prior."""
    counts = Counter(name for row in rows for name in _names(row))
    known = sorted(
        name for name, n in counts.items() if n >= settings.fewest or _prior(name, settings)
    )
    numbers = {name: number for number, name in enumerate(known)}
    vectors = [_vector(row, numbers, settings) for row in rows]
    offsets = [_offset(row, settings) for row in rows]
    signs = [1.0 if row.answer else -1.0 for row in rows]
    costs = [settings.cost * row.importance for row in rows]
    learnt = _descend(vectors, offsets, signs, costs, len(known))
    totals = {
        name: learnt[number] * _scale(name, settings) + _prior(name, settings)
        for name, number in numbers.items()
    }
    return _weights(totals, settings.bias + learnt[-1] * _BIAS, settings.smallest)


def _names(row: Row) -> Iterable[tuple[str, str]]:
    yield from (("features", name) for name in row.features)
    yield from (("pieces", name) for name in row.pieces)
    yield from (("heading", name) for name in row.heading)


def _scale(name: tuple[str, str], settings: Settings) -> float:
    return 1.0 if name[0] == "features" else settings.piece


def _prior(name: tuple[str, str], settings: Settings) -> float:
    return settings.prior.get(name[1], 0.0) if name[0] == "features" else 0.0


def _vector(row: Row, numbers: Mapping[tuple[str, str], int], settings: Settings) -> Named:
    known = sorted(numbers[name] for name in _names(row) if name in numbers)
    scales = {numbers[name]: _scale(name, settings) for name in _names(row) if name in numbers}
    return [*((number, scales[number]) for number in known), (len(numbers), _BIAS)]


def _offset(row: Row, settings: Settings) -> float:
    return settings.bias + math.fsum(settings.prior.get(name, 0.0) for name in row.features)


def _descend(
    vectors: Sequence[Named],
    offsets: Sequence[float],
    signs: Sequence[float],
    costs: Sequence[float],
    size: int,
) -> list[float]:
    weights = [0.0] * (size + 1)
    alphas = [min(1e-3 * cost, 1e-8) for cost in costs]
    squares = [math.fsum(value * value for _, value in vector) for vector in vectors]
    for vector, sign, alpha in zip(vectors, signs, alphas, strict=True):
        _add(weights, vector, sign * alpha)
    for _ in range(_ROUNDS):
        moved = 0.0
        for at, vector in enumerate(vectors):
            margin = signs[at] * (math.fsum(weights[n] * v for n, v in vector) + offsets[at])
            new = _step(alphas[at], margin, squares[at], costs[at])
            moved = max(moved, abs(new - alphas[at]))
            _add(weights, vector, signs[at] * (new - alphas[at]))
            alphas[at] = new
        if moved < _ENOUGH * max(costs, default=1.0):
            break
    return weights


def _add(weights: list[float], vector: Named, by: float) -> None:
    for number, value in vector:
        weights[number] += by * value


def _step(alpha: float, margin: float, square: float, cost: float) -> float:
    """The best alpha when all others stay: Newton's steps, kept inside (0, cost)."""
    new = alpha
    for _ in range(_NEWTON):
        slope = margin + square * (new - alpha) + math.log(new / (cost - new))
        curve = square + cost / (new * (cost - new))
        step = new - slope / curve
        step = new / 10 if step <= 0 else (new + 9 * cost) / 10 if step >= cost else step
        step = min(max(step, 1e-12), cost * (1 - 1e-9))
        if abs(step - new) < 1e-9 * cost:
            return step
        new = step
    return new


def _weights(totals: Mapping[tuple[str, str], float], bias: float, smallest: float) -> Weights:
    """The weights as they are written: rounded, without those that hardly weigh anything."""

    def of(group: str) -> dict[str, float]:
        return {
            name: round(value, 3)
            for (where, name), value in totals.items()
            if where == group and abs(value) >= smallest
        }

    return Weights(
        bias=round(bias, 3), features=of("features"), pieces=of("pieces"), heading=of("heading")
    )
