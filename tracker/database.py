"""How connections behave: SQLite's settings, and which requests may write."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from contextvars import ContextVar
from typing import cast

from flask import Flask, g, has_request_context, request
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from tracker.config import SettingsError
from tracker.extensions import db

READING = frozenset({"GET", "HEAD", "OPTIONS"})
PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA busy_timeout=10000",
    "PRAGMA cache_size=-8000",
    # What is deleted is overwritten: a diary's pages must not linger in the file.
    "PRAGMA secure_delete=ON",
)
_bookkeeping: ContextVar[bool] = ContextVar("bookkeeping", default=False)


@contextmanager
def bookkeeping() -> Iterator[None]:
    """Let a reading request write what is not the owner's data: when a session was last seen."""
    token = _bookkeeping.set(True)
    try:
        yield
    finally:
        _bookkeeping.reset(token)


def _only_reads() -> bool:
    return has_request_context() and request.method in READING and not _bookkeeping.get()


def _configure(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver must not begin transactions by itself: it would begin them deferred,
    # and two readers that then both write would fail instead of waiting.
    if isinstance(connection, sqlite3.Connection):
        connection.isolation_level = None
        for pragma in PRAGMAS:
            connection.execute(pragma)


BEGINNINGS = {
    True: ("PRAGMA query_only=1", "BEGIN"),
    False: ("PRAGMA query_only=0", "BEGIN IMMEDIATE"),
}


def _begin_sqlite(connection: Connection) -> None:
    # On the driver's own connection: this runs for every request, and SQLAlchemy's way to the
    # driver takes thirty times as long as the two statements.
    driver = cast(sqlite3.Connection, connection.connection.dbapi_connection)
    for statement in BEGINNINGS[_only_reads()]:
        driver.execute(statement)


def _begin_postgres(connection: Connection) -> None:
    if _only_reads():
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")


def _listen(engine: Engine) -> None:
    sqlite = engine.dialect.name == "sqlite"
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin_sqlite if sqlite else _begin_postgres)


def read_connection() -> Connection:
    """The request's connection for prepared statements; a write's is that of its transaction."""
    if not _only_reads():
        return db.session.connection()
    if "connection" not in g:
        g.connection = db.engine.connect()
    connection: Connection = g.connection
    return connection


def let_others_write() -> None:
    """End the transaction of a write that has written nothing yet, before it takes its time."""
    db.session.rollback()


def scrub() -> None:
    """Move all that was written into the database's file, so that its log holds no deleted text."""
    db.session.remove()
    if db.engine.dialect.name == "sqlite":
        with closing(db.engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _close(_error: BaseException | None) -> None:
    connection: Connection | None = g.pop("connection", None)
    if connection is not None:
        connection.close()


@contextmanager
def usable() -> Iterator[None]:
    """Tell in one line why a database cannot be opened; raises SettingsError."""
    try:
        yield
    except (SQLAlchemyError, ModuleNotFoundError) as error:
        raise SettingsError(
            "Cannot open the database (%(why)s). Check TRACKER_DATABASE_URL, or restore a backup.",
            why=str(getattr(error, "orig", None) or error).partition("\n")[0],
        ) from error


def init_database(app: Flask) -> None:
    """Bind the database to the app and set how its connections behave; raises SettingsError."""
    app.teardown_appcontext(_close)
    with usable():
        db.init_app(app)
    with app.app_context():
        _listen(db.engine)
