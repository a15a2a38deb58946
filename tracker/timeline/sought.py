"""What is looked for among all years: a kind, a mood, words, the text that tells it."""

from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from flask import request
from sqlalchemy import ColumnElement, bindparam, or_, select

from tracker.access import current_owner
from tracker.database import read_connection
from tracker.models import Milestone, Retrospective
from tracker.timeline.narrowed import Narrowed, narrowed

WORDS_LENGTH = 100
MOST_WORDS = 8
MOST_TEXTS = 100
KEPT = 128
Text = tuple[UUID, int | None, str]
MOODS = ("1", "2", "3", "4", "5")

_TEXTS = (
    select(Retrospective.id, Retrospective.year, Retrospective.title)
    .where(Retrospective.owner_id == bindparam("owner"), Retrospective.trashed_at.is_(None))
    .order_by(Retrospective.year.desc(), Retrospective.id.desc())
    .limit(MOST_TEXTS)
)


class Sought(NamedTuple):
    """Everything is optional; what is named must all hold. Falsy when nothing is."""

    kind: str = ""
    mood: str = ""
    words: str = ""
    text: UUID | None = None
    word: str = ""

    def __bool__(self) -> bool:
        return any(self)

    @property
    def address(self) -> dict[str, Any]:
        """The same as the arguments of an address."""
        named = self._asdict()
        named["q"] = named.pop("words")
        return {name: value for name, value in named.items() if value}

    @property
    def narrowed(self) -> Narrowed:
        """As much of it as a year can be narrowed to."""
        return Narrowed(self.kind, self.word)

    def without_word(self) -> "Sought":
        """The same for any tag and person."""
        return self._replace(word="")

    def conditions(self) -> list[ColumnElement[bool]]:
        """What a milestone must fulfil."""
        found = [_holds(word) for word in self.words.split()] + self.narrowed.conditions()
        if self.mood:
            found.append(Milestone.mood == int(self.mood))
        if self.text:
            found.append(Milestone.retrospective_id == self.text)
        return found


def asked_for() -> Sought:
    """What the address looks for; what it cannot mean is left out."""
    asked, mood = narrowed(), request.args.get("mood", "")
    words = request.args.get("q", "").replace("\0", "")[:WORDS_LENGTH].split()[:MOST_WORDS]
    return Sought(
        asked.kind,
        mood if mood in MOODS else "",
        " ".join(words),
        request.args.get("text", type=UUID),
        asked.word,
    )


def _holds(word: str) -> ColumnElement[bool]:
    texts = (Milestone.title, Milestone.note, Milestone.quote)
    return or_(*(text.icontains(word, autoescape=True) for text in texts))


def texts_to_choose() -> tuple[Text, ...]:
    """The id, year and title of the owner's latest texts."""
    owner = current_owner()
    return _texts_at(owner.id, owner.revision)


# Every write of an owner's raises the revision: what was read under one stays true under it.
@lru_cache(maxsize=KEPT)
def _texts_at(owner_id: UUID, _revision: int) -> tuple[Text, ...]:
    rows = read_connection().execute(_TEXTS, {"owner": owner_id})
    return tuple((name, year, title) for name, year, title in rows)
