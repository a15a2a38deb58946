"""What stands before the first request: the tables, the newest migration, an owner."""

from datetime import datetime
from itertools import chain, count

from flask import Flask
from sqlalchemy import delete, inspect, select, text

from tracker.access import account_by_name, system
from tracker.autosaving import LIFE
from tracker.clock import now
from tracker.config import PACKAGE, Settings, SettingsError
from tracker.database import usable
from tracker.extensions import db
from tracker.models import (
    ABSOLUTE,
    FIRST_NAMES,
    IDLE,
    LINK_LIFE,
    Autosave,
    Session,
    SignInLink,
    Submission,
    User,
)
from tracker.purging import forget_arrivals, purge_trash
from tracker.sample import install

MIGRATIONS = PACKAGE / "migrations"


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
        with usable():
            stored, known = stored_revision(), _known_revisions()
        if stored == known[-1]:
            return
        if stored is not None and stored not in known:
            raise SettingsError(
                "The database was written by a newer Hoego (migration %(migration)s). "
                "Upgrade Hoego, or restore the backup made before the upgrade.",
                migration=stored,
            )
        # Other databases have their own way to be backed up, and their own people to do it.
        if stored is not None and db.engine.dialect.name == "sqlite":
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


def _free_name(name: str) -> str:
    """The name, or the first of `name 2`, `name 3` … that nobody has."""
    names = chain([name], (f"{name} {number}" for number in count(2)))
    return next(one for one in names if account_by_name(one) is None)


def ensure_owner(settings: Settings) -> User:
    """The host's account; made on the first start, with the sample in it."""
    with system():
        return host() or _make_owner(settings.language, settings.time_zone)


def _make_owner(language: str, time_zone: str) -> User:
    owner = User.named(_free_name(FIRST_NAMES[language]), locale=language, at=now(), is_host=True)
    owner.time_zone = time_zone
    db.session.add(owner)
    db.session.flush()
    install(owner, language)
    return owner


def account_named(name: str | None, settings: Settings) -> User:
    """The account of this name, or the host's; raises SettingsError when there is none."""
    user = account_by_name(name) if name else ensure_owner(settings)
    if user is None:
        raise SettingsError(
            'There is no account "%(name)s". Make it: ./run account "%(name)s"', name=name
        )
    return user


def tidy() -> None:
    """Forget what nobody needs any more: spent links, ended sessions, old trash and drafts."""
    moment = now()
    with system():
        _forget(moment)
        purge_trash(moment)
        forget_arrivals(moment)


def _forget(moment: datetime) -> None:
    day_ago = moment - LINK_LIFE
    for table, is_over in (
        (SignInLink, SignInLink.created_at < day_ago),
        (Submission, Submission.made_at < day_ago),
        (Autosave, Autosave.saved_at < moment - LIFE),
        (Session, Session.last_seen_at < moment - IDLE),
        (Session, Session.created_at < moment - ABSOLUTE),
    ):
        db.session.execute(delete(table).where(is_over))
