"""Days on which a goal rests."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import belongs_with
from tracker.models.record import Record, trash_index


class Pause(Record):
    """A pause from `starts_on` to `ends_on`, both days included; open while `ends_on` is None."""

    __tablename__ = "pauses"
    __table_args__ = (
        belongs_with("goal_id", "goals"),
        CheckConstraint("starts_on <= ends_on", name="days"),
        Index("ix_pauses_goal", "owner_id", "goal_id", "starts_on"),
        trash_index("pauses"),
    )
    TEXTS = ("reason",)

    goal_id: Mapped[UUID]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")

    def end(self, on: date) -> None:
        """Go on with the goal on a day: the day before is the last to rest, or the first day."""
        self.ends_on = max(on - timedelta(days=1), self.starts_on)

    def go_on_resting(self) -> None:
        """Take its end back: it lasts until it is ended again."""
        self.ends_on = None
