"""What a language must be able to say, and which languages can."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol

from tracker.composing.english.voice import English
from tracker.composing.korean.voice import Korean
from tracker.composing.told import Moment, ToldGoal, ToldMilestone


class Voice(Protocol):
    """How one language tells a year."""

    code: str
    tone: str

    def told(self, one: ToldMilestone, moment: Moment) -> str: ...
    def joined(self, first: str, second: str) -> str: ...
    def ended(self, words: str) -> str: ...
    def fits(self, words: str) -> bool: ...
    def day(self, on: date) -> str: ...
    def dated(self, day: str, words: str) -> str: ...
    def months(self, numbers: Sequence[int]) -> str: ...
    def listed(self, words: Sequence[str]) -> str: ...
    def number(self, count: int) -> str: ...
    def amount(self, number: Decimal, unit: str) -> str: ...
    def named(self, title: str) -> str: ...
    def wish(self, goal: ToldGoal) -> str: ...


VOICES: dict[str, type[Korean] | type[English]] = {"ko": Korean, "en": English}
# The tones a language is drafted in; one that has none is not asked about it.
TONES: dict[str, tuple[str, ...]] = {"ko": ("plain", "polite", "formal"), "en": ("",)}


def voice_of(language: str, tone: str) -> Voice:
    """The voice of a language in a tone; its first tone where it has no such one."""
    tones = TONES[language]
    return VOICES[language](tone if tone in tones else tones[0])
