"""The next retrospective as it was composed from records, and as its owner changed it."""

from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import belongs_with
from tracker.models.record import Record, trash_index

Told = list[dict[str, Any]]


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

    STYLE = ("shape", "language", "tone")

    year: Mapped[int]
    shape: Mapped[str] = mapped_column(String(12))
    language: Mapped[str] = mapped_column(String(8))
    tone: Mapped[str] = mapped_column(String(8), default="")
    sentences: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    retrospective_id: Mapped[UUID | None]

    def compose(self, *, shape: str, language: str, tone: str, sentences: Told) -> None:
        """Take a composition in a style."""
        self.shape, self.language, self.tone = shape, language, tone
        self.tell(sentences)

    def tell(self, sentences: Told) -> None:
        """Take other sentences; a new list, so that the change is seen."""
        self.sentences = list(sentences)

    def save_as(self, retrospective_id: UUID | None) -> None:
        """Remember as which text it was saved; None when it is none any more."""
        self.retrospective_id = retrospective_id

    def told(self) -> dict[str, Any]:
        """How it stands, as values that JSON has; `retell` takes it back."""
        return {name: getattr(self, name) for name in (*self.STYLE, "sentences")}

    def retell(self, told: dict[str, Any]) -> None:
        """Be again as `told` says."""
        self.compose(**told)
