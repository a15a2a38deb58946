"""Forms that have been submitted, so that a second press makes nothing twice."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Instant, Model, owners_key


class Submission(Model):
    """One form as sent: its random key, what it held (SHA-256), and where it led."""

    __tablename__ = "submissions"

    owner_id: Mapped[UUID] = mapped_column(owners_key(), primary_key=True)
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    location: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(Instant)
