"""What every table shares."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    TextClause,
)
from sqlalchemy.types import TypeDecorator

from tracker.extensions import Base, db

if TYPE_CHECKING:
    Model = Base
else:
    Model = db.Model


class Instant(TypeDecorator[datetime]):
    """A moment in UTC; aware in Python on every database, so that instants always compare."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# Checked at commit, so that a row and what it belongs to can be written in any order.
AT_COMMIT: dict[str, Any] = {"deferrable": True, "initially": "DEFERRED"}


def owners_key() -> ForeignKey:
    """The reference to the account a row belongs to; the row goes when the account goes."""
    return ForeignKey("users.id", ondelete="CASCADE", **AT_COMMIT)


def belongs_with(column: str, table: str, ondelete: str | None = None) -> ForeignKeyConstraint:
    """A reference that the database itself refuses when its owner is another."""
    return ForeignKeyConstraint(
        ["owner_id", column],
        [f"{table}.owner_id", f"{table}.id"],
        ondelete=ondelete,
        **AT_COMMIT,
    )


def index_where(
    where: ColumnElement[bool] | TextClause, name: str, *columns: Any, unique: bool = False
) -> Index:
    """An index of those rows of a table alone for which `where` holds."""
    # The migrations tell PostgreSQL the same. To name it here would load its dialect: 3 MB.
    return Index(name, *columns, unique=unique, sqlite_where=where)
