"""Reads a retrospective: text in, suggestions out. Pure, deterministic, explained.

``read`` runs :data:`STEPS`; the list is the table of contents of this package.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import reduce

from tracker.reading.blocks import find_blocks
from tracker.reading.clauses import split_clauses
from tracker.reading.dating import read_times
from tracker.reading.duplicates import merge_duplicates
from tracker.reading.features import weigh
from tracker.reading.findings import (
    KINDS,
    DateBasis,
    Kind,
    Outcome,
    Reading,
    ReviewedGoal,
    Suggestion,
    Target,
)
from tracker.reading.footers import set_aside_footers
from tracker.reading.goal_reviews import find_reviewed_goals
from tracker.reading.goal_words import read_target
from tracker.reading.language import find_language
from tracker.reading.manuscript import Manuscript
from tracker.reading.masking import mask_markup
from tracker.reading.milestones import find_milestones
from tracker.reading.phrases import read_phrase
from tracker.reading.reasons import REASONS, Reason
from tracker.reading.resolutions import find_resolutions
from tracker.reading.sentences import split_sentences
from tracker.reading.sources.decoding import Format, UnreadableText, decode, format_of
from tracker.reading.spans import Span
from tracker.reading.surroundings import look_around
from tracker.reading.topics import see_topics
from tracker.reading.years import vote_year

__all__ = [
    "KINDS",
    "REASONS",
    "DateBasis",
    "Format",
    "Kind",
    "Outcome",
    "Reading",
    "Reason",
    "ReviewedGoal",
    "Span",
    "Suggestion",
    "Target",
    "UnreadableText",
    "decode",
    "format_of",
    "read",
    "read_phrase",
    "read_target",
]

#: Ten times the longest retrospective known; more would only make a page wait.
MOST = 300_000

STEPS: tuple[Callable[[Manuscript], Manuscript], ...] = (
    mask_markup,
    find_language,
    find_blocks,
    set_aside_footers,
    split_sentences,
    vote_year,
    read_times,
    split_clauses,
    weigh,
    see_topics,
    look_around,
    find_milestones,
    find_resolutions,
    find_reviewed_goals,
    merge_duplicates,
)


def read(
    text: str,
    *,
    format: Format = "txt",
    year: int | None = None,
    written_on: date | None = None,
) -> Reading:
    """What a retrospective tells: milestones, resolutions and goals reviewed, each with a Span.

    ``year`` is the year looked back on and ``written_on`` the day of writing, where the owner has
    named them; the text is asked otherwise. The first :data:`MOST` characters are read. Any text
    gives a Reading, the same text always the same one; nothing raises.
    """
    start = Manuscript(text[:MOST], format, year_given=year, written_on=written_on)
    found = reading_of(reduce(lambda manuscript, step: step(manuscript), STEPS, start))
    return found if len(text) <= MOST else _with_the_rest(found, text)


def _with_the_rest(found: Reading, text: str) -> Reading:
    """What follows the part that was read is set aside like a footer."""
    footers = (*found.footers, Span(MOST, len(text)))
    return replace(found, footers=footers, visible=found.visible + text[MOST:])


def reading_of(done: Manuscript) -> Reading:
    """What a manuscript holds after the last step."""
    return Reading(
        year=done.year,
        year_reasons=done.year_reasons,
        language=done.language,
        milestones=done.milestones,
        resolutions=done.resolutions,
        reviewed_goals=done.reviewed_goals,
        more=done.more,
        footers=done.footers,
        visible=done.visible,
    )
