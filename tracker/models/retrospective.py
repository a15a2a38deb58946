"""The text of one year, kept verbatim."""

from datetime import date

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.record import Record

FORMATS = ("txt", "md", "html")


class Retrospective(Record):
    """A retrospective. `text` never changes, so that spans into it stay true."""

    __tablename__ = "retrospectives"
    __table_args__ = (UniqueConstraint("owner_id", "id"),)

    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str]
    format: Mapped[str] = mapped_column(String(4), default="txt")
    year: Mapped[int | None]
    written_on: Mapped[date | None]

    def describe(self, *, title: str, year: int | None, written_on: date | None) -> None:
        """Correct what is known about the text; the text itself stays."""
        self.title, self.year, self.written_on = title, year, written_on
