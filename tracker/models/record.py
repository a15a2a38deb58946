"""What every record of an owner shares: identity, version, trash."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID, uuid4

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from tracker.models.base import Instant, Model, index_where, owners_key


def trash_index(table: str) -> Index:
    """The index of the few records of a table that lie in the trash."""
    trashed = text("trashed_at IS NOT NULL")
    return index_where(trashed, f"ix_{table}_trashed", "owner_id", "trashed_at")


class Record(Model):
    """A row that belongs to one owner.

    `version` rises with each save and tells a stale form; `trashed_at` is the instant it was
    thrown away, None while it is kept; `is_sample` marks what the app itself put in.
    """

    __abstract__ = True
    TEXTS: ClassVar[tuple[str, ...]] = ()

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(Instant)
    trashed_at: Mapped[datetime | None] = mapped_column(Instant)
    is_sample: Mapped[bool] = mapped_column(default=False)

    def __init__(self, **values: Any) -> None:
        # The id exists before the row, so that a view can redirect to it.
        super().__init__(**({"id": uuid4(), "is_sample": False} | values))

    @declared_attr
    @classmethod
    def owner_id(cls) -> Mapped[UUID]:
        return mapped_column(owners_key())

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}

    @property
    def is_trashed(self) -> bool:
        """Whether the record lies in the trash."""
        return self.trashed_at is not None

    def trash(self, at: datetime) -> None:
        """Put the record into the trash; a second time changes nothing."""
        self.trashed_at = self.trashed_at or at

    def restore(self) -> None:
        """Take the record out of the trash."""
        self.trashed_at = None
