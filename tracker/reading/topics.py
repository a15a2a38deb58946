"""Step 9b: what the heading above a clause says of it, and how far below the heading it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.reading.duplicates import letter_pairs, letters_of
from tracker.reading.features import TOLD
from tracker.reading.manuscript import Manuscript, WeighedClause
from tracker.reading.spans import Block

#: Features of headings that name no topic, only a time or a place in the text.
_BARE = frozenset({"only a time", "generic", "future"})
_PASSED_ON = ("any kind", "strong kind", "count")
_ECHOES = ((0.7, "echoes its heading"), (0.4, "half an echo"), (0.15, "hint of an echo"))
_FARTHEST = 4
_WORKS = "of_read_watch"


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading that names what its section is about: the letter pairs and features it has."""

    pairs: frozenset[str]
    features: frozenset[str]


def see_topics(manuscript: Manuscript) -> Manuscript:
    """Adds to the features of every candidate those it has from the heading above it."""
    topics = _topics(manuscript)
    orders = _orders(manuscript)
    candidates = tuple(
        replace(each, features=each.features | set(_seen(manuscript, each, topics, orders)))
        for each in manuscript.candidates
    )
    return replace(manuscript, candidates=candidates)


def _topics(manuscript: Manuscript) -> dict[int, Topic]:
    """The topic of every heading that has one, by the number of its block."""
    found: dict[int, Topic] = {}
    for candidate in manuscript.candidates:
        number = manuscript.sentences[candidate.clause.sentence].block
        is_heading = manuscript.blocks[number].kind == "heading"
        if is_heading and candidate.features.isdisjoint(_BARE):
            pairs = letter_pairs(manuscript.words_of(candidate.clause))
            found[number] = Topic(pairs, candidate.features)
    return found


def _orders(manuscript: Manuscript) -> dict[int, int]:
    """For every sentence that is no heading, how many stand between it and its heading."""
    counts: dict[int | None, int] = {}
    orders: dict[int, int] = {}
    for index, sentence in enumerate(manuscript.sentences):
        block = manuscript.blocks[sentence.block]
        if block.kind != "heading":
            above = heading_above(block)
            orders[index] = counts.get(above, 0)
            counts[above] = orders[index] + 1
    return orders


def heading_above(block: Block) -> int | None:
    """The number of the heading a block stands directly under."""
    return block.section[-1] if block.section else None


def _seen(
    manuscript: Manuscript,
    candidate: WeighedClause,
    topics: dict[int, Topic],
    orders: dict[int, int],
) -> Iterator[str]:
    sentence = candidate.clause.sentence
    block = manuscript.block_of(sentence)
    if block.kind == "heading":
        return
    order, above = orders[sentence], heading_above(block)
    yield f"sentence {min(order, _FARTHEST)} of its section"
    if above is None:
        yield "under no heading"
    elif topic := topics.get(above):
        yield f"sentence {min(order, _FARTHEST - 1)} of its topic"
        yield from _under(topic, letters_of(manuscript.words_of(candidate.clause)))
        if block.kind in ("item", "row") and _WORKS in topic.features:
            yield "in list of works"
            yield f"in list of works {candidate.placed.basis}"
    else:
        yield "under a bare heading"


def _under(topic: Topic, letters: str) -> Iterator[str]:
    share = sum(map(letters.__contains__, topic.pairs)) / max(1, len(topic.pairs))
    yield next((name for least, name in _ECHOES if share >= least), "no echo")
    if not topic.features.isdisjoint(TOLD):
        yield "topic told"
    for name in _PASSED_ON:
        if name in topic.features:
            yield f"topic with {name}"
