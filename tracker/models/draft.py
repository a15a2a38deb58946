"""The next retrospective as it was composed from records, and as its owner changed it."""

from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import belongs_with
from tracker.models.record import Record, trash_index


class Draft(Record):
    """A draft of one year's retrospective: its sentences, in order, each with its evidence.

    `shape` is how it is laid out, `language` and `tone` how it speaks. `retrospective_id` is the
    text it was saved as, if it was.
    """

    __tablename__ = "drafts"
    __table_args__ = (
        belongs_with("retrospective_id", "retrospectives"),
        Index("ix_drafts_year", "owner_id", "year"),
        trash_index("drafts"),
    )

    year: Mapped[int]
    shape: Mapped[str] = mapped_column(String(12))
    language: Mapped[str] = mapped_column(String(8))
    tone: Mapped[str] = mapped_column(String(8), default="")
    sentences: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    retrospective_id: Mapped[UUID | None]
