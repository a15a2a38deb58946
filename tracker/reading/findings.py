"""What reading hands out: suggestions with their reasons. Nothing here is saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tracker.dates import EdtfDate
from tracker.reading.reasons import Reason
from tracker.reading.spans import Span

Kind = Literal[
    "education",
    "career",
    "project",
    "award",
    "event",
    "health",
    "relationship",
    "travel",
    "writing",
    "life",
    "other",
]
KINDS: tuple[Kind, ...] = (
    "education",
    "career",
    "project",
    "award",
    "event",
    "health",
    "relationship",
    "travel",
    "writing",
    "life",
    "other",
)
DateBasis = Literal["stated", "section", "inherited", "relative", "year"]
Bound = Literal["at least", "at most"]
Outcome = Literal["done", "partly", "missed", "unknown"]


@dataclass(frozen=True, slots=True)
class Target:
    """A number in a resolution: ``주 3회`` is 3 ``회`` per ``week``, ``under 70 kg`` is at most 70.

    ``unit`` is written as in the text; ``per`` is day, week, month or year; both may be empty.
    """

    number: float
    unit: str = ""
    per: str = ""
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A milestone or a resolution that reading proposes.

    ``quote`` is always ``text[span.start:span.end]``. ``date`` and its wording, basis and ``kind``
    speak of a milestone, ``year`` and ``target`` of a resolution. ``score`` is the probability the
    weights give it; ``confident`` says whether its box should start ticked.
    """

    type: Literal["milestone", "resolution"]
    title: str
    span: Span
    quote: str
    score: float
    confident: bool
    reasons: tuple[Reason, ...]
    date: EdtfDate | None = None
    date_wording: str = ""
    date_basis: DateBasis = "year"
    kind: Kind = "other"
    year: int | None = None
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class ReviewedGoal:
    """A goal of an earlier time that the text looks back on, and what became of it."""

    title: str
    span: Span
    quote: str
    outcome: Outcome
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything found in one retrospective, in the order of the text.

    ``year`` is the year looked back on, None when nothing tells it. ``more`` holds what scored
    below the bar, best first. ``footers`` are places that were set aside: page chrome, related
    posts. ``visible`` is the text as a reader sees it: as long as the original, so that every
    span fits it too, with mark-up turned into blanks.
    """

    year: int | None
    year_reasons: tuple[Reason, ...]
    language: str
    milestones: tuple[Suggestion, ...]
    resolutions: tuple[Suggestion, ...]
    reviewed_goals: tuple[ReviewedGoal, ...]
    more: tuple[Suggestion, ...]
    footers: tuple[Span, ...]
    visible: str

    @property
    def count(self) -> int:
        """How much is suggested, apart from what is less sure."""
        return len(self.milestones) + len(self.resolutions) + len(self.reviewed_goals)
