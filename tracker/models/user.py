"""The person who owns records, and what is remembered of them."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Instant, Model

THEMES = ("system", "light", "dark")
# What the host is called, by language, until they choose a name.
FIRST_NAMES = {"ko": "나", "en": "me"}


class User(Model):
    """An account. `revision` rises with every write of its records; `epoch` ends old sign-ins."""

    __tablename__ = "users"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    name: Mapped[str] = mapped_column(String(80))
    name_key: Mapped[str] = mapped_column(String(160), unique=True)
    password_hash: Mapped[str | None] = mapped_column(String(200))
    locale: Mapped[str] = mapped_column(String(2))
    time_zone: Mapped[str] = mapped_column(String(64), default="UTC")
    theme: Mapped[str] = mapped_column(String(6), default="system")
    is_host: Mapped[bool] = mapped_column(default=False)
    has_chosen_language: Mapped[bool] = mapped_column(default=False)
    epoch: Mapped[int] = mapped_column(default=0)
    revision: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(Instant)

    @staticmethod
    def key_of(name: str) -> str:
        """The form of a name under which two spellings are one account."""
        return " ".join(name.split()).casefold()

    @classmethod
    def named(cls, name: str, *, locale: str, at: datetime, is_host: bool = False) -> "User":
        """Make an account; `at` is the instant of its making."""
        user = cls(id=uuid4(), locale=locale, created_at=at, is_host=is_host)
        user.rename(name)
        return user

    def rename(self, name: str) -> None:
        """Take another name, by which the account is signed in to from now on."""
        self.name = " ".join(name.split())
        self.name_key = self.key_of(name)

    def change_password(self, password_hash: str) -> None:
        """Set the password's hash and end every sign-in made before."""
        self.password_hash = password_hash
        self.epoch = (self.epoch or 0) + 1
