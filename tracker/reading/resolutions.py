"""Step 11: which sentences are resolutions, for which year, with what target."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from tracker.reading.expressions import TimeExpression, moved_left
from tracker.reading.findings import Suggestion
from tracker.reading.manuscript import Manuscript, WeighedClause
from tracker.reading.reasons import Reason, because
from tracker.reading.spans import Clause
from tracker.reading.targets import find_target
from tracker.reading.titles import wish_title

#: A text that is a list of wishes and nothing else: no weight knows better.
ONLY_WISHES = "only wishes"
#: Without one of these a clause is not asked at all.
ASKS = frozenset(
    {
        "any wish",
        "in goals",
        "next year",
        "future",
        "wish nominal",
        "goals title item",
        "goals title heading",
        "most wish here",
        "some wish here",
        "introduced",
        ONLY_WISHES,
    }
)
NEVER = frozenset({"only a time", "generic", "names goals"})
#: Features that speak of what happened, and say nothing of wishes.
_OF_HAPPENINGS = (
    "of_",
    "sentence ",
    "topic ",
    "under ",
    "in list of works",
    "echoes ",
    "half an echo",
    "hint of an echo",
    "no echo",
)
_UNLIKE = frozenset({"unlike past", "unlike adnominal", "unlike unknown"})
_REASONS = (
    ("any wish", "wish"),
    ("in goals", "goal_section"),
    ("next year", "next_year"),
    ("near end", "near_end"),
    (ONLY_WISHES, "only_wishes"),
)


def find_resolutions(manuscript: Manuscript) -> Manuscript:
    """Fills ``resolutions``; a clause without a wish of its own joins the next one that has it."""
    weights = manuscript.model.resolution
    found = [
        _suggestion(manuscript, candidate, points)
        for candidate in manuscript.candidates
        if may_ask(candidate) and (points := _score(manuscript, candidate)) >= weights.more
    ]
    return replace(
        manuscript,
        resolutions=tuple(s for s in found if s.score >= weights.bar),
        more=(*manuscript.more, *(s for s in found if s.score < weights.bar)),
    )


def _score(manuscript: Manuscript, candidate: WeighedClause) -> float:
    pieces = manuscript.pieces_in(manuscript.words_of(candidate.clause))
    weights = manuscript.model.resolution
    least = weights.sure if ONLY_WISHES in candidate.features else 0.0
    return max(least, round(weights.score(wish_features(candidate), pieces), 4))


def wish_features(candidate: WeighedClause) -> frozenset[str]:
    """What is heeded of a clause when it is asked whether it is a resolution."""
    return frozenset(name for name in candidate.features if not name.startswith(_OF_HAPPENINGS))


def may_ask(candidate: WeighedClause) -> bool:
    """Whether a clause has any sign of a wish, so that the weights are asked about it."""
    has_place = candidate.clause.last or "any wish" in candidate.features
    is_asked = not ASKS.isdisjoint(candidate.features)
    return has_place and is_asked and NEVER.isdisjoint(candidate.features)


def _suggestion(manuscript: Manuscript, candidate: WeighedClause, points: float) -> Suggestion:
    clause = widened(manuscript, candidate)
    sentence, code = manuscript.sentences[clause.sentence], manuscript.language
    span = sentence.span(clause.start, clause.end)
    words, times = sentence.words[clause.start : clause.end], _times(manuscript, clause)
    own = replace(candidate.clause, start=max(clause.start, candidate.clause.start))
    target = find_target(manuscript.words_of(own), _times(manuscript, own), code) or find_target(
        words, times, code
    )
    reasons = [*_reasons(candidate)]
    if target:
        reasons.append(because("target", words=target[1]))
    return Suggestion(
        type="resolution",
        title=wish_title(words, times, code),
        span=span,
        quote=manuscript.text[span.start : span.end],
        score=points,
        confident=points >= manuscript.model.resolution.sure,
        reasons=tuple(reasons),
        year=_year(manuscript, candidate),
        target=target[0] if target else None,
    )


def widened(manuscript: Manuscript, candidate: WeighedClause) -> Clause:
    """From the end of the wish before it in the sentence, or from the sentence's start."""
    clause = candidate.clause
    same = (c for c in _before(manuscript, clause) if _wishes(c))
    start = max((c.clause.end for c in same), default=0)
    words = manuscript.sentences[clause.sentence].words
    while start < clause.start and words[start] in " ,":
        start += 1
    return replace(clause, start=start)


def _wishes(candidate: WeighedClause) -> bool:
    return "any wish" in candidate.features and candidate.features.isdisjoint(_UNLIKE)


def _before(manuscript: Manuscript, clause: Clause) -> Iterator[WeighedClause]:
    where = (clause.sentence, clause.start)
    at = bisect_left(manuscript.clauses, where, key=lambda c: (c.sentence, c.start))
    while at > 0 and manuscript.clauses[at - 1].sentence == clause.sentence:
        at -= 1
        yield manuscript.candidates[at]


def _times(manuscript: Manuscript, clause: Clause) -> tuple[TimeExpression, ...]:
    times = manuscript.times[clause.sentence]
    inside = (t for t in times if clause.start <= t.start and t.end <= clause.end)
    return tuple(moved_left(t, clause.start) for t in inside)


def _year(manuscript: Manuscript, candidate: WeighedClause) -> int | None:
    """The year the words or their section name, else the next; posts about a half speak of it."""
    year = manuscript.year
    if year is None:
        return None
    named = candidate.placed.period.first_month[0]
    if candidate.placed.basis != "year" and named > year:
        return named
    section = manuscript.section_of(manuscript.block_of(candidate.clause.sentence))
    if section.year and section.year > year:
        return section.year
    half = manuscript.whole.time
    looks_back_on_part = half is not None and half.period.last_month < (year, 12)
    return year if looks_back_on_part else year + 1


def _reasons(candidate: WeighedClause) -> Iterator[Reason]:
    for feature, code in _REASONS:
        if feature in candidate.features:
            words = candidate.shown.get(feature, "")
            yield because(code, words=words) if words else because(code)
