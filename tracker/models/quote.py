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

    def quote_from(self, retrospective_id: UUID, start: int, end: int, words: str) -> None:
        """Point home to `[start, end)`; `words` is what a reader sees there, without mark-up.

        Raises ValueError where the place is empty or turned round.
        """
        if not 0 <= start < end:
            raise ValueError(f"no place in a text: [{start}, {end})")
        self.retrospective_id, self.quote = retrospective_id, words
        self.quote_start, self.quote_end = start, end

    def forget_quote(self) -> None:
        """Come from no text any more."""
        self.retrospective_id = self.quote_start = self.quote_end = None
        self.quote = ""
