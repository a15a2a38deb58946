"""A verified copy of everything: the database, the key, photos, and a manifest with SHA-256."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from flask import Flask

from tracker import __version__
from tracker.album import album
from tracker.clock import now
from tracker.config import Settings, SettingsError
from tracker.extensions import db
from tracker.photos import Album


def back_up(app: Flask) -> Path:
    """Copy the instance into `backups/<instant>/`; return the folder. Raises SettingsError."""
    settings: Settings = app.config["SETTINGS"]
    database = _database_file()
    if database is None:
        raise SettingsError("On PostgreSQL, back up with pg_dump; only SQLite is copied here.")
    folder = settings.instance / "backups" / now().strftime("%Y%m%dT%H%M%S%fZ")
    folder.mkdir(mode=0o700, parents=True)
    _copy_database(database, folder / database.name)
    shutil.copy2(settings.instance / "secret.key", folder / "secret.key")
    _copy_photos(album(), folder / "photos")
    _write_manifest(folder)
    return folder


def _database_file() -> Path | None:
    name = db.engine.url.database if db.engine.dialect.name == "sqlite" else None
    return Path(name) if name else None


def _copy_database(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    target.chmod(0o600)
    with closing(sqlite3.connect(target)) as copy:
        verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
    if verdict != "ok":
        raise SettingsError(
            "The copy %(file)s is damaged (%(verdict)s). Is the disk failing?",
            file=target,
            verdict=verdict,
        )


def _copy_photos(photos: Album, target: Path) -> None:
    """After the database, so that every photo it speaks of is there; one that is going may go."""
    for path in photos.files():
        folder = target / path.parent.name
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            shutil.copy2(path, folder / path.name)


def _write_manifest(folder: Path) -> None:
    copied = sorted(path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): _sha256(path) for path in copied}
    manifest = {"hoego": __version__, "made_at": now().isoformat(), "sha256": files}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
