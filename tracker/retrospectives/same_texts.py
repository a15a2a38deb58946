"""Whether a text is here already, letter for letter."""

import hashlib
from collections import defaultdict
from uuid import UUID

from sqlalchemy import func, select

from tracker.access import current_owner, owned_columns
from tracker.extensions import db
from tracker.models import Retrospective, User


class SameTexts:
    """The owner's texts outside the trash, by their lengths, and those that were added to them."""

    def __init__(self) -> None:
        # Two uploads at once must see each other where the database does not queue its writers.
        owner = select(User.id).where(User.id == current_owner().id)
        db.session.execute(owner.with_for_update())
        self._by_length: dict[int, list[UUID]] = defaultdict(list)
        lengths = owned_columns(Retrospective, Retrospective.id, func.length(Retrospective.text))
        for it, length in db.session.execute(lengths):
            self._by_length[length].append(it)
        self._added: dict[bytes, UUID] = {}

    def earlier(self, text: str) -> UUID | None:
        """The retrospective that has this text already; None for a new one."""
        return self._added.get(_digest(text)) or self._stored(text)

    def add(self, text: str, it: UUID) -> None:
        """Know one more, which is not stored yet."""
        self._added[_digest(text)] = it

    def _stored(self, text: str) -> UUID | None:
        same = self._by_length.get(len(text), [])
        if not same:
            return None
        rows = owned_columns(Retrospective, Retrospective.id)
        rows = rows.where(Retrospective.id.in_(same), Retrospective.text == text)
        oldest = rows.order_by(Retrospective.created_at).limit(1)
        found: UUID | None = db.session.scalar(oldest)
        return found


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode()).digest()
