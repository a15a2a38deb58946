"""The text of one year, kept verbatim."""

from datetime import date

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.record import Record, trash_index

FORMATS = ("txt", "md", "html")
LARGEST_TEXT = 2_000_000


class Retrospective(Record):
    """A retrospective. `text` never changes, so that spans into it stay true.

    `text` has at most LARGEST_TEXT bytes of UTF-8. `year` is the year looked back on, None until
    its owner has said or confirmed it; `written_on` is the day of writing, None when unknown.
    """

    __tablename__ = "retrospectives"
    __table_args__ = (UniqueConstraint("owner_id", "id"), trash_index("retrospectives"))

    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str]
    format: Mapped[str] = mapped_column(String(4), default="txt")
    year: Mapped[int | None]
    written_on: Mapped[date | None]

    @property
    def is_plain(self) -> bool:
        """Whether the text is without mark-up, so that a reader sees it as it stands."""
        return self.format == "txt"

    def describe(self, *, title: str, year: int | None, written_on: date | None) -> None:
        """Correct what is known about the text; the text itself stays."""
        self.title, self.year, self.written_on = title, year, written_on

    def look_back_on(self, year: int | None) -> None:
        """Confirm the year it looks back on; None leaves what is known."""
        self.year = self.year if year is None else year
