"""A dated note on a goal, a milestone or a time, free or in a shape."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import belongs_with
from tracker.models.record import Record, trash_index

# What the owner can change; a free text has no shape and no answers.
CHANGEABLE = ("body", "shape", "answers", "written_on", "mood", "mood_reason")


class Reflection(Record):
    """A reflection: Markdown with a mood of 1 (low) to 5 (high), about at most one thing.

    In a shape, such as KPT, `answers` has what was said to each of its questions, and `body` says
    the same as one text. `covers` is the time it looks back on, as EDTF: `2025-03` or `2025`.
    """

    __tablename__ = "reflections"
    __table_args__ = (
        # An index, for SQLite adds no constraint to a table that is there.
        Index("uq_reflections_owner_id_id", "owner_id", "id", unique=True),
        belongs_with("goal_id", "goals"),
        belongs_with("milestone_id", "milestones"),
        CheckConstraint("mood BETWEEN 1 AND 5", name="mood"),
        Index("ix_reflections_day", "owner_id", "written_on"),
        Index("ix_reflections_goal", "owner_id", "goal_id", "written_on", "trashed_at"),
        Index("ix_reflections_milestone", "owner_id", "milestone_id"),
        trash_index("reflections"),
    )
    TEXTS = ("body", "mood_reason")

    written_on: Mapped[date]
    body: Mapped[str]
    mood: Mapped[int | None]
    mood_reason: Mapped[str] = mapped_column(default="")
    shape: Mapped[str] = mapped_column(String(12), default="")
    answers: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    covers: Mapped[str] = mapped_column(String(10), default="")
    prompt: Mapped[str] = mapped_column(default="")
    goal_id: Mapped[UUID | None]
    milestone_id: Mapped[UUID | None]

    def rewrite(self, **told: Any) -> None:
        """Change what the owner can change; the texts before are kept as revisions."""
        for name in CHANGEABLE:
            setattr(self, name, told[name])
