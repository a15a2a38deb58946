"""Guessing is slow: failed sign-ins are counted in the database, by account and by address."""

import hashlib
from datetime import timedelta
from math import ceil

from flask import request
from sqlalchemy import delete, select
from werkzeug.exceptions import TooManyRequests

from tracker.clock import now
from tracker.extensions import db
from tracker.models import Attempt

WINDOW = timedelta(minutes=15)
BY_ACCOUNT, BY_ADDRESS = 10, 30


def _subject(kind: str, value: str) -> str:
    return hashlib.sha256(f"{kind}:{value}".encode()).hexdigest()


def _subjects(name_key: str) -> dict[str, int]:
    address = request.remote_addr or ""
    return {_subject("account", name_key): BY_ACCOUNT, _subject("address", address): BY_ADDRESS}


def _wait(subject: str, most: int) -> timedelta:
    """How long until fewer than `most` failures lie in the window; nothing when that is so now."""
    moment = now()
    failures = (
        select(Attempt.made_at)
        .where(Attempt.subject == subject, Attempt.made_at > moment - WINDOW)
        .order_by(Attempt.made_at.desc())
    )
    first_too_many = db.session.scalar(failures.offset(most - 1).limit(1))
    return first_too_many + WINDOW - moment if first_too_many else timedelta()


def refuse_guessing(name_key: str) -> None:
    """429 where this account or this address failed too often in the last quarter hour."""
    wait = max(_wait(subject, most) for subject, most in _subjects(name_key).items())
    if wait:
        raise TooManyRequests(retry_after=ceil(wait.total_seconds()))


def note_failure(name_key: str) -> None:
    """Count one failed sign-in; forget those that no longer matter."""
    moment = now()
    db.session.execute(delete(Attempt).where(Attempt.made_at < moment - WINDOW))
    for subject in _subjects(name_key):
        db.session.add(Attempt(subject=subject, made_at=moment))


def forget_failures(name_key: str) -> None:
    """The right password was given: its account starts anew."""
    db.session.execute(delete(Attempt).where(Attempt.subject == _subject("account", name_key)))
