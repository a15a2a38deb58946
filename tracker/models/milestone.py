"""A dated thing that happened, shown on the timeline."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ColumnElement,
    Index,
    String,
    UniqueConstraint,
    extract,
)
from sqlalchemy.orm import Mapped, mapped_column

from tracker.dates import EdtfDate
from tracker.models.base import belongs_with, index_where
from tracker.models.quote import Quoted
from tracker.models.record import Record, trash_index

KINDS = (
    "education",
    "career",
    "project",
    "award",
    "event",
    "health",
    "relationship",
    "travel",
    "writing",
    "life",
    "other",
)


# What the owner can change beside its time, and what a merge may change too.
CHANGEABLE = ("title", "kind", "mood", "note", "tags", "people")
TOLD = (*CHANGEABLE, "quote", "quote_start", "quote_end")


class Milestone(Quoted, Record):
    """A milestone. `edtf` is the truth; `earliest` and `latest` are its days, for sorting.

    `tags` and `people` have one free word a line.
    `merged` is what another milestone took over from this one, which lies in the trash since; or
    what this one was before its other half was split off.
    """

    __tablename__ = "milestones"
    __table_args__ = (
        UniqueConstraint("owner_id", "id"),
        belongs_with("retrospective_id", "retrospectives"),
        CheckConstraint("mood BETWEEN 1 AND 5", name="mood"),
        CheckConstraint("earliest <= latest", name="days"),
        trash_index("milestones"),
    )
    TEXTS = ("note",)

    title: Mapped[str] = mapped_column(String(200))
    edtf: Mapped[str] = mapped_column(String(40))
    earliest: Mapped[date]
    latest: Mapped[date]
    date_wording: Mapped[str] = mapped_column(String(120), default="")
    date_basis: Mapped[str] = mapped_column(String(12), default="owner")
    kind: Mapped[str] = mapped_column(String(12), default="other")
    mood: Mapped[int | None]
    note: Mapped[str] = mapped_column(default="")
    tags: Mapped[str] = mapped_column(default="")
    people: Mapped[str] = mapped_column(default="")
    merged: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))

    @classmethod
    def crosses_years(cls) -> ColumnElement[bool]:
        """The condition that it lasts from one year into another; few do, and an index has them."""
        return extract("year", cls.latest) > extract("year", cls.earliest)

    @property
    def date(self) -> EdtfDate:
        """When it happened, as precisely as is known and no more."""
        return EdtfDate.parse(self.edtf)

    def happened(self, when: EdtfDate, *, wording: str = "", basis: str = "owner") -> None:
        """Set when it happened; `wording` is the text's own, `basis` how it was understood."""
        self.edtf, self.earliest, self.latest = when.text, when.earliest, when.latest
        self.date_wording, self.date_basis = wording, basis

    def revise(self, *, when: EdtfDate, **told: Any) -> None:
        """Change what the owner can change; an unchanged date keeps its wording."""
        for name in CHANGEABLE:
            setattr(self, name, told[name])
        if when.text != self.edtf:
            self.happened(when)

    def told(self) -> dict[str, Any]:
        """What it tells, as values that JSON has; `retell` takes it back."""
        source = str(self.retrospective_id) if self.retrospective_id else None
        date = {"edtf": self.edtf, "wording": self.date_wording, "basis": self.date_basis}
        return {name: getattr(self, name) for name in TOLD} | date | {"source": source}

    def retell(self, told: dict[str, Any]) -> None:
        """Be again as `told` says."""
        for name in TOLD:
            setattr(self, name, told[name])
        self.retrospective_id = UUID(told["source"]) if told["source"] else None
        edtf = EdtfDate.parse(told["edtf"])
        self.happened(edtf, wording=told["wording"], basis=told["basis"])

    def take_quote(self, other: "Milestone") -> None:
        """Take over the sentence behind another milestone, where none stands behind this one."""
        if not self.quote:
            for name in ("retrospective_id", "quote_start", "quote_end", "quote"):
                setattr(self, name, getattr(other, name))
            other.retrospective_id = other.quote_start = other.quote_end = None

    def trash(self, at: datetime) -> None:
        """Put it into the trash; what an earlier merge moved is no longer to be undone."""
        self.merged = self.merged if self.is_trashed else None
        super().trash(at)


# The last four let all years be narrowed without a look at each row.
Index(
    "ix_milestones_newest",
    Milestone.owner_id,
    Milestone.latest.desc(),
    Milestone.id.desc(),
    Milestone.kind,
    Milestone.mood,
    Milestone.retrospective_id,
    Milestone.trashed_at,
)
# So do the last five let the milestones of a year be counted.
Index(
    "ix_milestones_earliest",
    Milestone.owner_id,
    Milestone.earliest,
    Milestone.id,
    Milestone.latest,
    Milestone.edtf,
    Milestone.kind,
    Milestone.mood,
    Milestone.trashed_at,
)
index_where(
    Milestone.crosses_years(), "ix_milestones_crossing", Milestone.owner_id, Milestone.latest
)
