"""A resolution taken on for a year, and what was done for it."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Index, Numeric, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import belongs_with
from tracker.models.quote import Quoted
from tracker.models.record import Record, trash_index

AMOUNT = Numeric(12, 2)
LARGEST_AMOUNT = Decimal("1000000000")
MEASURES = ("done", "amount", "habit", "feeling")
PERIODS = ("week", "month", "year")


class Goal(Quoted, Record):
    """A goal of one year. Being done is the dated fact `completed_on`, not a flag.

    `measure`, one of MEASURES, says how its owner sees how far it has come. A habit is `target`
    times each `period`, or with `at_most` no more than that. `starts_on` and `due_on` are the
    first and the last day it is for, None for those of its year. `let_go_on` is the day on which
    its owner gave it up, for `let_go_reason`. `position` is its place in the list of its year.
    """

    __tablename__ = "goals"
    __table_args__ = (
        UniqueConstraint("owner_id", "id"),
        belongs_with("retrospective_id", "retrospectives"),
        Index("ix_goals_year", "owner_id", "year"),
        trash_index("goals"),
    )
    TEXTS = ("note", "let_go_reason")

    title: Mapped[str] = mapped_column(String(200))
    year: Mapped[int]
    note: Mapped[str] = mapped_column(default="")
    target: Mapped[Decimal | None] = mapped_column(AMOUNT)
    unit: Mapped[str] = mapped_column(String(20), default="")
    completed_on: Mapped[date | None]
    measure: Mapped[str] = mapped_column(String(8), default="done")
    period: Mapped[str] = mapped_column(String(8), default="")
    at_most: Mapped[bool] = mapped_column(default=False)
    starts_on: Mapped[date | None]
    due_on: Mapped[date | None]
    let_go_on: Mapped[date | None]
    let_go_reason: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)

    @property
    def is_complete(self) -> bool:
        """Whether the goal is done."""
        return self.completed_on is not None

    def complete(self, on: date) -> None:
        """Check the goal off on a day; once done, a second time changes nothing."""
        self.completed_on = self.completed_on or on

    def reopen(self) -> None:
        """Take the completion back."""
        self.completed_on = None

    def revise(
        self, *, title: str, year: int, target: Decimal | None, unit: str, note: str
    ) -> None:
        """Change what the owner can change."""
        self.title, self.year, self.note = title, year, note
        self.target, self.unit = target, unit

    def log(self, on: date, amount: Decimal | None = None, note: str = "") -> "ProgressEntry":
        """Record progress on a day: an amount in the goal's unit, a note, or both."""
        return ProgressEntry(
            owner_id=self.owner_id, goal_id=self.id, logged_on=on, amount=amount, note=note
        )


class ProgressEntry(Record):
    """A dated amount, rating or note on a goal. Totals are computed from entries, never stored.

    `rating` is how a goal of feeling stands, 1 (low) to 5 (high).
    """

    __tablename__ = "progress_entries"
    __table_args__ = (
        belongs_with("goal_id", "goals"),
        Index("ix_progress_entries_goal", "owner_id", "goal_id", "logged_on"),
        trash_index("progress_entries"),
    )
    TEXTS = ("note",)

    goal_id: Mapped[UUID]
    logged_on: Mapped[date]
    amount: Mapped[Decimal | None] = mapped_column(AMOUNT)
    note: Mapped[str] = mapped_column(default="")
    rating: Mapped[int | None]

    def revise(self, on: date, amount: Decimal | None, note: str) -> None:
        """Correct the day, the amount or the note; the note before is kept as a revision."""
        self.logged_on, self.amount, self.note = on, amount, note
