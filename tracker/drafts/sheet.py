"""A draft as its page shows it: sections of paragraphs, each with what stands behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from flask import url_for

from tracker.composing import Evidence, Passage
from tracker.drafts.drafting import passages_of
from tracker.drafts.queries import Source, sources_of
from tracker.locale import day, gettext
from tracker.models import Draft


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its passages, and each record behind them once."""

    name: str
    role: str
    passages: tuple[Passage, ...]
    sources: tuple[Source, ...]

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return f"p-{self.name.replace(':', '-')}"

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(one.text for one in self.passages)

    @property
    def is_new(self) -> bool:
        """Whether something in it was not there before it was composed again."""
        return any(one.is_new for one in self.passages)

    @property
    def is_own(self) -> bool:
        """Whether its owner changed or wrote any of it."""
        return any(one.is_touched for one in self.passages)


def paragraphs_of(draft: Draft) -> list[Paragraph]:
    """The paragraphs of a draft that say something."""
    sources = sources_of(draft.year)
    shown = [one for one in passages_of(draft) if one.is_shown]
    return list(_paragraphs(shown, sources, draft.year))


def _paragraphs(
    shown: Sequence[Passage], sources: dict[str, Source], year: int
) -> Iterator[Paragraph]:
    for (name, role), group in groupby(shown, key=lambda one: (one.paragraph, _part(one))):
        passages = tuple(group)
        pairs = dict.fromkeys(pair for one in passages for pair in one.evidence)
        found = (_source(pair, sources, year) for pair in pairs)
        yield Paragraph(name, role, passages, tuple(one for one in found if one))


def _part(one: Passage) -> str:
    return one.role if one.role in ("heading", "question") else "prose"


def key_of(pair: Evidence) -> str:
    """The name under which a sentence and its evidence light each other."""
    return "-".join(pair)


def _source(pair: Evidence, sources: dict[str, Source], year: int) -> Source | None:
    noun, name = pair
    if noun in WHOLE:
        endpoint, icon, title = WHOLE[noun]
        told: Any = {"year": int(name)} if endpoint != "reflections.index" else {}
        return Source(key_of(pair), gettext(title, year=name), icon, url_for(endpoint, **told))
    found = sources.get(key_of(pair))
    if found and noun == "reflection":
        # A reflection has no title; its day names it.
        said = day(date.fromisoformat(found.title), year)
        return Source(found.key, said, found.icon, found.href)
    return found


def tell(message: str) -> str:
    """Mark a message to be collected; it is said where the language is known."""
    return message


WHOLE = {
    "milestones": ("timeline.year", "timeline", tell("Timeline of %(year)s")),
    "goals": ("goals.year", "goals", tell("Goals of %(year)s")),
    "reflections": ("reflections.index", "reflections", tell("Reflections")),
}
