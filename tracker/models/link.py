"""Two records that their owner put beside each other, as a milestone that speaks for a goal."""

from uuid import UUID, uuid4

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Model, belongs_with, index_where, owners_key

ENDS = ("goal_id", "milestone_id", "reflection_id")
TWO_ENDS = " + ".join(f"CASE WHEN {end} IS NULL THEN 0 ELSE 1 END" for end in ENDS)


def _once(one: str, other: str) -> Index:
    """Two records are linked once; the index also finds what is linked to the first."""
    both = text(f"{one} IS NOT NULL AND {other} IS NOT NULL")
    name = f"ix_links_{one[:-3]}_{other[:-3]}"
    return index_where(both, name, "owner_id", one, other, unique=True)


class Link(Model):
    """A link between two of a goal, a milestone and a reflection. It goes when either goes."""

    __tablename__ = "links"
    __table_args__ = (
        *(belongs_with(end, f"{end[:-3]}s", ondelete="CASCADE") for end in ENDS),
        CheckConstraint(f"{TWO_ENDS} = 2", name="two_ends"),
        _once("goal_id", "milestone_id"),
        _once("goal_id", "reflection_id"),
        _once("milestone_id", "reflection_id"),
        Index("ix_links_milestone", "owner_id", "milestone_id"),
        Index("ix_links_reflection", "owner_id", "reflection_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    owner_id: Mapped[UUID] = mapped_column(owners_key())
    goal_id: Mapped[UUID | None]
    milestone_id: Mapped[UUID | None]
    reflection_id: Mapped[UUID | None]
