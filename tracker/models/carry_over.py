"""A goal taken over from an earlier year."""

from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Model, belongs_with, owners_key


class CarryOver(Model):
    """A goal and the earlier one that it goes on with. It goes when either goes for good."""

    __tablename__ = "carry_overs"
    __table_args__ = (
        belongs_with("goal_id", "goals", ondelete="CASCADE"),
        belongs_with("earlier_id", "goals", ondelete="CASCADE"),
        CheckConstraint("goal_id <> earlier_id", name="itself"),
        Index("ix_carry_overs_earlier", "owner_id", "earlier_id"),
    )

    goal_id: Mapped[UUID] = mapped_column(primary_key=True)
    earlier_id: Mapped[UUID]
    owner_id: Mapped[UUID] = mapped_column(owners_key())
