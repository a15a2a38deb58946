"""Composes a retrospective from what was recorded. Pure, deterministic: values in, sentences out.

Nothing is invented: each sentence names the records behind it, and the owner's own words are
quoted as they stand.
"""

from tracker.composing import keeping
from tracker.composing.frames import filled, variants
from tracker.composing.keeping import Passage
from tracker.composing.shapes import SHAPES
from tracker.composing.telling import Teller
from tracker.composing.told import (
    Eased,
    Evidence,
    Logged,
    Rest,
    Sentence,
    Style,
    ToldGoal,
    ToldMilestone,
    ToldReflection,
    ToldStep,
    ToldYear,
)
from tracker.composing.voices import TONES, voice_of

__all__ = [
    "SHAPES",
    "TONES",
    "Eased",
    "Evidence",
    "Logged",
    "Passage",
    "Rest",
    "Sentence",
    "Style",
    "ToldGoal",
    "ToldMilestone",
    "ToldReflection",
    "ToldStep",
    "ToldYear",
    "compose",
    "keeping",
    "title_of",
]


def compose(
    told: ToldYear, style: Style, kept: frozenset[str] = frozenset()
) -> tuple[Sentence, ...]:
    """A year as sentences in order; the same year in the same style gives the same ones.

    ``kept`` are keys of what the owner has told in other words: their places stay empty.
    """
    teller = Teller(told, voice_of(style.language, style.tone), kept)
    return tuple(SHAPES[style.shape](teller))


def title_of(year: int, style: Style) -> str:
    """What a draft of a year is called."""
    return filled(variants(style.language, "title")[0], style.language, style.tone, year=year)
