"""A step of a goal: a part of it that can be checked off by itself."""

from datetime import date
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import belongs_with
from tracker.models.record import Record, trash_index


class Step(Record):
    """A step, perhaps due on a day. Being done is the dated fact `done_on`."""

    __tablename__ = "steps"
    __table_args__ = (
        belongs_with("goal_id", "goals"),
        Index("ix_steps_goal", "owner_id", "goal_id", "position"),
        trash_index("steps"),
    )

    goal_id: Mapped[UUID]
    title: Mapped[str] = mapped_column(String(200))
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    position: Mapped[int]

    def check_off(self, on: date) -> None:
        """Check it off on a day; once done, a second time changes nothing."""
        self.done_on = self.done_on or on

    def reopen(self) -> None:
        """Take that back."""
        self.done_on = None

    def revise(self, title: str, due_on: date | None) -> None:
        """Change its words or its day."""
        self.title, self.due_on = title, due_on
