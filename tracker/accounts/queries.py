"""What Settings shows beside its forms."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from tracker.access import current_owner
from tracker.accounts.links import open_invitations
from tracker.clock import local
from tracker.extensions import db
from tracker.models import Session, User


@dataclass(frozen=True, slots=True)
class SignIn:
    """One device that is signed in; days are those of the owner's zone."""

    id: str
    device: str
    began_on: date
    seen_on: date
    is_here: bool


@dataclass(frozen=True, slots=True)
class Account:
    """Another account of the instance; `invitation` is "" once it was used or is too old."""

    name: str
    invitation: str
    has_come: bool


def _sign_in(row: Session) -> SignIn:
    here = row.id_hash == current_owner().session_hash
    began_on, seen_on = (local(at).date() for at in (row.created_at, row.last_seen_at))
    return SignIn(row.id_hash, row.device, began_on, seen_on, here)


def sign_ins() -> list[SignIn]:
    """The owner's devices: this one first, then the one seen last."""
    rows = db.session.scalars(
        select(Session)
        .where(Session.owner_id == current_owner().id)
        .order_by(Session.last_seen_at.desc(), Session.created_at.desc())
    )
    return sorted(map(_sign_in, rows), key=lambda one: not one.is_here)


def other_accounts() -> list[Account]:
    """For the host: who else has an account here. Of what is in them nothing is told."""
    if not current_owner().is_host:
        return []
    chosen = select(User).where(User.id != current_owner().id).order_by(User.name_key)
    others = db.session.scalars(chosen).all()
    invitations = open_invitations(others)
    return [
        Account(user.name, invitations.get(user.id, ""), user.has_chosen_language)
        for user in others
    ]
