"""What a text says of the outcome of an earlier goal: marks, words in it, words after it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tracker.reading.findings import Outcome
from tracker.reading.goal_amounts import outcome_by_number
from tracker.reading.goal_places import LISTED, GoalPlaces
from tracker.reading.languages import pattern
from tracker.reading.sieve import Query, sieve

OUTCOMES: tuple[Outcome, ...] = ("missed", "partly", "done")
_OUTCOME_OF = {f"{key}.{each}": each for key in ("marks", "words") for each in OUTCOMES}
_OUTCOMES = {
    key: Query("outcomes", tuple(f"{key}.{each}" for each in OUTCOMES))
    for key in ("marks", "words")
}
_SHOWN = 44
_NEAR, _FAR, _NAME, _NAMESAKES, _BOLD = 2, 9, 4, 20, 5
_CLOSING, _VERDICT, _DECEMBER, _CELLS = 40, 28, 12, 4
_TAIL = re.compile(r"(?:[—–(:|]|\s-|->|→)[^—–(:|]{1,60}$")
_STEM = re.compile(r"(?<!\w)(?:[a-z]{5}|[가-힣]{2}|\d{1,4}k)")

_BESIDE = frozenset({"own", "tail"})
_AFTER = frozenset({"marked next", "next", "later", "verdict"})

Said = tuple[str, str, str]


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

    def evidence(self, index: int, *, of_goal: bool = False) -> tuple[Evidence, ...]:
        """All that speaks of the outcome, the surest place first; ``of_goal`` for a known goal."""
        said = self._said(index)
        for later in self._told_again(index):
            said += [
                ("again" if at == "own" else at, text, key) for at, text, key in self._said(later)
            ]
        if not (of_goal or self._is_of_goals(index)):
            return tuple(self._all_found(each for each in said if each[2] == "marks"))
        said += self._closing(index)
        known = (*self._all_found(said), *self._amounts(index, said))
        return tuple(self._of_prose(known)) if self._is_prose(index) else known

    def named(self, index: int) -> str:
        """The words of a goal without what is said of its outcome at their end."""
        words = self.places.manuscript.sentences[index].words
        tail = _TAIL.search(words.rstrip(" |"))
        if tail is None or len(tail[0]) > tail.start():
            return words
        told = next(self._found("tail", tail[0], "words"), None)
        return words[: tail.start()].rstrip() if told else words

    def _all_found(self, said: Iterable[Said]) -> Iterator[Evidence]:
        for place, text, key in said:
            yield from self._found(place, text, key)

    def _is_prose(self, index: int) -> bool:
        return self.places.manuscript.block_of(index).kind == "paragraph"

    def _of_prose(self, known: tuple[Evidence, ...]) -> Iterator[Evidence]:
        """After a sentence that tells how it went, the next may tell of something else."""
        has_told = any(each.place == "own" for each in known)
        yield from (each for each in known if not has_told or each.place not in _AFTER)

    def _said(self, index: int) -> list[Said]:
        """The places beside, in and after a sentence, with what they say."""
        words = self.places.manuscript.sentences[index].words
        mark = self._mark(index)
        # The last cell of a row of many is only the last of its results.
        tail = _TAIL.search(words.rstrip(" |")) if words.count("|") < _CELLS else None
        said = [
            ("marked", f"{mark} {words[:6]} {words[-_SHOWN:]}", "marks"),
            ("tail", tail[0] if tail else "", "words"),
            ("own", words, "words"),
        ]
        for distance, after in enumerate(self._said_next(index), start=1):
            said += self._said_after(after, "next" if distance == 1 else "later")
        return said

    def _said_after(self, after: str, near: str) -> list[Said]:
        """A sentence after a goal: one that only names the result, or one that tells of it."""
        if self._is_status(after):
            return [("marked", after[:_SHOWN], "marks"), ("status", after, "words")]
        near = "verdict" if len(after) <= _VERDICT else near
        return [("marked next", after[:90], "marks"), (near, after, "words")]

    def _is_status(self, words: str) -> bool:
        """Whether words start like "Result:"."""
        return bool(
            pattern(self.places.manuscript.language, "outcomes", "goal.status").match(words)
        )

    def _closing(self, index: int) -> Iterator[Said]:
        """Sentences after a list that speak of one of its items, by a word they share."""
        sentences, here = self.places.manuscript.sentences, self.places.manuscript.block_of(index)
        if here.kind not in ("item", "quote"):
            return
        named = self._names[index]
        for later in range(index + 1, min(index + _CLOSING, len(sentences))):
            block = self.places.manuscript.block_of(later)
            if block.kind == "heading":
                return
            if block.kind == "paragraph" and not named.isdisjoint(self._names[later]):
                yield "closing", sentences[later].words, "words"

    @cached_property
    def _names(self) -> list[frozenset[str]]:
        """The stems of what every sentence speaks of."""
        sentences = self.places.manuscript.sentences
        return [frozenset(_STEM.findall(sentence.words.lower())) for sentence in sentences]

    def _amounts(self, index: int, said: list[Said]) -> Iterator[Evidence]:
        """What was reached of the number that the goal names."""
        words, code = self.places.manuscript.sentences[index].words, self.places.manuscript.language
        tail = _TAIL.search(words.rstrip(" |"))
        goal = words[: tail.start()] if tail else words
        after = [(at, text) for at, text, key in said if key == "words" and at not in _BESIDE]
        for place, text in [("tail", tail[0] if tail else ""), *after]:
            reached = outcome_by_number(goal, text, code) if text else None
            if reached:
                yield Evidence(f"amount {place}", *reached)

    def places_of(self, index: int) -> frozenset[str]:
        """Where the evidence stands."""
        if index not in self._places_known:
            found = frozenset(each.place for each in self.evidence(index))
            self._places_known[index] = found
        return self._places_known[index]

    @cached_property
    def _places_known(self) -> dict[int, frozenset[str]]:
        return {}

    def _found(self, place: str, text: str, key: str) -> Iterator[Evidence]:
        if text and (text, key) not in self._searched:
            self._searched[text, key] = tuple(self._search(text, key))
        for outcome, words in self._searched.get((text, key), ()):
            yield Evidence(place, outcome, words)

    def _search(self, text: str, key: str) -> Iterator[tuple[Outcome, str]]:
        expressions = sieve(self.places.manuscript.language)
        for name, said in expressions.search(text, expressions.able(text), _OUTCOMES[key]):
            yield _OUTCOME_OF[name], said

    @cached_property
    def _searched(self) -> dict[tuple[str, str], tuple[tuple[Outcome, str], ...]]:
        """What was searched already: a sentence may speak of itself and of the ones before."""
        return {}

    def _is_of_goals(self, index: int) -> bool:
        """Whether words such as "done" are worth a look: they stand everywhere."""
        return self.places.context(index) != "elsewhere" or self.places.is_spoken_of(index)

    def _told_again(self, index: int) -> Iterator[int]:
        """Later blocks that open with the words of the same goal."""
        sentences = self.places.manuscript.sentences
        letters = _letters(sentences[index].words)
        for later in self._openings.get(letters[:_NAME], ())[:_NAMESAKES]:
            words = sentences[later].words
            if later > index and len(letters) >= _NAME and _letters(words).startswith(letters):
                yield later

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
        is_plan = not block.mark.strip("[ ]☐") and (
            block.section not in self._ticked or self._is_early
        )
        return "" if is_plan else block.mark

    @cached_property
    def _is_early(self) -> bool:
        """Whether the text looks back on a part of the year: what is open may still be done."""
        whole = self.places.manuscript.whole.time
        return whole is not None and whole.period.last_month[1] < _DECEMBER

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
            if not (same or below or is_status) and (
                block.kind in LISTED or self._closes(index, later)
            ):
                break
            if same or len(after) < _NEAR:
                after.append(sentences[later].words)
        return after

    def _closes(self, index: int, later: int) -> bool:
        """Whether a paragraph speaks of a whole list: it stands apart from items that do not."""
        blocks, at = self.places.manuscript.blocks, self.places.block_index(index)
        before, here, paragraph = blocks[at - 1], blocks[at], self.places.manuscript.block_of(later)
        if not at or (here.kind, here.level) != ("item", before.level) or before.kind != "item":
            return False
        between = self.places.manuscript.structure[here.span.end : paragraph.span.start]
        return between.count("\n") > 1


def _letters(words: str) -> str:
    return "".join(filter(str.isalpha, words.lower()))
