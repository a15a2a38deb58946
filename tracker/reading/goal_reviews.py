"""Step 12: goals of an earlier time that the text looks back on, with what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tracker.reading.duplicates import alike
from tracker.reading.findings import Outcome, ReviewedGoal
from tracker.reading.goal_evidence import Evidence
from tracker.reading.goal_signs import GoalSigns
from tracker.reading.manuscript import Manuscript
from tracker.reading.reasons import Reason, because
from tracker.reading.titles import wish_title

#: How much the places count that speak of an outcome; on a tie the earlier of _ORDER.
_COUNTS = {
    "marked": 9,
    "tail": 4,
    "marked next": 4,
    "status": 8,
    "verdict": 4,
    "own": 2,
    "next": 2,
    "later": 1,
    "again": 1,
    "closing": 1,
    "amount tail": 7,
    "amount status": 5,
    "amount verdict": 5,
    "amount next": 5,
    "amount later": 2,
    "amount closing": 3,
    "amount again": 3,
}
_ORDER: tuple[Outcome, ...] = ("partly", "missed", "done")
#: An empty box beside words of some success is no failure.
_EMPTY_BOX = 3
_SAME = 0.85


def find_reviewed_goals(manuscript: Manuscript) -> Manuscript:
    """Fills ``reviewed_goals``, in the order of the text."""
    signs, weights = GoalSigns(manuscript), manuscript.model.reviewed
    found = [
        _goal(signs, index, score)
        for index, features in enumerate(manuscript.goal_features)
        if features is not None and (score := weights.score(features)) >= weights.bar
    ]
    return replace(manuscript, reviewed_goals=tuple(_once(found)))


def _once(goals: list[ReviewedGoal]) -> Iterator[ReviewedGoal]:
    """A list of goals and its later headings name the same goals: the first place is kept."""
    kept: list[ReviewedGoal] = []
    for goal in goals:
        if not any(alike(goal.title, other.title) >= _SAME for other in kept):
            kept.append(goal)
            yield goal


def _goal(signs: GoalSigns, index: int, score: float) -> ReviewedGoal:
    manuscript = signs.manuscript
    sentence = manuscript.sentences[index]
    span = sentence.span(0, len(sentence.words))
    evidence, named = signs.evidence(index), signs.named(index)
    outcome = outcome_of(evidence)
    times = [time for time in manuscript.times[index] if time.end <= len(named)]
    return ReviewedGoal(
        title=wish_title(named, times, manuscript.language),
        span=span,
        quote=manuscript.text[span.start : span.end],
        outcome=outcome,
        score=round(score, 4),
        reasons=tuple(_reasons(signs, index, evidence, outcome)),
    )


def outcome_of(evidence: tuple[Evidence, ...]) -> Outcome:
    """What most of the evidence says; unknown where there is none."""
    counts: Counter[Outcome] = Counter()
    for each in evidence:
        is_empty_box = each.place == "marked" and not each.words.strip("[ ]☐")
        counts[each.outcome] += _EMPTY_BOX if is_empty_box else _COUNTS[each.place]
    if counts["done"] == counts["missed"] > 0:
        return "partly"
    return max(_ORDER, key=lambda outcome: counts[outcome]) if counts else "unknown"


def _reasons(
    signs: GoalSigns, index: int, evidence: tuple[Evidence, ...], outcome: Outcome
) -> Iterator[Reason]:
    said = signs.set_before(index)
    section = signs.manuscript.section_of(signs.manuscript.block_of(index))
    words = section.words or signs.manuscript.title
    if said:
        yield because("set_before", words=said)
    elif words:
        yield because("review_section", words=words)
    telling = next((each.words for each in evidence if each.outcome == outcome), "")
    if telling:
        yield because("outcome_mark", words=telling)
