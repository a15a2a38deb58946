"""Step 12: goals of an earlier time that the text looks back on, with what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tracker.reading.findings import Outcome, ReviewedGoal
from tracker.reading.languages import pattern
from tracker.reading.manuscript import Manuscript
from tracker.reading.reasons import Reason, because
from tracker.reading.spans import Span
from tracker.reading.titles import wish_title

#: A mark beats a word, "not" beats "done": ``목표 달성 실패`` is missed.
_ORDER: tuple[Outcome, ...] = ("missed", "partly", "done")
_LISTED = ("item", "row", "heading")
_LONGEST_ITEM = 160


def find_reviewed_goals(manuscript: Manuscript) -> Manuscript:
    """Fills ``reviewed_goals``, in the order of the text."""
    found = [goal for index in range(len(manuscript.sentences)) for goal in _at(manuscript, index)]
    return replace(manuscript, reviewed_goals=tuple(found))


def _at(manuscript: Manuscript, index: int) -> Iterator[ReviewedGoal]:
    sentence = manuscript.sentences[index]
    block = manuscript.blocks[sentence.block]
    section = manuscript.section_of(block)
    starts = index == 0 or manuscript.sentences[index - 1].block != sentence.block
    own_heading = block.kind == "heading" and manuscript.sections[sentence.block].role == "review"
    listed = block.kind in _LISTED and starts and not own_heading
    if section.role == "review" and listed and len(sentence.words) <= _LONGEST_ITEM:
        yield _goal(manuscript, index, because("review_section", words=section.words))
        return
    said = pattern(manuscript.language, "outcomes", "set_before").search(sentence.words)
    if said and block.kind != "heading":
        yield _goal(manuscript, index, because("set_before", words=said[0][:60]))


def _goal(manuscript: Manuscript, index: int, reason: Reason) -> ReviewedGoal:
    sentence = manuscript.sentences[index]
    span: Span = sentence.span(0, len(sentence.words))
    outcome, words = _outcome(manuscript, index)
    shown = because("outcome_mark", words=words)
    return ReviewedGoal(
        title=wish_title(sentence.words, manuscript.times[index], manuscript.language),
        span=span,
        quote=manuscript.text[span.start : span.end],
        outcome=outcome,
        reasons=(reason, shown) if words else (reason,),
    )


def _outcome(manuscript: Manuscript, index: int) -> tuple[Outcome, str]:
    """By the item's own mark, its words, or what is said next under it."""
    block = manuscript.block_of(index)
    places = [block.mark, manuscript.sentences[index].words, *_said_next(manuscript, index)]
    for words in places:
        for outcome in _ORDER:
            found = pattern(manuscript.language, "outcomes", outcome).search(words)
            if found:
                return outcome, found[0].strip()
    return "unknown", ""


def _said_next(manuscript: Manuscript, index: int) -> list[str]:
    """Up to two sentences after it that are no goal of their own."""
    after: list[str] = []
    for next_index in range(index + 1, min(index + 3, len(manuscript.sentences))):
        block, here = manuscript.block_of(next_index), manuscript.block_of(index)
        same = manuscript.sentences[next_index].block == manuscript.sentences[index].block
        if not same and (block.kind in _LISTED or here.kind != "heading"):
            break
        after.append(manuscript.sentences[next_index].words)
    return after
