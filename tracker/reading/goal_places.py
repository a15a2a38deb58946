"""Where goals of an earlier time may stand: lists, the headings above them, words before them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tracker.reading.languages import pattern
from tracker.reading.manuscript import Manuscript, Section
from tracker.reading.sieve import Query
from tracker.reading.spans import Block

#: Kinds of blocks that stand side by side like goals of a list.
LISTED = ("item", "row", "heading", "quote")
_LOOKS_BACK = ("review", "retrospect")
_SET_BEFORE = Query("outcomes", ("goal.set_before",))
_SPOKEN = Query("outcomes", ("goal.spoken",))
_LAST_TIME = Query("outcomes", ("goal.last_time",))
_SHOWN = 44
_FAR = 40

Group = tuple[object, ...]


@dataclass(frozen=True)
class GoalPlaces:
    """What the structure of a text says of the goals in it, worked out once."""

    manuscript: Manuscript

    @cached_property
    def firsts(self) -> dict[int, int]:
        """The first sentence of every block, with its block."""
        first: dict[int, int] = {}
        for index, sentence in enumerate(self.manuscript.sentences):
            first.setdefault(sentence.block, index)
        return {index: block for block, index in first.items()}

    def group_of(self, index: int) -> Group:
        """What the block of a sentence has in common with those it stands side by side with."""
        block = self.manuscript.block_of(index)
        if block.kind == "heading":
            return "heading", block.level, block.section[:-1]
        return block.kind, block.level, block.section

    @cached_property
    def inner_groups(self) -> frozenset[Group]:
        """Lists inside the items of another list under the same heading."""
        outer: dict[tuple[object, ...], int] = {}
        for index in self.firsts:
            block = self.manuscript.block_of(index)
            if block.kind == "item":
                outer[block.section] = min(block.level, outer.get(block.section, block.level))
        return frozenset(
            self.group_of(index)
            for index in self.firsts
            if (block := self.manuscript.block_of(index)).kind == "item"
            and block.level > outer[block.section]
        )

    def set_before(self, index: int) -> str:
        """The words that say that it was a goal before; empty when there are none."""
        said = self.manuscript.search(index, _SET_BEFORE)
        return next((words[:_SHOWN] for _, words in said), "")

    def is_spoken_of(self, index: int) -> bool:
        """Whether a sentence says that something was a goal, or may have been one."""
        return bool(self.set_before(index)) or self.says(_SPOKEN, index)

    def context(self, index: int) -> str:
        """What the headings, the title and the words before say: of goals, reviewed or to come."""
        if index not in self._contexts:
            self._contexts[index] = self._context_of(index)
        return self._contexts[index]

    @cached_property
    def _contexts(self) -> dict[int, str]:
        return {}

    def _context_of(self, index: int) -> str:
        section, year = self._section(index), self.manuscript.year or 0
        if section.year and section.year > year:
            return "year to come"
        if section.role == "review" or (section.role and section.year):
            return "review"
        if self._introduced(index):
            return "review"
        code, title = self.manuscript.language, self.manuscript.title
        if not pattern(code, "headings", "goals").search(title):
            return section.role or "elsewhere"
        looks_back = (pattern(code, "headings", name).search(title) for name in _LOOKS_BACK)
        return "goals reviewed" if any(looks_back) else "goals"

    def _introduced(self, index: int) -> bool:
        """Whether the paragraph before the list speaks of goals set earlier."""
        kind = self.manuscript.block_of(index).kind
        for before in range(index - 1, max(-1, index - _FAR), -1):
            block = self.manuscript.block_of(before)
            if block.kind != kind or kind == "paragraph":
                return self.says(_LAST_TIME, before)
        return False

    def _section(self, index: int) -> Section:
        """The section of a sentence; a heading stands in the one around it."""
        block = self.manuscript.block_of(index)
        if block.kind != "heading":
            return self.manuscript.section_of(block)
        outer = [at for at in block.section if at != self.block_index(index)]
        return self.manuscript.section_of(
            Block("paragraph", block.span, section=tuple(outer)),
        )

    def block_index(self, index: int) -> int:
        """The number of the block a sentence stands in."""
        return self.manuscript.sentences[index].block

    def says(self, query: Query, index: int) -> bool:
        """Whether a sentence has such words."""
        return any(self.manuscript.search(index, query))
