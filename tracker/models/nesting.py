"""A milestone that stands inside a longer one, as an award inside a course."""

from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Model, belongs_with, owners_key


class Nesting(Model):
    """A milestone and the one it is part of. It goes when either goes for good."""

    __tablename__ = "nestings"
    __table_args__ = (
        belongs_with("milestone_id", "milestones", ondelete="CASCADE"),
        belongs_with("parent_id", "milestones", ondelete="CASCADE"),
        CheckConstraint("milestone_id <> parent_id", name="itself"),
        Index("ix_nestings_parent", "owner_id", "parent_id"),
    )

    milestone_id: Mapped[UUID] = mapped_column(primary_key=True)
    parent_id: Mapped[UUID]
    owner_id: Mapped[UUID] = mapped_column(owners_key())
