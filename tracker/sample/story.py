"""The sample as told in its files, one a language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
STORY_LANGUAGES = ("ko", "en")

Told = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ToldMilestone:
    """A milestone of the sample; `quote` is a piece of the story's text, if it comes from there."""

    title: str
    edtf: str
    kind: str
    mood: int
    note: str
    wording: str = ""
    basis: str = "owner"
    quote: str = ""


@dataclass(frozen=True, slots=True)
class ToldProgress:
    """An amount, a rating, a note, on a day."""

    on: date
    amount: Decimal | None = None
    rating: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ToldGoal:
    """A goal of the sample; without a quote it was added by hand.

    `steps`, `pauses`, `eased` and `verdict` hold what their nouns take; `links` has the titles of
    milestones.
    """

    title: str
    year: int
    note: str
    entries: tuple[ToldProgress, ...]
    quote: str = ""
    target: Decimal | None = None
    unit: str = ""
    measure: str = "done"
    period: str = ""
    completed_on: date | None = None
    steps: tuple[Told, ...] = ()
    pauses: tuple[Told, ...] = ()
    eased: tuple[Told, ...] = ()
    verdict: Told | None = None
    links: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many records it becomes, with all that hangs on it."""
        parts = (self.entries, self.steps, self.pauses, self.eased)
        return 1 + sum(map(len, parts)) + (self.verdict is not None)


@dataclass(frozen=True, slots=True)
class ToldReflection:
    """A reflection of the sample, about a milestone or a goal by its title, or about a day."""

    on: date
    mood: int
    body: str
    milestone: str = ""
    goal: str = ""
    mood_reason: str = ""
    shape: str = ""
    answers: Told | None = None
    covers: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Everything the sample holds, in one language."""

    title: str
    year: int
    written_on: date
    text: str
    milestones: tuple[ToldMilestone, ...]
    goals: tuple[ToldGoal, ...]
    reflections: tuple[ToldReflection, ...]

    @property
    def size(self) -> int:
        """How many records the story becomes."""
        goals = sum(goal.size for goal in self.goals)
        return 1 + len(self.milestones) + len(self.reflections) + goals


def _goal(told: Told) -> ToldGoal:
    entries = tuple(ToldProgress(**progress) for progress in told["entries"])
    return ToldGoal(**{**told, "entries": entries})


@cache
def read_story(language: str) -> Story:
    """The sample in a language; English where there is none."""
    code = language if language in STORY_LANGUAGES else "en"
    file = FOLDER / f"{code}.toml"
    told = tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
    return Story(
        title=told["title"],
        year=told["year"],
        written_on=told["written_on"],
        text=told["text"],
        milestones=tuple(ToldMilestone(**milestone) for milestone in told["milestones"]),
        goals=tuple(map(_goal, told["goals"])),
        reflections=tuple(ToldReflection(**reflection) for reflection in told["reflections"]),
    )
