"""A draft as its owner keeps it: what they touched stays, the rest is composed anew.

A passage is one sentence, heading or question of a draft. Its `composed` words are those it was
composed with; it is touched when it says anything else, and empty when its owner struck it out.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tracker.composing.told import Evidence, Sentence


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a draft; `keys` name all that its words stand for, none for the owner's own."""

    keys: tuple[str, ...]
    section: str
    paragraph: str
    text: str
    composed: str
    evidence: tuple[Evidence, ...] = ()
    role: str = "sentence"
    is_new: bool = False

    @property
    def is_touched(self) -> bool:
        """Whether its owner changed it, wrote it or struck it out."""
        return self.text != self.composed

    @property
    def is_shown(self) -> bool:
        """Whether anything of it is left to see."""
        return bool(self.text)

    def told(self) -> dict[str, Any]:
        """The passage as values that JSON has; `passage_of` takes them back."""
        return {
            "keys": list(self.keys),
            "section": self.section,
            "paragraph": self.paragraph,
            "text": self.text,
            "composed": self.composed,
            "evidence": [list(pair) for pair in self.evidence],
            "role": self.role,
            "is_new": self.is_new,
        }


def passage_of(told: dict[str, Any]) -> Passage:
    """The passage that was told as JSON; what is missing is empty."""
    return Passage(
        keys=tuple(told.get("keys", ())),
        section=told.get("section", ""),
        paragraph=told.get("paragraph", ""),
        text=told.get("text", ""),
        composed=told.get("composed", ""),
        evidence=tuple((noun, name) for noun, name in told.get("evidence", ())),
        role=told.get("role", "sentence"),
        is_new=told.get("is_new", False),
    )


def first_draft(composed: Iterable[Sentence]) -> list[Passage]:
    """Sentences that nobody has touched yet."""
    return [_passage(one) for one in composed]


def _passage(one: Sentence, *, is_new: bool = False) -> Passage:
    where = (one.keys, one.section, one.paragraph)
    return Passage(*where, one.text, one.text, one.evidence, one.role, is_new)


Compose = Callable[[frozenset[str]], Sequence[Sentence]]


def composed_again(before: Sequence[Passage], compose: Compose) -> list[Passage]:
    """The draft with all that its owner touched, and with the newest words for the rest.

    `compose` leaves the places of the keys it is given empty. A passage takes the place of the
    first of its keys; one without a place follows what it followed before.
    """
    touched = [one for one in before if one.is_touched]
    known = {key for one in before for key in one.keys}
    places = compose(frozenset(key for one in touched for key in one.keys))
    base = list(_with_touched(places, touched, known))
    return _with_placeless(base, before)


def _with_touched(
    places: Iterable[Sentence], touched: Sequence[Passage], known: set[str]
) -> Iterator[Passage]:
    """The composition with each touched passage once, at its first place."""
    standing = {key: one for one in touched for key in one.keys}
    seen = set[int]()
    for place in places:
        one = next((standing[key] for key in place.keys if key in standing), None)
        if one is None:
            yield _passage(place, is_new=known.isdisjoint(place.keys))
        elif id(one) not in seen:
            seen.add(id(one))
            yield replace(one, section=place.section, paragraph=place.paragraph)


def _with_placeless(base: list[Passage], before: Sequence[Passage]) -> list[Passage]:
    """What has no place in the composition any more, each behind what stood before it."""
    placed = list(base)
    last: Passage | None = None
    for one in before:
        at = _index(placed, one)
        if at is None and one.is_touched:
            home = _index(placed, last) if last else None
            at = _behind(placed, home, one)
            placed.insert(at, one)
        last = placed[at] if at is not None else last
    return placed


def _behind(placed: Sequence[Passage], home: int | None, one: Passage) -> int:
    """The place behind another passage, or behind its whole paragraph where that is not its own."""
    if home is None:
        return 0
    at, paragraph = home + 1, placed[home].paragraph
    while paragraph != one.paragraph and at < len(placed) and placed[at].paragraph == paragraph:
        at += 1
    return at


def _index(placed: Sequence[Passage], one: Passage) -> int | None:
    """Where a passage stands: by a key it shares, or itself; two that say the same are two."""
    keys = set(one.keys)
    for at, other in enumerate(placed):
        if other is one or not keys.isdisjoint(other.keys):
            return at
    return None


def rewritten(before: Sequence[Passage], paragraph: str, text: str) -> list[Passage]:
    """The draft with a paragraph's words changed: what still stands in it word for word stays.

    What was put between two of them becomes the owner's; it takes over what stood there.
    """
    told = [one for one in before if one.paragraph == paragraph]
    if not told:
        return list(before)
    at = before.index(told[0])
    rest = [one for one in before[at:] if one.paragraph != paragraph]
    return [*before[:at], *_rewritten(told, text), *rest]


def _rewritten(told: Sequence[Passage], text: str) -> Iterator[Passage]:
    """The passages of one paragraph against its new words."""
    gone, rest = list[Passage](), text.strip()
    for one in told:
        at = rest.find(one.text) if one.is_shown else -1
        if at < 0:
            gone.append(one)
            continue
        yield from _between(gone, rest[:at].strip(), one)
        yield replace(one, is_new=False)
        gone, rest = [], rest[at + len(one.text) :]
    yield from _between(gone, rest.strip(), told[-1])


def _between(gone: Sequence[Passage], words: str, near: Passage) -> Iterator[Passage]:
    """What stood between two passages and what stands there now."""
    if not words:
        yield from (replace(one, text="", is_new=False) for one in gone)
        return
    keys = tuple(key for one in gone for key in one.keys)
    evidence = tuple(dict.fromkeys(pair for one in gone for pair in one.evidence))
    role = "sentence" if near.role == "question" else near.role
    composed = " ".join(one.composed for one in gone)
    place = (near.section, near.paragraph)
    yield Passage(keys, *place, words, composed, evidence, role)


def added(before: Sequence[Passage], after: str, text: str, name: str) -> list[Passage]:
    """The draft with a paragraph of the owner's own behind another one, at the end without one."""
    last = max((at for at, one in enumerate(before) if one.paragraph == after), default=None)
    at = len(before) if last is None else last + 1
    section = before[at - 1].section if at else ""
    own = Passage((), section, name, text.strip(), "")
    return [*before[:at], own, *before[at:]]


def seen(before: Iterable[Passage]) -> list[Passage]:
    """The draft with nothing marked as new."""
    return [replace(one, is_new=False) for one in before]
