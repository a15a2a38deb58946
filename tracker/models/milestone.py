"""A dated thing that happened, shown on the timeline."""

from datetime import date

from sqlalchemy import CheckConstraint, ColumnElement, Index, String, UniqueConstraint, extract
from sqlalchemy.orm import Mapped, mapped_column

from tracker.dates import EdtfDate
from tracker.models.base import belongs_with
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


class Milestone(Quoted, Record):
    """A milestone. `edtf` is the truth; `earliest` and `latest` are its days, for sorting."""

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

    def revise(self, *, title: str, when: EdtfDate, kind: str, mood: int | None, note: str) -> None:
        """Change what the owner can change; an unchanged date keeps its wording."""
        self.title, self.kind, self.mood, self.note = title, kind, mood, note
        if when.text != self.edtf:
            self.happened(when)


Index(
    "ix_milestones_newest",
    Milestone.owner_id,
    Milestone.latest.desc(),
    Milestone.id.desc(),
)
Index("ix_milestones_earliest", Milestone.owner_id, Milestone.earliest, Milestone.id)
Index(
    "ix_milestones_crossing",
    Milestone.owner_id,
    Milestone.latest,
    sqlite_where=Milestone.crosses_years(),
    postgresql_where=Milestone.crosses_years(),
)
