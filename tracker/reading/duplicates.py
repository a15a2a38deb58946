"""Step 13: what is found twice is kept once, at its best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.reading.findings import Suggestion
from tracker.reading.manuscript import Manuscript

_ALIKE = 0.75


def merge_duplicates(manuscript: Manuscript) -> Manuscript:
    """Drops a milestone told again, and a milestone on the words of a better resolution."""
    resolutions = tuple(_distinct(manuscript.resolutions))
    milestones = tuple(_distinct(_not_wished(manuscript.milestones, resolutions)))
    kept = (*milestones, *resolutions)
    rest = (s for s in manuscript.more if not any(s.span.overlaps(k.span) for k in kept))
    return replace(
        manuscript,
        milestones=_in_order(milestones),
        resolutions=_in_order(resolutions),
        more=tuple(sorted(rest, key=lambda s: (-s.score, s.span))),
    )


def _not_wished(
    milestones: tuple[Suggestion, ...], resolutions: tuple[Suggestion, ...]
) -> Iterator[Suggestion]:
    for milestone in milestones:
        rivals = (r for r in resolutions if r.span.overlaps(milestone.span))
        if all(r.score < milestone.score for r in rivals):
            yield milestone


def _distinct(suggestions: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Best first; one with the same letters in its title and a date that overlaps is a copy."""
    seen: dict[str, list[Suggestion]] = {}
    for suggestion in sorted(suggestions, key=_rank):
        key = _letters(suggestion.title)
        rivals = seen.setdefault(key[:4], [])
        if not any(_same(suggestion, key, rival) for rival in rivals):
            rivals.append(suggestion)
            yield suggestion


def _rank(suggestion: Suggestion) -> tuple[bool, float, int]:
    return suggestion.date_basis == "year", -suggestion.score, suggestion.span.start


def _same(one: Suggestion, letters: str, other: Suggestion) -> bool:
    if _alike(letters, _letters(other.title)) < _ALIKE:
        return False
    if one.date is None or other.date is None:
        return True
    return one.date.earliest <= other.date.latest and other.date.earliest <= one.date.latest


def _alike(one: str, other: str) -> float:
    a, b = _pairs(one), _pairs(other)
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else float(one == other)


def _pairs(letters: str) -> frozenset[str]:
    return frozenset(letters[i : i + 2] for i in range(len(letters) - 1))


def _letters(title: str) -> str:
    return "".join(character for character in title.lower() if character.isalnum())


def _in_order(suggestions: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
    return tuple(sorted(suggestions, key=lambda s: s.span))
