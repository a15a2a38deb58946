"""What a goal asked for before its owner made it easier, or harder, and why."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.amount import AMOUNT
from tracker.models.base import belongs_with
from tracker.models.record import Record, trash_index


class Easing(Record):
    """A change of target on a day: `target`, `unit` and `period` are those up to the day before."""

    __tablename__ = "easings"
    __table_args__ = (
        belongs_with("goal_id", "goals"),
        Index("ix_easings_goal", "owner_id", "goal_id", "eased_on"),
        trash_index("easings"),
    )
    TEXTS = ("reason",)

    goal_id: Mapped[UUID]
    eased_on: Mapped[date]
    target: Mapped[Decimal | None] = mapped_column(AMOUNT)
    unit: Mapped[str] = mapped_column(String(20), default="")
    period: Mapped[str] = mapped_column(String(8), default="")
    reason: Mapped[str] = mapped_column(default="")
