"""A photo of a milestone. Its files are named by its id; the row says how to show them."""

from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import belongs_with
from tracker.models.record import Record, trash_index


class Photo(Record):
    """A photo: `width` and `height` in pixels as it is shown, `position` among its milestone's."""

    __tablename__ = "photos"
    __table_args__ = (
        belongs_with("milestone_id", "milestones"),
        Index("ix_photos_milestone", "owner_id", "milestone_id", "position"),
        trash_index("photos"),
    )

    milestone_id: Mapped[UUID]
    position: Mapped[int]
    width: Mapped[int]
    height: Mapped[int]
    caption: Mapped[str] = mapped_column(String(200), default="")

    def describe(self, caption: str) -> None:
        """Say what is to be seen."""
        self.caption = caption

    def stand_at(self, position: int) -> None:
        """Take another place among the milestone's photos; one that has it already stays."""
        if self.position != position:
            self.position = position
