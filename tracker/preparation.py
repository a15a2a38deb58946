"""What stands before the first request: the tables, the newest migration, an owner."""

from pathlib import Path

from flask import Flask
from sqlalchemy import delete, inspect, select, text

from tracker.access import system
from tracker.clock import now
from tracker.config import PACKAGE, SettingsError
from tracker.extensions import db
from tracker.models import IDLE, LINK_LIFE, Session, SignInLink, Submission, User

MIGRATIONS = PACKAGE / "migrations"
OWNER = {"ko": "나", "en": "me"}


def _known_revisions() -> list[str]:
    """Migrations are files named by their number, which is also their revision."""
    return sorted(path.stem[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def stored_revision() -> str | None:
    """The migration the database stands at; None for a new one."""
    if not inspect(db.engine).has_table("alembic_version"):
        return None
    with db.engine.connect() as connection:
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return str(found) if found else None


def migrate(app: Flask) -> None:
    """Bring the database to the newest migration; refuse one from a newer Hoego."""
    with app.app_context():
        stored, known = stored_revision(), _known_revisions()
        if stored == known[-1]:
            return
        if stored is not None and stored not in known:
            raise SettingsError(
                f"The database was written by a newer Hoego (migration {stored}). "
                "Upgrade Hoego, or restore the backup made before the upgrade."
            )
        if stored is not None:
            _back_up(app)
        _upgrade(app)


def _back_up(app: Flask) -> None:
    from tracker.backup import back_up

    back_up(app)


def _upgrade(app: Flask) -> None:
    # Alembic takes a third of a second to import; only a migration needs it.
    from flask_migrate import Migrate, upgrade

    Migrate(app, db, directory=str(MIGRATIONS))
    upgrade(directory=str(MIGRATIONS))


def host() -> User | None:
    """The account that was made first and may make others."""
    return db.session.scalar(select(User).where(User.is_host))


def ensure_owner(language: str) -> User:
    """The host's account; made on the first start."""
    with system():
        owner = host()
        if owner is None:
            owner = User.named(OWNER[language], locale=language, at=now(), is_host=True)
            db.session.add(owner)
        return owner


def account_named(name: str | None) -> User:
    """The account of this name, or the host's; raises SettingsError when there is none."""
    if name is None:
        return ensure_owner("en")
    user = db.session.scalar(select(User).where(User.name_key == User.key_of(name)))
    if user is None:
        raise SettingsError(f"There is no account {name!r}. Make it: ./run account {name}")
    return user


def tidy() -> None:
    """Forget what nobody needs any more: spent links, ended sessions, old trash."""
    moment = now()
    db.session.execute(delete(SignInLink).where(SignInLink.created_at < moment - LINK_LIFE))
    db.session.execute(delete(Session).where(Session.last_seen_at < moment - IDLE))
    db.session.execute(delete(Submission).where(Submission.made_at < moment - LINK_LIFE))


def database_file(app: Flask) -> Path | None:
    """SQLite's file, or None on PostgreSQL."""
    name = db.engine.url.database if db.engine.dialect.name == "sqlite" else None
    return Path(name) if name else None
