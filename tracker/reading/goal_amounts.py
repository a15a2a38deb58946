"""What became of a goal with a number: how much of it the text says was reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tracker.reading.findings import Outcome, Target
from tracker.reading.targets import amounts_in, find_target

_SHARE = re.compile(r"(?<![\d/.,])(\d{1,5})\s?(?:/|out\sof)\s?(\d{1,5})(?![\d/.,])")
_STEM = 4
#: A sentence is asked about again for each of the goals shortly before it.
_KEPT = 1024


def outcome_by_number(goal: str, said: str, code: str) -> tuple[Outcome, str] | None:
    """Done from the number on, partly below it, missed at nothing; the words that say it."""
    for share in _SHARE.finditer(said):
        reached, whole = float(share[1]), float(share[2])
        if whole:
            return _outcome(reached, Target(whole)), share[0]
    wanted = _wanted(goal, code)
    if wanted is None or wanted[0].per:
        return None
    return next(_reached(wanted[0], said, code), None)


@lru_cache(_KEPT)
def _wanted(goal: str, code: str) -> tuple[Target, str] | None:
    return find_target(goal, (), code)


@lru_cache(_KEPT)
def _amounts(said: str, code: str) -> tuple[tuple[Target, str], ...]:
    return tuple(amounts_in(said, (), code))


def _reached(wanted: Target, said: str, code: str) -> Iterator[tuple[Outcome, str]]:
    for amount, words in _amounts(said, code):
        is_it = bool(amount.unit) and _stem(amount.unit) == _stem(wanted.unit) and not amount.per
        # The same number is the goal named again.
        if is_it and amount.number != wanted.number:
            yield _outcome(amount.number, wanted), words


def _outcome(reached: float, wanted: Target) -> Outcome:
    if wanted.bound == "at most":
        return "done" if reached <= wanted.number else "missed"
    if reached >= wanted.number:
        return "done"
    return "partly" if reached else "missed"


def _stem(unit: str) -> str:
    return unit.lower().split()[-1][:_STEM] if unit else ""
