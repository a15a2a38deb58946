"""The place in a retrospective from which a record came."""

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column


class Quoted:
    """Mixin: the half-open span `[quote_start, quote_end)` of a retrospective's text."""

    retrospective_id: Mapped[UUID | None]
    quote_start: Mapped[int | None]
    quote_end: Mapped[int | None]
    quote: Mapped[str] = mapped_column(default="")

    @property
    def comes_from_text(self) -> bool:
        """Whether a sentence of a retrospective stands behind the record."""
        return self.retrospective_id is not None
