"""What a form's POST goes through: once, in one transaction, never over a newer version."""

import hashlib
import secrets
from typing import Any

from flask import Request, flash, g, redirect, request
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from tracker.access import current_owner
from tracker.autosaving import forget_sent
from tracker.clock import now
from tracker.extensions import db
from tracker.models import Record, Submission

KEY = "form_key"
UNCOUNTED = {"csrf_token"}
PIECE = 1_000_000
# Nowhere stored, shown again or carried on.
PASSWORDS = frozenset({"password", "new_password", "again", "own_password"})


class Stale(Exception):
    """Someone, perhaps the owner in another tab, saved the record after the form was shown."""

    def __init__(self, record: Record, form: Any) -> None:
        super().__init__("stale form")
        self.record, self.form = record, form


def fresh_key() -> str:
    """A random key for one showing of a form."""
    return secrets.token_urlsafe(12)


def _digest(sent: Request) -> str:
    # The same key with other words is a new wish, as after the browser's Back: not a second press.
    told = [sent.path, *(f"{k}={v}" for k, v in sent.form.items(multi=True) if k not in UNCOUNTED)]
    told += [f"{k}={one.filename}={_file_digest(one)}" for k, one in sent.files.items(multi=True)]
    return hashlib.sha256("\0".join(told).encode()).hexdigest()


def _file_digest(file: FileStorage) -> str:
    digest = hashlib.blake2b()
    while piece := file.stream.read(PIECE):
        digest.update(piece)
    file.stream.seek(0)
    return digest.hexdigest()


def _earlier_location(key: str, digest: str) -> str | None:
    return db.session.scalar(
        select(Submission.location).where(
            Submission.owner_id == current_owner().id,
            Submission.key == key,
            Submission.digest == digest,
        )
    )


def answer_second_press() -> Response | None:
    """Lead a form that was sent before to where it led then; None for a new one."""
    key = request.form.get(KEY, "")[:64] if request.method == "POST" else ""
    # The hash of a form that holds a password would be a quick way to guess it.
    if not key or not g.owner or PASSWORDS & request.form.keys():
        return None
    g.submission = (key, _digest(request))
    location = _earlier_location(*g.submission)
    return redirect(location, 303) if location else None


def _remember(location: str) -> None:
    if "submission" in g:
        key, digest = g.submission
        db.session.add(
            Submission(
                owner_id=current_owner().id,
                key=key,
                digest=digest,
                location=location,
                made_at=now(),
            )
        )


def _commit(location: str) -> str:
    """Commit; where another request sent the same form first, answer with its location."""
    _remember(location)
    forget_sent()
    try:
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        earlier = _earlier_location(*g.submission) if "submission" in g else None
        if earlier is None:
            raise
        return earlier
    return location


def say(message: Any, category: str) -> None:
    """Say something in a toast on the next page; Flask carries any JSON value."""
    flash(message, category)


def saved(location: str, message: str = "", undo: str = "") -> Response:
    """Commit what the view did, once, and go on to `location`.

    `message` is said there in a toast; `undo` is the address to which its Undo button posts.
    """
    target = _commit(location)
    if undo:
        say({"text": message, "action": undo}, "undo")
    elif message:
        say(message, "message")
    return redirect(target, 303)


def expect_version(record: Record, form: Any) -> None:
    """Raise Stale when the record was saved after this form was shown."""
    if form.version.data != record.version:
        raise Stale(record, form)
