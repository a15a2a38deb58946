"""A dated note on a goal, a milestone or a day."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import belongs_with
from tracker.models.record import Record, trash_index


class Reflection(Record):
    """A reflection: Markdown with a mood of 1 (low) to 5 (high), about at most one thing."""

    __tablename__ = "reflections"
    __table_args__ = (
        belongs_with("goal_id", "goals"),
        belongs_with("milestone_id", "milestones"),
        CheckConstraint("mood BETWEEN 1 AND 5", name="mood"),
        Index("ix_reflections_day", "owner_id", "written_on"),
        Index("ix_reflections_goal", "owner_id", "goal_id"),
        Index("ix_reflections_milestone", "owner_id", "milestone_id"),
        trash_index("reflections"),
    )
    TEXTS = ("body",)

    written_on: Mapped[date]
    body: Mapped[str]
    mood: Mapped[int | None]
    prompt: Mapped[str] = mapped_column(default="")
    goal_id: Mapped[UUID | None]
    milestone_id: Mapped[UUID | None]

    def rewrite(self, *, body: str, written_on: date, mood: int | None) -> None:
        """Change the reflection; the text before is kept as a revision."""
        self.body, self.written_on, self.mood = body, written_on, mood
