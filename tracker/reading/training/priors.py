"""What is believed before any text is seen, where the corpus has too few to learn it from."""

from __future__ import annotations

#: A prize, a first experience and a dark time are rare in a year and always part of it.
MILESTONE = {
    "told award": 1.5,
    "experience": 0.8,
    "told feeling": 2.0,
    "passed": 0.4,
    "told date stated": 0.3,
}
#: Few texts review the goals of the year before; lists that do are alike in every language.
REVIEWED_BIAS = -3.7
REVIEWED = {
    "goal in review": 2.0,
    "goal in goals reviewed": 2.0,
    "goal in goals": 0.3,
    "goal in year to come": -1.5,
    "goal closed": 2.0,
    "goal most closed": 0.5,
    "goal most closed in its place": 1.5,
    "goal some closed in its place": 0.7,
    "goal most told in its place": 1.0,
    "goal some told in its place": 0.3,
    "goal most wish": 0.5,
    "goal most wish in its place": 1.0,
    "goal some wish in its place": 0.3,
    "goal wish": 0.5,
    "goal heading": -0.7,
    "goal paragraph": -2.0,
    "goal inner": -2.5,
    "goal own role": -3.0,
    "goal nested": -1.5,
    "goal long": -0.7,
    "goal past": -0.3,
    "goal set before": 3.5,
    "goal set before, outcome known": 0.7,
    "goal spoken of, outcome known": 1.0,
    "goal only a time": -4.0,
}


def kind_prior(kind: str) -> dict[str, float]:
    """A kind is what its words say: some kinds are too rare to learn even that."""
    return {f"top {kind}": 1.0, f"strong {kind}": 0.5}
