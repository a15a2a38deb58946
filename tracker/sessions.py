"""Sign-ins as rows: the cookie is a random id, the row its hash."""

import hashlib
import secrets
from datetime import datetime
from typing import Any

from flask import current_app, g, request, session
from sqlalchemy import Row, bindparam, delete, select, update
from werkzeug.wrappers import Response

from tracker.access import Owner
from tracker.clock import now
from tracker.database import READING, bookkeeping, read_connection
from tracker.devices import device_name
from tracker.extensions import db
from tracker.models import ABSOLUTE, IDLE, Session, User

SEEN_EVERY = 24 * 3600


def cookie_name() -> str:
    """The sign-in cookie; bound to this host where the connection is secure."""
    return "__Host-hoego" if current_app.config["SESSION_COOKIE_SECURE"] else "hoego"


def hashed(secret: str) -> str:
    """How a random secret is stored."""
    return hashlib.sha256(secret.encode()).hexdigest()


def begin_session(user: User) -> str:
    """Sign a user in on this device; return the new cookie. What the browser held before ends."""
    end_session()
    session.clear()
    g.pop("csrf_token", None)
    secret = secrets.token_urlsafe(32)
    moment = now()
    db.session.add(
        Session(
            id_hash=hashed(secret),
            owner_id=user.id,
            epoch=user.epoch or 0,
            device=device_name(request.user_agent.string),
            created_at=moment,
            last_seen_at=moment,
        )
    )
    return secret


def set_cookie(response: Response, secret: str) -> None:
    """Give the browser its sign-in cookie."""
    response.set_cookie(
        cookie_name(),
        secret,
        max_age=int(ABSOLUTE.total_seconds()),
        httponly=True,
        samesite="Lax",
        secure=current_app.config["SESSION_COOKIE_SECURE"],
    )


def end_session() -> None:
    """Delete the row behind this browser's cookie, if there is one."""
    secret = request.cookies.get(cookie_name())
    if secret:
        db.session.execute(delete(Session).where(Session.id_hash == hashed(secret)))


def clear_cookie(response: Response) -> None:
    """Take the cookie away, and what the browser kept of the pages."""
    response.delete_cookie(
        cookie_name(), secure=current_app.config["SESSION_COOKIE_SECURE"], httponly=True
    )
    response.headers["Clear-Site-Data"] = '"cache", "storage"'


_sessions = db.metadata.tables["sessions"]
_columns = _sessions.c
_accounts = db.metadata.tables["users"]
_users = _accounts.c
_LOOKUP = (
    select(
        _users.id,
        _users.name,
        _users.locale,
        _users.time_zone,
        _users.theme,
        _users.revision,
        _users.is_host,
        _users.password_hash.is_not(None).label("has_password"),
        _columns.id_hash,
        _columns.created_at,
        _columns.last_seen_at,
    )
    .select_from(_sessions.join(_accounts, _columns.owner_id == _users.id))
    .where(_columns.epoch == _users.epoch, _columns.id_hash == bindparam("id_hash"))
)


def load_owner() -> None:
    """Put the signed-in owner, or None, where the request can find it."""
    secret = request.cookies.get(cookie_name())
    g.owner = _owner_behind(hashed(secret)) if secret else None


def _owner_behind(id_hash: str) -> Owner | None:
    row = read_connection().execute(_LOOKUP, {"id_hash": id_hash}).first()
    if row is None or not _is_alive(row, now()):
        return None
    if (now() - row.last_seen_at).total_seconds() > SEEN_EVERY:
        _note_seen(id_hash)
    return Owner(*row[:9])


def _is_alive(row: Row[Any], moment: datetime) -> bool:
    return bool(moment - row.last_seen_at < IDLE and moment - row.created_at < ABSOLUTE)


def _note_seen(id_hash: str) -> None:
    seen = update(_sessions).where(_columns.id_hash == id_hash).values(last_seen_at=now())
    if request.method not in READING:
        # A write holds the database's lock already: a second connection would wait for itself.
        db.session.execute(seen)
        return
    with bookkeeping(), db.engine.begin() as connection:
        connection.execute(seen)
