"""One-time sign-in links."""

import secrets

from sqlalchemy import select

from tracker.clock import now
from tracker.extensions import db
from tracker.models import SignInLink, User
from tracker.sessions import hashed


def make_link_token(user: User) -> str:
    """A token that signs `user` in once within a day; only its hash is stored."""
    token = secrets.token_urlsafe(24)
    db.session.add(SignInLink(token_hash=hashed(token), owner_id=user.id, created_at=now()))
    return token


def working_link(token: str) -> SignInLink | None:
    """The link behind a token, while it can be used."""
    link = db.session.scalar(select(SignInLink).where(SignInLink.token_hash == hashed(token)))
    return link if link and link.works(now()) else None


def use_link(link: SignInLink) -> User:
    """Use the link up; return whom it signs in."""
    link.used_at = now()
    return db.session.scalars(select(User).where(User.id == link.owner_id)).one()
