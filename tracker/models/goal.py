"""A resolution taken on for a year, and what was done for it."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.amount import AMOUNT
from tracker.models.base import belongs_with
from tracker.models.carry_over import CarryOver
from tracker.models.easing import Easing
from tracker.models.pause import Pause
from tracker.models.quote import Quoted
from tracker.models.record import Record, trash_index
from tracker.models.step import Step

MEASURES = ("done", "amount", "habit", "feeling")
PERIODS = ("week", "month", "year")
COUNTED = ("amount", "habit")


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

    @property
    def is_let_go(self) -> bool:
        """Whether its owner gave it up."""
        return self.let_go_on is not None

    @property
    def is_counted(self) -> bool:
        """Whether amounts are logged on it."""
        return self.measure in COUNTED

    @property
    def first_day(self) -> date:
        """The first day it is for."""
        return self.starts_on or date(self.year, 1, 1)

    @property
    def last_day(self) -> date:
        """The last day it is for; never before the first."""
        return max(self.due_on or date(self.year, 12, 31), self.first_day)

    def complete(self, on: date) -> None:
        """Check the goal off on a day; once done, a second time changes nothing."""
        self.completed_on = self.completed_on or on
        self.take_up_again()

    def reopen(self) -> None:
        """Take the completion back."""
        self.completed_on = None

    def let_go(self, on: date, reason: str = "") -> None:
        """Give the goal up, for a reason; once let go, the day stays."""
        self.let_go_on = self.let_go_on or on
        self.let_go_reason = reason or self.let_go_reason

    def take_up_again(self) -> None:
        """Take the goal up again; why it was let go stays, should it be let go once more."""
        self.let_go_on = None

    def revise(self, *, title: str, year: int, note: str, **measured: Any) -> None:
        """Change what the owner can change; in another year, a beginning that was left goes."""
        days = measured.get("starts_on"), self.starts_on
        if days[0] and days[0] == days[1] and year != self.year == days[0].year:
            measured["starts_on"] = None
        self.title, self.year, self.note = title, year, note
        self.measure_by(**measured)

    def measure_by(
        self,
        measure: str,
        *,
        target: Decimal | None = None,
        unit: str = "",
        period: str = "",
        at_most: bool = False,
        starts_on: date | None = None,
        due_on: date | None = None,
    ) -> None:
        """Choose how it is measured, by one of MEASURES, and from when to when it lasts."""
        self.measure, self.target, self.unit = measure, target, unit
        self.period, self.at_most = period, at_most
        self.starts_on, self.due_on = starts_on, due_on

    def begin(self, on: date) -> None:
        """Let what is counted and taken on in the midst of its year begin on that day.

        An amount that a text wished for was wished for the whole year.
        """
        is_of_the_year = self.measure == "amount" and bool(self.quote)
        is_left_open = self.is_counted and not self.starts_on and not is_of_the_year
        if is_left_open and self.year == on.year and on <= self.last_day:
            self.starts_on = on

    def log(
        self,
        on: date,
        amount: Decimal | None = None,
        note: str = "",
        rating: int | None = None,
    ) -> "ProgressEntry":
        """Record progress on a day: an amount in the goal's unit, a rating, a note, or several."""
        told = {"logged_on": on, "amount": amount, "note": note, "rating": rating}
        return ProgressEntry(owner_id=self.owner_id, goal_id=self.id, **told)

    def step(self, title: str, due_on: date | None, position: int) -> Step:
        """A part of it that can be checked off by itself."""
        told = {"title": title, "due_on": due_on, "position": position}
        return Step(owner_id=self.owner_id, goal_id=self.id, **told)

    def pause(self, on: date, until: date | None = None, reason: str = "") -> Pause:
        """Let it rest from a day on, to a last day or until it is ended."""
        days = {"starts_on": on, "ends_on": until}
        return Pause(owner_id=self.owner_id, goal_id=self.id, reason=reason, **days)

    def ease(self, on: date, target: Decimal, period: str, reason: str = "") -> Easing:
        """Ask for something else from a day on; what it asked for before is kept."""
        before = {"target": self.target, "unit": self.unit, "period": self.period}
        self.target, self.period = target, period
        return Easing(owner_id=self.owner_id, goal_id=self.id, eased_on=on, reason=reason, **before)

    def take_back(self, easing: Easing) -> None:
        """Ask again for what it asked for before it was eased."""
        self.target, self.unit, self.period = easing.target, easing.unit, easing.period

    def carry_over(self, to_year: int) -> "tuple[Goal, CarryOver]":
        """Go on with it in a later year: its words and its measure, not its days or its entries."""
        goal = Goal(owner_id=self.owner_id)
        goal.revise(
            title=self.title,
            year=to_year,
            note=self.note,
            measure=self.measure,
            target=self.target,
            unit=self.unit,
            period=self.period,
            at_most=self.at_most,
        )
        return goal, CarryOver(owner_id=self.owner_id, goal_id=goal.id, earlier_id=self.id)


class ProgressEntry(Record):
    """A dated amount, rating or note on a goal. Totals are computed from entries, never stored.

    `rating` is how a goal of feeling stands, 1 (low) to 5 (high).
    """

    __tablename__ = "progress_entries"
    __table_args__ = (
        belongs_with("goal_id", "goals"),
        # The last two let entries be counted and summed up without a look at each row.
        Index(
            "ix_progress_entries_goal", "owner_id", "goal_id", "logged_on", "amount", "trashed_at"
        ),
        trash_index("progress_entries"),
    )
    TEXTS = ("note",)

    goal_id: Mapped[UUID]
    logged_on: Mapped[date]
    amount: Mapped[Decimal | None] = mapped_column(AMOUNT)
    note: Mapped[str] = mapped_column(default="")
    rating: Mapped[int | None]

    def revise(
        self, on: date, amount: Decimal | None, note: str, rating: int | None = None
    ) -> None:
        """Correct what it says; the note before is kept as a revision."""
        self.logged_on, self.amount, self.note, self.rating = on, amount, note, rating
