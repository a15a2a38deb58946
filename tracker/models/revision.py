"""Earlier texts: every save of a text keeps the one before."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Instant, Model, owners_key


class Revision(Model):
    """A text as it stood before a save."""

    __tablename__ = "revisions"
    __table_args__ = (Index("ix_revisions_record", "record_id", "replaced_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID] = mapped_column(owners_key(), index=True)
    record_id: Mapped[UUID]
    field: Mapped[str] = mapped_column(String(20))
    text: Mapped[str]
    replaced_at: Mapped[datetime] = mapped_column(Instant)
