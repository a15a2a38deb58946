"""Composing a draft, and changing it so that the last change can be taken back."""

import json
from typing import Any
from uuid import uuid4

from tracker.access import current_owner, new
from tracker.clock import now, today
from tracker.composing import Passage, Style, ToldYear, compose, keeping
from tracker.drafts.queries import draft_of, earlier_than, last_earlier, told_before
from tracker.drafts.telling import told_year
from tracker.extensions import db
from tracker.models import Draft, Revision

# So many changes can be taken back, one after the other.
MOST_KEPT = 40


def passages_of(draft: Draft) -> list[Passage]:
    """The draft piece by piece."""
    return [keeping.passage_of(told) for told in draft.sentences]


def compose_year(year: int, style: dict[str, str]) -> tuple[Draft, bool]:
    """Compose the draft of a year, anew or again; whether it was there before."""
    draft, told = draft_of(year), told_year(year, today())
    if draft is None:
        passages = keeping.first_draft(compose(told, Style(**style)))
        made = new(Draft, year=year, **style, sentences=[one.told() for one in passages])
        return made, False
    compose_again(draft, told, style)
    return draft, True


def compose_again(draft: Draft, told: ToldYear, style: dict[str, str]) -> None:
    """Compose it again; what its owner touched stays."""
    keep_earlier(draft)
    passages = keeping.composed_again(
        passages_of(draft), lambda kept: compose(told, Style(**style), kept)
    )
    draft.compose(**style, sentences=[one.told() for one in passages])


def rewrite(draft: Draft, paragraph: str, text: str) -> None:
    """Change the words of a paragraph."""
    _tell(draft, keeping.rewritten(passages_of(draft), paragraph, text))


def add(draft: Draft, after: str, text: str) -> str:
    """Put a paragraph of the owner's own behind another; its name."""
    name = f"own:{uuid4().hex[:8]}"
    _tell(draft, keeping.added(passages_of(draft), after, text, name))
    return name


def see(draft: Draft) -> None:
    """Take what is new as seen: nothing is marked any more."""
    _tell(draft, keeping.seen(passages_of(draft)))


def _tell(draft: Draft, passages: list[Passage]) -> None:
    keep_earlier(draft)
    draft.tell([one.told() for one in passages])


def keep_earlier(draft: Draft) -> None:
    """Keep the draft as it stands, for Undo."""
    told = json.dumps(draft.told(), ensure_ascii=False)
    for old in earlier_than(draft, MOST_KEPT - 1):
        db.session.delete(old)
    db.session.add(
        Revision(
            owner_id=current_owner().id,
            record_id=draft.id,
            field="draft",
            text=told,
            replaced_at=now(),
        )
    )


def take_back(draft: Draft) -> bool:
    """Undo the last change; False where nothing was changed."""
    earlier: Any = last_earlier(draft)
    if earlier is None:
        return False
    draft.retell(told_before(earlier))
    db.session.delete(earlier)
    return True
