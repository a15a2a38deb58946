"""Passwords: argon2id, a few at a time."""

from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 10, 200
# 19 MiB, two passes: OWASP's floor. Four at once keep a burst of sign-ins below 80 MB.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_at_once = BoundedSemaphore(4)
# Verified for names that do not exist, so that both answers take the same time.
NOBODYS = _hasher.hash("nobody has this password")


def hash_password(password: str) -> str:
    """The argon2id hash that is stored."""
    with _at_once:
        return _hasher.hash(password)


def is_password(stored: str | None, password: str) -> bool:
    """Whether the password fits; takes as long when there is none to compare with."""
    try:
        with _at_once:
            return _hasher.verify(stored or NOBODYS, password) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(stored: str) -> bool:
    """Whether the hash was made with weaker settings than today's."""
    return _hasher.check_needs_rehash(stored)
