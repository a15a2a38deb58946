"""Step 13: what is found twice is kept once, at its best."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from operator import add

from tracker.reading.findings import Suggestion
from tracker.reading.manuscript import Manuscript
from tracker.reading.spans import Span

_ALIKE = 0.75
_NEIGHBOURS = 8


def merge_duplicates(manuscript: Manuscript) -> Manuscript:
    """Drops a milestone told again, and a milestone on the words of a better resolution."""
    resolutions = tuple(_distinct(_not_reviewed(manuscript)))
    to_come = sorted(resolution.span for resolution in resolutions)
    milestones = tuple(_distinct(_not_wished(manuscript.milestones, resolutions)))
    kept = (*milestones, *resolutions)
    taken = sorted(suggestion.span for suggestion in kept)
    rest = (s for s in manuscript.more if s.reasons and not _overlaps_one(s.span, taken))
    return replace(
        manuscript,
        milestones=_in_order(milestones),
        resolutions=_in_order(resolutions),
        reviewed_goals=tuple(
            goal
            for goal in manuscript.reviewed_goals
            if goal.outcome != "unknown" or not _overlaps_one(goal.span, to_come)
        ),
        more=tuple(sorted(rest, key=lambda s: (-s.score, s.span))),
    )


def _not_reviewed(manuscript: Manuscript) -> Iterator[Suggestion]:
    """Resolutions that wish anew, or that are surer than an earlier goal in the same words."""
    goals = sorted(manuscript.reviewed_goals, key=lambda goal: goal.span)
    spans = [goal.span for goal in goals]
    for resolution in manuscript.resolutions:
        wishes = any(reason.code in ("wish", "next_year") for reason in resolution.reasons)
        at = bisect_left(spans, Span(resolution.span.end, resolution.span.end))
        near = goals[max(0, at - _NEIGHBOURS) : at]
        rivals = (goal for goal in near if goal.span.overlaps(resolution.span))
        if wishes or all(g.outcome == "unknown" and g.score < resolution.score for g in rivals):
            yield resolution


def _not_wished(
    milestones: tuple[Suggestion, ...], resolutions: tuple[Suggestion, ...]
) -> Iterator[Suggestion]:
    better = sorted(resolutions, key=lambda r: r.span)
    spans = [r.span for r in better]
    for milestone in milestones:
        at = bisect_left(spans, Span(milestone.span.end, milestone.span.end))
        near = better[max(0, at - _NEIGHBOURS) : at]
        rivals = (r for r in near if r.span.overlaps(milestone.span))
        if all(r.score < milestone.score for r in rivals):
            yield milestone


def _overlaps_one(span: Span, taken: list[Span]) -> bool:
    """Whether a span overlaps one of others that are sorted; of these few overlap each other."""
    at = bisect_left(taken, Span(span.end, span.end))
    return any(span.overlaps(other) for other in taken[max(0, at - _NEIGHBOURS) : at])


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


def _in_order(suggestions: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
    return tuple(sorted(suggestions, key=lambda s: s.span))
