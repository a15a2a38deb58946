"""A person with a browser: sends forms as a page would, and has each page reviewed."""

from typing import Any
from uuid import UUID

from flask import Flask
from itsdangerous import URLSafeTimedSerializer
from werkzeug.test import TestResponse

from tests.review import review
from tracker.access import system
from tracker.clock import now
from tracker.extensions import db
from tracker.models import Link, Record, Session, User
from tracker.sessions import cookie_name, hashed

CSRF_SECRET = "0" * 40


class Person:
    """A client of the app; `id` is the account's, None for someone who has none."""

    def __init__(self, app: Flask, user_id: UUID | None = None, language: str = "en") -> None:
        self.app, self.id, self.language = app, user_id, language
        self.client = app.test_client()
        self._headers = {"Accept-Language": language}

    def get(self, path: str, **extra: Any) -> TestResponse:
        """Open a page; where it is a page of ours, review it."""
        extra["headers"] = self._headers | dict(extra.get("headers", {}))
        response = self.client.get(path, **extra)
        if response.mimetype == "text/html" and response.status_code not in (302, 303, 304, 308):
            review(response, path)
        return response

    def post(self, path: str, data: dict[str, Any] | None = None, **extra: Any) -> TestResponse:
        """Send a form, with the key that every form of ours carries."""
        with self.client.session_transaction() as session:
            session["csrf_token"] = CSRF_SECRET
        form = {"csrf_token": self._token()} | (data or {})
        extra["headers"] = self._headers | dict(extra.get("headers", {}))
        response = self.client.post(path, data=form, **extra)
        if response.mimetype == "text/html" and response.status_code not in (302, 303, 308):
            review(response, path)
        return response

    def follow(self, response: TestResponse) -> TestResponse:
        """Open the page to which a form led."""
        assert response.status_code == 303, f"{response.status_code}: {response.text[:2000]}"
        return self.get(response.location)

    def _token(self) -> str:
        signer = URLSafeTimedSerializer(self.app.config["SECRET_KEY"], salt="wtf-csrf-token")
        return str(signer.dumps(CSRF_SECRET))

    def add(self, *records: Record | Link) -> None:
        """Put records straight into the database, as this person's."""
        with self.app.app_context(), system():
            for record in records:
                record.owner_id = self.id
            db.session.add_all(records)
            db.session.commit()
            for record in records:
                db.session.refresh(record)
            db.session.expunge_all()

    def load(self, model: type[Any], record_id: UUID) -> Any:
        """A row as it now stands in the database, or None."""
        with self.app.app_context(), system():
            row = db.session.get(model, record_id)
            db.session.expunge_all()
            return row

    def all(self, model: type[Any]) -> list[Any]:
        """All this person's rows of a model, outside the trash or in it."""
        with self.app.app_context(), system():
            rows = db.session.scalars(db.select(model).where(model.owner_id == self.id)).all()
            db.session.expunge_all()
            return list(rows)


def sign_up(app: Flask, name: str, language: str = "en", *, is_host: bool = False) -> Person:
    """Make an account and a browser that is signed in to it."""
    with app.app_context(), system():
        user = User.named(name, locale=language, at=now(), is_host=is_host)
        user.has_chosen_language = True
        db.session.add(user)
        person = Person(app, user.id, language)
        sign_in(person, user)
        db.session.commit()
    return person


def sign_in(person: Person, user: User) -> None:
    """Give a browser a session, as the sign-in form does."""
    secret = f"secret of {user.id}"
    moment = now()
    db.session.add(
        Session(
            id_hash=hashed(secret),
            owner_id=user.id,
            epoch=user.epoch or 0,
            created_at=moment,
            last_seen_at=moment,
        )
    )
    person.client.set_cookie(cookie_name(), secret)
