"""What a text says of the outcome of an earlier goal: marks, words in it, words after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tracker.reading.findings import Outcome
from tracker.reading.goal_places import LISTED, GoalPlaces
from tracker.reading.languages import pattern

OUTCOMES: tuple[Outcome, ...] = ("missed", "partly", "done")
_SHOWN = 44
_NEAR, _FAR, _NAME, _NAMESAKES, _BOLD = 2, 9, 4, 20, 5
_TAIL = re.compile(r"(?:[—–(:|]|\s-|->|→)[^—–(:|]{1,60}$")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words or a mark that say how a goal went: beside it, in it, or said next under it."""

    place: str
    outcome: Outcome
    words: str


@dataclass(frozen=True)
class GoalEvidence:
    """The evidence for every sentence of a text, searched once."""

    places: GoalPlaces

    def evidence(self, index: int) -> tuple[Evidence, ...]:
        """All that speaks of the outcome, the surest place first."""
        words = self.places.manuscript.sentences[index].words
        mark = self._mark(index)
        tail = _TAIL.search(words.rstrip(" |"))
        said = [
            ("marked", f"{mark} {words[:6]} {words[-_SHOWN:]}", "marks"),
            ("tail", tail[0] if tail else "", "words"),
            ("own", words, "words"),
        ]
        for distance, after in enumerate(self._said_next(index), start=1):
            near = "next" if distance == 1 else "later"
            said += [("marked next", after[:90], "marks"), (near, after, "words")]
        for after in self._told_again(index):
            said += [("marked", after[-_SHOWN:], "marks"), ("tail", after[-_SHOWN:], "words")]
        keys = ("marks", "words") if self._is_of_goals(index) else ("marks",)
        return tuple(
            each
            for place, text, key in said
            if key in keys
            for each in self._found(place, text, key)
        )

    def places_of(self, index: int) -> frozenset[str]:
        """Where the evidence stands."""
        return frozenset(each.place for each in self.evidence(index))

    def _found(self, place: str, text: str, key: str) -> Iterator[Evidence]:
        if text and (text, key) not in self._searched:
            self._searched[text, key] = tuple(self._search(text, key))
        for outcome, words in self._searched.get((text, key), ()):
            yield Evidence(place, outcome, words)

    def _search(self, text: str, key: str) -> Iterator[tuple[Outcome, str]]:
        for outcome in OUTCOMES:
            found = pattern(self.places.manuscript.language, "outcomes", f"{key}.{outcome}").search(
                text
            )
            if found:
                yield outcome, found[0].strip()

    @cached_property
    def _searched(self) -> dict[tuple[str, str], tuple[tuple[Outcome, str], ...]]:
        """What was searched already: a sentence may speak of itself and of the ones before."""
        return {}

    def _is_of_goals(self, index: int) -> bool:
        """Whether words such as "done" are worth a look: they stand everywhere."""
        return self.places.context(index) != "elsewhere" or self.places.is_spoken_of(index)

    def _told_again(self, index: int) -> Iterator[str]:
        """The first words of later blocks that name the same goal."""
        sentences = self.places.manuscript.sentences
        letters = _letters(sentences[index].words)
        for later in self._openings.get(letters[:_NAME], ())[:_NAMESAKES]:
            words = sentences[later].words
            if later > index and len(letters) >= _NAME and _letters(words).startswith(letters):
                yield words

    @cached_property
    def _openings(self) -> dict[str, list[int]]:
        """The blocks by the letters their first sentence starts with."""
        found: dict[str, list[int]] = {}
        for index in self.places.firsts:
            start = self.places.manuscript.sentences[index].words[:_SHOWN]
            found.setdefault(_letters(start)[:_NAME], []).append(index)
        return found

    def _mark(self, index: int) -> str:
        """The box or emoji of an item; an empty box among empty ones is a plan, not a failure."""
        block = self.places.manuscript.block_of(index)
        return block.mark if block.section in self._ticked else ""

    @cached_property
    def _ticked(self) -> frozenset[tuple[int, ...]]:
        """The sections in which some box is ticked."""
        blocks = self.places.manuscript.blocks
        return frozenset(block.section for block in blocks if block.mark.strip("[ ]☐"))

    def _said_next(self, index: int) -> list[str]:
        """The sentences after it that are no goal of their own; the last of its block closes it."""
        sentences, here = self.places.manuscript.sentences, self.places.manuscript.block_of(index)
        after: list[str] = []
        for later in range(index + 1, min(index + _FAR, len(sentences))):
            block = self.places.manuscript.block_of(later)
            same = sentences[later].block == sentences[index].block
            below = block.kind == "item" and here.kind == "item" and block.level > here.level
            is_status = block.kind == "heading" and block.level == _BOLD
            if not (same or below or is_status) and block.kind in LISTED:
                break
            if same or len(after) < _NEAR:
                after.append(sentences[later].words)
        return after


def _letters(words: str) -> str:
    return "".join(filter(str.isalpha, words.lower()))
