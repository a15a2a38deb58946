"""The named features of sentences that may be an earlier goal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tracker.reading.goal_evidence import Evidence, GoalEvidence
from tracker.reading.goal_places import LISTED, GoalPlaces, Group
from tracker.reading.manuscript import Manuscript
from tracker.reading.sieve import Query

_LONG, _LONGEST = 130, 400
_FULL, _HALF = 0.7, 0.3
_CLOSED = frozenset({"marked", "tail", "marked next"})
_FITTING = ("review", "goals", "goals reviewed")
_WISH = Query("wishes", ("forms.nominal",))
_FORMS = Query("cues", ("forms.past", "forms.question"))
_START = re.compile(r"[\W\d_]{1,12}")


@dataclass(frozen=True, slots=True)
class Company:
    """How many blocks stand side by side, and how many of them show what became of a goal.

    ``closed`` by a mark or by words at their end, ``told`` so or in the sentences after them;
    ``wished`` are those in the form of a wish.
    """

    size: int = 0
    closed: int = 0
    told: int = 0
    wished: int = 0

    def with_one(self, places: frozenset[str], *, is_wish: bool) -> Company:
        """The company with one more block."""
        closed = not places.isdisjoint(_CLOSED)
        return Company(
            self.size + 1,
            self.closed + closed,
            self.told + (closed or "next" in places),
            self.wished + is_wish,
        )


class GoalSigns:
    """What a text says of the goals in it, worked out once."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.manuscript = manuscript
        self._places = GoalPlaces(manuscript)
        self._evidence = GoalEvidence(self._places)

    def features(self, index: int) -> frozenset[str] | None:
        """The features of a sentence; None for one that cannot be a goal of its own."""
        may_be = index in self._places.firsts or self._places.is_spoken_of(index)
        if len(self.manuscript.sentences[index].words) > _LONGEST or not may_be:
            return None
        judges = (self._place, self._said, self._company, self._told)
        return frozenset(name for judge in judges for name in judge(index))

    def evidence(self, index: int) -> tuple[Evidence, ...]:
        """All that speaks of the outcome, the surest place first."""
        return self._evidence.evidence(index, of_goal=True)

    def named(self, index: int) -> str:
        """The words of a goal, without what they say of its outcome at their end."""
        return self._evidence.named(index)

    def set_before(self, index: int) -> str:
        """The words that say that it was a goal before; empty when there are none."""
        return self._places.set_before(index)

    def _told(self, index: int) -> Iterator[str]:
        """A goal that the prose speaks of, with or without what became of it."""
        known = self._evidence.places_of(index)
        for place in known:
            yield f"goal {place}"
        if not known.isdisjoint(_CLOSED):
            yield "goal closed"
        if self.set_before(index):
            yield "goal set before"
            yield "goal set before, outcome known" if known else "goal set before, outcome open"
        elif self._places.is_spoken_of(index):
            yield "goal spoken of, outcome known" if known else "goal spoken of, outcome open"

    @cached_property
    def _companies(self) -> dict[Group, Company]:
        """The blocks of one kind under one heading, as a list of goals would be."""
        companies: dict[Group, Company] = {}
        for index in self._places.firsts:
            key = self._places.group_of(index)
            companies[key] = companies.get(key, Company()).with_one(
                self._evidence.places_of(index), is_wish=self._is_wish(index)
            )
        return companies

    def _is_wish(self, index: int) -> bool:
        words = bare(self.manuscript.sentences[index].words)
        return any(self.manuscript.search(index, _WISH, words))

    def _place(self, index: int) -> Iterator[str]:
        block = self.manuscript.block_of(index)
        kind = block.kind if index in self._places.firsts else "inner"
        context = self._places.context(index)
        yield f"goal {kind}"
        yield f"goal in {context}" if kind in LISTED else f"goal prose in {context}"
        if (
            block.kind == "heading"
            and self.manuscript.sections[self._places.block_index(index)].role
        ):
            yield "goal own role"
        if kind == "item" and self._places.group_of(index) in self._places.inner_groups:
            yield "goal nested"
        if _is_only_time(self.manuscript, index):
            yield "goal only a time"

    def _said(self, index: int) -> Iterator[str]:
        if self._is_wish(index):
            yield "goal wish"
        for key, _ in self.manuscript.search(index, _FORMS):
            yield key.replace("forms.", "goal ")
        if len(self.manuscript.sentences[index].words) > _LONG:
            yield "goal long"
        if "~~" in self.manuscript.text[slice(*self._edges(index))]:
            yield "goal struck"

    def _edges(self, index: int) -> tuple[int, int]:
        sentence = self.manuscript.sentences[index]
        return max(0, sentence.origin[0] - 3), sentence.origin[-1] + 4

    def _company(self, index: int) -> Iterator[str]:
        if index not in self._places.firsts:
            return
        them = self._companies[self._places.group_of(index)]
        fits = self._places.context(index) in _FITTING
        for name, count in (("closed", them.closed), ("told", them.told), ("wish", them.wished)):
            share = count / them.size
            if share > _HALF:
                level = "most" if share > _FULL else "some"
                yield f"goal {level} {name}{' in its place' if fits else ''}"


def bare(words: str) -> str:
    """The words without the number, box or emoji they start with."""
    start = _START.match(words)
    return words[start.end() :] if start else words


def _is_only_time(manuscript: Manuscript, index: int) -> bool:
    words, times = manuscript.sentences[index].words, manuscript.times[index]
    covered = sum(time.end - time.start for time in times)
    return bool(times) and covered >= sum(map(str.isalnum, words)) - 1
