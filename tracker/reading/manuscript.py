"""A retrospective while it is read: every step takes one and returns one that knows more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from tracker.reading.expressions import TimeExpression
from tracker.reading.findings import DateBasis, ReviewedGoal, Suggestion
from tracker.reading.languages import Code
from tracker.reading.periods import Period
from tracker.reading.reasons import Reason
from tracker.reading.scoring import Model, model_of
from tracker.reading.sieve import Query, sieve
from tracker.reading.spans import Block, Clause, Sentence, Span

Role = Literal["", "goals", "review", "chrome"]


@dataclass(frozen=True, slots=True)
class Section:
    """What a heading says of the blocks under it: its role, its time, the year it speaks of."""

    role: Role = ""
    words: str = ""
    time: TimeExpression | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """When a clause happened, the words that say so, and where they stand."""

    period: Period
    wording: str
    basis: DateBasis


@dataclass(frozen=True, slots=True)
class WeighedClause:
    """A clause that may be a milestone or a resolution, with the named features it has.

    ``shown`` are the words behind a feature, for its reason; ``kinds`` the weight of each kind.
    """

    clause: Clause
    placed: Placed
    features: frozenset[str]
    shown: Mapping[str, str] = field(repr=False)
    kinds: Mapping[str, int] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The text and all that is known of it so far; see the modules of the steps."""

    text: str
    format: Literal["txt", "md", "html"] = "txt"
    year_given: int | None = None
    written_on: date | None = None
    weights: Model | None = None
    title: str = ""
    structure: str = ""
    visible: str = ""
    language: Code = "ko"
    blocks: tuple[Block, ...] = ()
    footers: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    year: int | None = None
    year_reasons: tuple[Reason, ...] = ()
    last_year: int = 1
    whole: Section = Section()
    sections: tuple[Section, ...] = ()
    times: tuple[tuple[TimeExpression, ...], ...] = ()
    clauses: tuple[Clause, ...] = ()
    goal_features: tuple[frozenset[str] | None, ...] = ()
    candidates: tuple[WeighedClause, ...] = ()
    milestones: tuple[Suggestion, ...] = ()
    resolutions: tuple[Suggestion, ...] = ()
    reviewed_goals: tuple[ReviewedGoal, ...] = ()
    more: tuple[Suggestion, ...] = ()

    @property
    def model(self) -> Model:
        """The weights given, or those of its language."""
        return self.weights or model_of(self.language)

    def words_of(self, clause: Clause) -> str:
        """The words of a clause."""
        return self.sentences[clause.sentence].words[clause.start : clause.end]

    def pieces_in(self, words: str) -> frozenset[str]:
        """The pieces of words that the weights know."""
        return self.model.pieces_in(words, self.language)

    def search(
        self, sentence: int, query: Query, part: str | None = None
    ) -> Iterator[tuple[str, str]]:
        """The keys found in a sentence, or in a part of it, with the words that they matched."""
        whole = self.sentences[sentence]
        return sieve(self.language).search(whole.words if part is None else part, whole.able, query)

    def block_of(self, sentence: int) -> Block:
        """The block a sentence stands in."""
        return self.blocks[self.sentences[sentence].block]

    def section_of(self, block: Block) -> Section:
        """The innermost section that says something, its time taken from further out if need be."""
        found = self.whole
        for index in block.section:
            inner = self.sections[index]
            if not (inner.role or inner.time or inner.year):
                continue
            found = Section(
                role=inner.role or found.role,
                words=inner.words if inner.role or inner.time else found.words,
                time=inner.time or found.time,
                year=inner.year or found.year,
            )
        return found
