"""What a year, a quarter or a month is narrowed to: a kind, and one of the tags or people."""

from typing import NamedTuple
from urllib.parse import urlencode

from flask import request
from sqlalchemy import ColumnElement, or_

from tracker.fields.words import LONGEST
from tracker.models import KINDS, Milestone
from tracker.timeline.queries import MilestoneRow


class Narrowed(NamedTuple):
    """Both are optional and hold together. Falsy when nothing is asked for."""

    kind: str = ""
    word: str = ""

    def __bool__(self) -> bool:
        return any(self)

    @property
    def ending(self) -> str:
        """The end of an address that asks for the same, with its question mark."""
        asked = {name: value for name, value in self._asdict().items() if value}
        return f"?{urlencode(asked)}" if asked else ""

    def of_kind(self, kind: str) -> "Narrowed":
        """The same with another kind, or with any."""
        return self._replace(kind=kind)

    def of_word(self, word: str) -> "Narrowed":
        """The same with another word, or with any."""
        return self._replace(word=word)

    def holds(self, row: MilestoneRow) -> bool:
        """Whether a milestone is asked for."""
        is_of_kind = not self.kind or row.kind == self.kind
        return is_of_kind and (not self.word or row.has_word(self.word))

    def conditions(self) -> list[ColumnElement[bool]]:
        """The same for the database."""
        found = [Milestone.kind == self.kind] if self.kind else []
        return [*found, has_word(self.word)] if self.word else found


WHOLE = Narrowed()


def has_word(word: str) -> ColumnElement[bool]:
    """The condition that a word is one of the tags or people, each on a line of its own."""
    lines = (("\n" + words + "\n") for words in (Milestone.tags, Milestone.people))
    return or_(*(line.icontains(f"\n{word}\n", autoescape=True) for line in lines))


def word_asked_for() -> str:
    """The tag or person in the address; one that is too long to be any stays too long."""
    return request.args.get("word", "").replace("\0", "")[: LONGEST + 1]


def narrowed() -> Narrowed:
    """What the address asks for; what it cannot mean is left out."""
    kind = request.args.get("kind", "")
    return Narrowed(kind if kind in KINDS else "", word_asked_for())
