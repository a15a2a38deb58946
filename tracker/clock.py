"""The only place that asks the time. Instants are UTC; a day is a day in the owner's zone."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from flask import g, has_app_context


def _system_time() -> datetime:
    return datetime.now(UTC)


_source: Callable[[], datetime] = _system_time


def set_source(source: Callable[[], datetime] | None) -> None:
    """Replace the system clock, or restore it with None. Lets a test live through a year."""
    global _source
    _source = source or _system_time


def now() -> datetime:
    """This instant, in UTC."""
    return _source()


def local(instant: datetime) -> datetime:
    """An instant on the wall clock of the signed-in owner, or in UTC when nobody is signed in."""
    owner = g.get("owner") if has_app_context() else None
    return instant.astimezone(ZoneInfo(owner.time_zone) if owner else UTC)


def local_now() -> datetime:
    """This instant on the wall clock of the signed-in owner, or UTC when nobody is signed in."""
    return local(now())


def today() -> date:
    """The owner's calendar day."""
    return local_now().date()
