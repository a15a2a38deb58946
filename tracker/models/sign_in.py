"""How someone gets in: sessions, one-time links, and the count of failed attempts."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Instant, Model, owners_key

IDLE = timedelta(days=14)
ABSOLUTE = timedelta(days=90)
LINK_LIFE = timedelta(hours=24)


class Session(Model):
    """One sign-in on one device. The cookie holds a random id; only its SHA-256 is stored."""

    __tablename__ = "sessions"

    id_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(owners_key(), index=True)
    epoch: Mapped[int]
    device: Mapped[str] = mapped_column(String(120), default="")
    created_at: Mapped[datetime] = mapped_column(Instant)
    last_seen_at: Mapped[datetime] = mapped_column(Instant)


class SignInLink(Model):
    """A link that signs its owner in once. Only the SHA-256 of its token is stored."""

    __tablename__ = "sign_in_links"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(owners_key(), index=True)
    created_at: Mapped[datetime] = mapped_column(Instant)
    used_at: Mapped[datetime | None] = mapped_column(Instant)

    def works(self, at: datetime) -> bool:
        """Whether the link can still be used at this instant."""
        return self.used_at is None and at - self.created_at < LINK_LIFE


class Attempt(Model):
    """One failed sign-in, counted by account and by address so that guessing is slow."""

    __tablename__ = "attempts"
    __table_args__ = (Index("ix_attempts_subject_made_at", "subject", "made_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime] = mapped_column(Instant)
