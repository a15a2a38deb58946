"""One-time sign-in links."""

import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from uuid import UUID

from flask import current_app, request
from sqlalchemy import select

from tracker.clock import now
from tracker.database import READING
from tracker.extensions import db
from tracker.models import SignInLink, User
from tracker.sessions import hashed


def make_link_token(user: User) -> str:
    """A token that signs `user` in once within a day; only its hash is stored."""
    return _stored(user, secrets.token_urlsafe(24))


def make_invitation(user: User) -> str:
    """A token like the others, for a new account; whoever made it can be shown it again."""
    return _stored(user, _invitation(user))


def _stored(user: User, token: str) -> str:
    db.session.add(SignInLink(token_hash=hashed(token), owner_id=user.id, created_at=now()))
    return token


def _invitation(user: User) -> str:
    # Worked out from the key rather than kept, so that no table holds a token that works.
    told = f"invitation of {user.id} at {user.created_at.isoformat()}"
    return urlsafe_b64encode(
        hmac.digest(current_app.config["SECRET_KEY"], told.encode(), "sha256")
    ).decode()


def open_invitations(users: Iterable[User]) -> dict[UUID, str]:
    """The tokens of the invitations that nobody has used and that still work, by account."""
    tokens = {user.id: _invitation(user) for user in users}
    told = SignInLink.token_hash.in_(map(hashed, tokens.values()))
    links = {link.token_hash: link for link in db.session.scalars(select(SignInLink).where(told))}
    return {
        user_id: token
        for user_id, token in tokens.items()
        if (link := links.get(hashed(token))) and link.works(now())
    }


def working_link(token: str) -> SignInLink | None:
    """The link behind a token, while it can be used."""
    found = select(SignInLink).where(SignInLink.token_hash == hashed(token))
    # Two presses at once must see each other where the database does not queue its writers.
    link = db.session.scalar(found if request.method in READING else found.with_for_update())
    return link if link and link.works(now()) else None


def use_link(link: SignInLink) -> User:
    """Use the link up; return whom it signs in."""
    link.used_at = now()
    return db.session.scalars(select(User).where(User.id == link.owner_id)).one()
