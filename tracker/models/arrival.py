"""Several files that came at once, and what became of each."""

from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.record import Record


class Arrival(Record):
    """An upload of several files. `outcomes` has one row for each, in their order.

    A row is `{"name": …, "outcome": …}`, with `"id"` of its retrospective where there is one and
    `"found"`, how many suggestions reading it gave. `others` counts files that were no texts.
    """

    __tablename__ = "arrivals"
    __table_args__ = (UniqueConstraint("owner_id", "id"),)

    outcomes: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    others: Mapped[int]
