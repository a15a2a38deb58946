"""What became of a goal, as its owner judges when looking back."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import belongs_with
from tracker.models.goal import Goal
from tracker.models.quote import Quoted
from tracker.models.record import Record, trash_index

OUTCOMES = ("done", "partly", "missed")


class Verdict(Quoted, Record):
    """A verdict on a goal: one of OUTCOMES, the day it was given, and the words that give it.

    `reason` is why, in its owner's words.
    """

    __tablename__ = "verdicts"
    __table_args__ = (
        belongs_with("goal_id", "goals"),
        belongs_with("retrospective_id", "retrospectives"),
        CheckConstraint("outcome IN ('done', 'partly', 'missed')", name="outcome"),
        Index("ix_verdicts_goal", "owner_id", "goal_id", "judged_on"),
        Index("ix_verdicts_text", "owner_id", "retrospective_id"),
        trash_index("verdicts"),
    )
    TEXTS = ("reason",)

    goal_id: Mapped[UUID]
    outcome: Mapped[str] = mapped_column(String(8))
    judged_on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")

    def judge(self, goal: Goal, outcome: str, on: date, reason: str = "") -> None:
        """Say what became of a goal, and why. One that was reached is checked off, in its year."""
        self.goal_id, self.outcome, self.judged_on = goal.id, outcome, on
        self.reason = reason
        if outcome == "done":
            goal.complete(min(on, date(goal.year, 12, 31)))
