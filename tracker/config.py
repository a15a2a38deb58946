"""Settings: the only module that reads the environment. It also makes the secret key."""

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tracker import __file__ as package_file

PACKAGE = Path(package_file).parent
SOURCE_TREE = PACKAGE.parent
IN_SOURCE_TREE = (SOURCE_TREE / "pyproject.toml").is_file()
RESOURCES = SOURCE_TREE if IN_SOURCE_TREE else PACKAGE
MEGABYTE = 1024 * 1024
SHORTEST_KEY = 32


class SettingsError(Exception):
    """Hoego cannot start or go on; the message is one line that says how to mend it."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message % values if values else message)
        # Kept apart, so that the command line can say it in the person's language.
        self.message, self.values = message, values


@dataclass(frozen=True, slots=True)
class Settings:
    """What one running instance is told from outside."""

    instance: Path
    database_url: str
    host: str = "127.0.0.1"
    port: int = 8080
    https: bool = False
    proxies: int = 0
    trusted_hosts: tuple[str, ...] = ()
    language: str = "en"
    time_zone: str = "UTC"
    workers: int = 1
    flask: dict[str, object] = field(default_factory=dict)


def _default_instance() -> Path:
    if IN_SOURCE_TREE:
        return SOURCE_TREE / "instance"
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "hoego"


def _database_url(instance: Path) -> str:
    url = os.environ.get("TRACKER_DATABASE_URL") or f"sqlite:///{instance / 'hoego.db'}"
    for plain in ("postgres://", "postgresql://"):
        if url.startswith(plain):
            return "postgresql+psycopg://" + url.removeprefix(plain)
    return url


def _number(name: str, default: int, lowest: int, highest: int) -> int:
    text = os.environ.get(name) or str(default)
    if not (text.isdecimal() and len(text) < 10 and lowest <= int(text) <= highest):
        raise SettingsError(
            "%(name)s is “%(text)s”; it must be a number from %(lowest)s to %(highest)s.",
            name=name,
            text=text,
            lowest=lowest,
            highest=highest,
        )
    return int(text)


def spoken_language() -> str:
    """The language of the terminal, as far as we have it."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    return "ko" if spoken.lower().startswith("ko") else "en"


def _time_zone() -> str:
    """The zone of this machine, where it tells one by name."""
    told = os.environ.get("TZ") or str(Path("/etc/localtime").resolve())
    name = told.rpartition("zoneinfo/")[2]
    try:
        ZoneInfo(name)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return "UTC"
    return name


def settings_from_environment() -> Settings:
    """Read `TRACKER_*`; raise SettingsError with the mend when a value cannot be used."""
    instance = Path(os.environ.get("TRACKER_INSTANCE") or _default_instance()).resolve()
    hosts = os.environ.get("TRACKER_TRUSTED_HOSTS", "")
    return Settings(
        instance=instance,
        database_url=_database_url(instance),
        host=os.environ.get("TRACKER_HOST") or "127.0.0.1",
        port=_number("TRACKER_PORT", 8080, 1, 65535),
        https=os.environ.get("TRACKER_HTTPS", "") == "1",
        proxies=_number("TRACKER_PROXIES", 0, 0, 5),
        trusted_hosts=tuple(host.strip() for host in hosts.split(",") if host.strip()),
        language=spoken_language(),
        time_zone=_time_zone(),
        workers=_number("TRACKER_WORKERS", 1, 1, 64),
    )


def prepare_instance(instance: Path) -> None:
    """Make the instance folder, readable by its owner alone."""
    try:
        instance.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            "Cannot make the folder %(folder)s (%(why)s). Choose another: TRACKER_INSTANCE=FOLDER",
            folder=instance,
            why=error.strerror,
        ) from error


def secret_key(instance: Path) -> bytes:
    """The instance's key; made once (0600), the same for workers that start at one moment."""
    prepare_instance(instance)
    path = instance / "secret.key"
    try:
        _make_key(path)
        key = path.read_bytes()
    except OSError as error:
        raise SettingsError(
            "Cannot read the secret key %(file)s (%(why)s). Let this user own it: chown, chmod 600",
            file=path,
            why=error.strerror,
        ) from error
    if len(key) < SHORTEST_KEY:
        raise SettingsError(
            "The secret key %(file)s is damaged. Delete it; a new one is made at the next start.",
            file=path,
        )
    return key


def _make_key(path: Path) -> None:
    """Write a new key beside, then link it into place: the first of several starts wins, whole."""
    if path.exists():
        return
    path.parent.chmod(0o700)
    draft = path.with_name(f"secret.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(48))
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def flask_settings(settings: Settings) -> dict[str, object]:
    """What Flask and its extensions are configured with."""
    cookie = "__Host-hoego-form" if settings.https else "hoego_form"
    return {
        "SECRET_KEY": secret_key(settings.instance),
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        "MAX_CONTENT_LENGTH": 3 * MEGABYTE,
        "MAX_FORM_MEMORY_SIZE": 3 * MEGABYTE,
        "MAX_FORM_PARTS": 5000,
        "SESSION_COOKIE_NAME": cookie,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings.https,
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_SSL_STRICT": settings.https,
        "TRUSTED_HOSTS": list(settings.trusted_hosts) or None,
        "BABEL_TRANSLATION_DIRECTORIES": str(PACKAGE / "translations"),
        **settings.flask,
    }
