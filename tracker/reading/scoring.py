"""The probability that weights give a candidate: a logistic sum over its named features."""

from __future__ import annotations

import math

from tracker.reading.languages import weights
from tracker.reading.manuscript import WeighedClause


def score(candidate: WeighedClause, code: str, question: str) -> float:
    """Between 0 and 1; features without a weight count nothing."""
    table = weights(code)[question]
    total = table["bias"] + sum(table.get(name, 0.0) for name in sorted(candidate.features))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def bar(code: str, question: str, level: str = "bar") -> float:
    """The score from which a candidate is suggested ("bar") or starts ticked ("sure")."""
    return weights(code)[question][f"@{level}"]
