"""Step 9, second half: what the blocks around a clause say of it, as features of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from tracker.reading.goal_signs import GoalSigns
from tracker.reading.languages import pattern
from tracker.reading.manuscript import Manuscript, WeighedClause
from tracker.reading.spans import Block
from tracker.reading.targets import find_target

_WISHED = frozenset({"any wish", "wish nominal"})
_AHEAD = frozenset({"next year", "future"})
_MOST, _SOME = 0.6, 0.3
_LOOKS_BACK = ("review", "retrospect")
_LISTED = ("item", "row")
_A_LINE = frozenset({"first of line", "last clause", "under no heading"})
_TOLD_AT_LENGTH = frozenset({"long", "date at all", "heading", "first_person"})

#: What the signs of earlier goals say of a whole list.
OF_LISTS = (
    "goal in",
    "goal most closed",
    "goal some closed",
    "goal most told",
    "goal some told",
)

Group = tuple[object, ...]


def look_around(manuscript: Manuscript) -> Manuscript:
    """Fills ``goal_features``; adds the features of its surroundings to every candidate."""
    signs = GoalSigns(manuscript)
    known = tuple(signs.features(index) for index in range(len(manuscript.sentences)))
    manuscript = replace(manuscript, goal_features=known)
    around = Surroundings(manuscript)
    candidates = tuple(
        replace(candidate, features=candidate.features | frozenset(around.features(candidate)))
        for candidate in manuscript.candidates
    )
    return replace(manuscript, candidates=candidates)


@dataclass(frozen=True)
class Surroundings:
    """Lists, their first words and the title of a text, worked out once."""

    manuscript: Manuscript

    def features(self, candidate: WeighedClause) -> Iterator[str]:
        """The names of what surrounds a candidate."""
        block = self.manuscript.block_of(candidate.clause.sentence)
        if self._sets_goals:
            yield f"goals title {block.kind}"
        if self._only_wishes:
            yield "only wishes"
        if block.kind == "heading" and self.manuscript.sections[block.section[-1]].role:
            yield "names goals"
        first = self._firsts[self.manuscript.sentences[candidate.clause.sentence].block]
        goal = self.manuscript.goal_features[first.clause.sentence] or frozenset()
        yield from (name for name in goal if name.startswith(OF_LISTS))
        if block.kind == "paragraph":
            if self._wishes_from(candidate):
                yield "goes on wishing"
            return
        yield "opens its block" if candidate is first else "goes on in its block"
        wished, size = self._companies[_group(block)]
        if size > 1 and wished > _SOME * size:
            yield "most wish here" if wished > _MOST * size else "some wish here"
        if self._introduced.get(self.manuscript.sentences[candidate.clause.sentence].block):
            yield "introduced"

    def _wishes_from(self, candidate: WeighedClause) -> bool:
        """Whether the paragraph said before what it wishes for the next year."""
        sentence = candidate.clause.sentence
        first = self._wishing.get(self.manuscript.sentences[sentence].block)
        return first is not None and first < sentence

    @cached_property
    def _wishing(self) -> dict[int, int]:
        """The first sentence of a block that wishes for the next year, by the block."""
        found: dict[int, int] = {}
        for each in self.manuscript.candidates:
            if "any wish" in each.features and not each.features.isdisjoint(_AHEAD):
                block = self.manuscript.sentences[each.clause.sentence].block
                found.setdefault(block, each.clause.sentence)
        return found

    @cached_property
    def _sets_goals(self) -> bool:
        """Whether the title speaks of goals and not of looking back."""
        code, title = self.manuscript.language, self.manuscript.title
        looks_back = any(pattern(code, "headings", name).search(title) for name in _LOOKS_BACK)
        return bool(pattern(code, "headings", "goals").search(title)) and not looks_back

    @cached_property
    def _only_wishes(self) -> bool:
        """Whether the text is nothing but short lines of wishes, with a number in one of them."""
        lines = self.manuscript.candidates
        told = sum("past" in line.features for line in lines)
        are_bare = len(lines) > 1 and 2 * told < len(lines) and all(map(_is_bare_wish, lines))
        return are_bare and any(map(self._has_target, lines))

    def _has_target(self, candidate: WeighedClause) -> bool:
        words, times = self.manuscript.words_of(candidate.clause), self.manuscript.times
        own = times[candidate.clause.sentence]
        return find_target(words, own, self.manuscript.language) is not None

    @cached_property
    def _companies(self) -> dict[Group, tuple[int, int]]:
        """How many blocks of a kind stand under one heading, and how many of them wish."""
        wished: Counter[Group] = Counter()
        sizes: Counter[Group] = Counter()
        for block, first in self._firsts.items():
            group = _group(self.manuscript.blocks[block])
            sizes[group] += 1
            wished[group] += not _WISHED.isdisjoint(first.features)
        return {group: (wished[group], size) for group, size in sizes.items()}

    @cached_property
    def _firsts(self) -> dict[int, WeighedClause]:
        """The first clause of every block."""
        firsts: dict[int, WeighedClause] = {}
        for candidate in self.manuscript.candidates:
            block = self.manuscript.sentences[candidate.clause.sentence].block
            firsts.setdefault(block, candidate)
        return firsts

    @cached_property
    def _introduced(self) -> dict[int, bool]:
        """Whether the words before the list of a block speak of goals or of the next year."""
        said = {
            self.manuscript.sentences[candidate.clause.sentence].block: self._opens(candidate)
            for candidate in self.manuscript.candidates
        }
        before, known = False, dict[int, bool]()
        for number, block in enumerate(self.manuscript.blocks):
            if block.kind in _LISTED:
                known[number] = before
            else:
                before = said.get(number, before)
        return known

    def _opens(self, candidate: WeighedClause) -> bool:
        features = candidate.features
        if not features.isdisjoint(_AHEAD):
            return "past" not in features
        code, words = self.manuscript.language, self.manuscript.words_of(candidate.clause)
        before = pattern(code, "outcomes", "goal.last_time").search(words)
        return "wish goal_word" in features and "past" not in features and before is None


def _is_bare_wish(candidate: WeighedClause) -> bool:
    features = candidate.features
    has_wish = not _WISHED.isdisjoint(features)
    return has_wish and features >= _A_LINE and features.isdisjoint(_TOLD_AT_LENGTH)


def _group(block: Block) -> Group:
    """What a block has in common with those it stands side by side with."""
    if block.kind == "heading":
        return block.kind, block.level, block.section[:-1]
    return block.kind, block.level, block.section
