"""Making accounts, and giving them passwords."""

from sqlalchemy import delete

from tracker.access import account_by_name
from tracker.accounts.password import LONGEST, SHORTEST, hash_password
from tracker.clock import now
from tracker.config import SettingsError
from tracker.extensions import db
from tracker.models import Session, SignInLink, User

LONGEST_NAME = 80


def new_account(name: str, *, language: str, time_zone: str) -> User:
    """Make an account that has no password yet; the name must be free."""
    user = User.named(name, locale=language, at=now())
    user.time_zone = time_zone
    db.session.add(user)
    return user


def set_password(user: User, password: str) -> None:
    """Give an account a password; all its sign-ins and links end."""
    user.change_password(hash_password(password))
    for way_in in (Session, SignInLink):
        db.session.execute(delete(way_in).where(way_in.owner_id == user.id))


def make_account(name: str, password: str, language: str, time_zone: str = "UTC") -> bool:
    """Make an account with a password, or give the one of this name a new password.

    True when the account was made. Raises SettingsError where the name or the password will not do.
    """
    _require_usable(name, password)
    known = account_by_name(name)
    user = known or new_account(name, language=language, time_zone=time_zone)
    # The row comes before what belongs to it.
    db.session.flush()
    set_password(user, password)
    return known is None


def _require_usable(name: str, password: str) -> None:
    if not 0 < len(User.key_of(name)) <= LONGEST_NAME:
        raise SettingsError("A name has 1 to %(longest)s characters.", longest=LONGEST_NAME)
    if not SHORTEST <= len(password) <= LONGEST:
        raise SettingsError(
            "A password has %(shortest)s to %(longest)s characters; type it when asked, "
            "or pipe it in: ./run account NAME < FILE",
            shortest=SHORTEST,
            longest=LONGEST,
        )
