"""Step 13: what is found twice is kept once, at its best."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import add
from typing import TypeVar

from tracker.reading.findings import ReviewedGoal, Suggestion
from tracker.reading.manuscript import Manuscript
from tracker.reading.spans import Span

Found = TypeVar("Found", Suggestion, ReviewedGoal)

_ALIKE = 0.75
_NEIGHBOURS = 8


def merge_duplicates(manuscript: Manuscript) -> Manuscript:
    """Drops a milestone told again, and a milestone on the words of a better resolution."""
    resolutions = tuple(_distinct(_not_reviewed(manuscript)))
    to_come = _in_order(resolutions)
    milestones = tuple(_distinct(_not_wished(manuscript.milestones, to_come)))
    kept = _in_order((*milestones, *resolutions))
    rest = (s for s in manuscript.more if s.reasons and not _beside(s.span, kept))
    return replace(
        manuscript,
        milestones=_in_order(milestones),
        resolutions=to_come,
        reviewed_goals=tuple(
            goal
            for goal in manuscript.reviewed_goals
            if goal.outcome != "unknown" or not _beside(goal.span, to_come)
        ),
        more=tuple(sorted(rest, key=lambda s: (-s.score, s.span))),
    )


def _not_reviewed(manuscript: Manuscript) -> Iterator[Suggestion]:
    """Resolutions that wish anew, or that are surer than an earlier goal in the same words."""
    goals = _in_order(manuscript.reviewed_goals)
    for resolution in manuscript.resolutions:
        wishes = any(reason.code in ("wish", "next_year") for reason in resolution.reasons)
        rivals = _beside(resolution.span, goals)
        if wishes or all(g.outcome == "unknown" and g.score < resolution.score for g in rivals):
            yield resolution


def _not_wished(
    milestones: tuple[Suggestion, ...], resolutions: tuple[Suggestion, ...]
) -> Iterator[Suggestion]:
    for milestone in milestones:
        if all(r.score < milestone.score for r in _beside(milestone.span, resolutions)):
            yield milestone


def _beside(span: Span, others: Sequence[Found]) -> list[Found]:
    """Those of others, in the order of the text, that overlap a span; of these few overlap."""
    at = bisect_left(others, Span(span.end, span.end), key=lambda other: other.span)
    near = others[max(0, at - _NEIGHBOURS) : at]
    return [other for other in near if other.span.overlaps(span)]


def _distinct(suggestions: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Best first; one with the same letters in its title and a date that overlaps is a copy."""
    seen: dict[str, list[Suggestion]] = {}
    for suggestion in sorted(suggestions, key=_rank):
        key = letters_of(suggestion.title)
        rivals = seen.setdefault(key[:4], [])
        if not any(_same(suggestion, rival) for rival in rivals):
            rivals.append(suggestion)
            yield suggestion


def _rank(suggestion: Suggestion) -> tuple[bool, float, int]:
    return suggestion.date_basis == "year", -suggestion.score, suggestion.span.start


def _same(one: Suggestion, other: Suggestion) -> bool:
    if alike(one.title, other.title) < _ALIKE:
        return False
    if one.date is None or other.date is None:
        return True
    return one.date.earliest <= other.date.latest and other.date.earliest <= one.date.latest


def alike(one: str, other: str) -> float:
    """How many pairs of letters two titles share: 0 for none, 1 for all."""
    a, b = letter_pairs(one), letter_pairs(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else float(one == other)


@lru_cache(maxsize=4096)
def letter_pairs(title: str) -> frozenset[str]:
    """The pairs of neighbouring letters and digits of a text, without regard to case."""
    letters = letters_of(title)
    return frozenset(map(add, letters, letters[1:]))


def letters_of(title: str) -> str:
    """The letters and digits of a text, small."""
    return "".join(filter(str.isalnum, title.lower()))


def _in_order(found: Iterable[Found]) -> tuple[Found, ...]:
    return tuple(sorted(found, key=lambda each: each.span))
