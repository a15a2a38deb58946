"""Settings: the only module that reads the environment. It also makes the secret key."""

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from tracker import __file__ as package_file

PACKAGE = Path(package_file).parent
SOURCE_TREE = PACKAGE.parent
IN_SOURCE_TREE = (SOURCE_TREE / "pyproject.toml").is_file()
RESOURCES = SOURCE_TREE if IN_SOURCE_TREE else PACKAGE
MEGABYTE = 1024 * 1024


class SettingsError(Exception):
    """A setting cannot be used; the message is one line that says how to mend it."""


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


def _number(name: str, default: int, highest: int) -> int:
    text = os.environ.get(name, str(default))
    if not text.isdecimal() or int(text) > highest:
        raise SettingsError(f"{name} is {text!r}; it must be a number from 0 to {highest}.")
    return int(text)


def _language() -> str:
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    return "ko" if spoken.lower().startswith("ko") else "en"


def settings_from_environment() -> Settings:
    """Read `TRACKER_*`; raise SettingsError with the mend when a value cannot be used."""
    instance = Path(os.environ.get("TRACKER_INSTANCE") or _default_instance()).resolve()
    hosts = os.environ.get("TRACKER_TRUSTED_HOSTS", "")
    return Settings(
        instance=instance,
        database_url=_database_url(instance),
        host=os.environ.get("TRACKER_HOST", "127.0.0.1"),
        port=_number("TRACKER_PORT", 8080, 65535),
        https=os.environ.get("TRACKER_HTTPS", "") == "1",
        proxies=_number("TRACKER_PROXIES", 0, 5),
        trusted_hosts=tuple(host.strip() for host in hosts.split(",") if host.strip()),
        language=_language(),
        workers=_number("TRACKER_WORKERS", 1, 64) or 1,
    )


def prepare_instance(instance: Path) -> None:
    """Make the instance folder, readable by its owner alone."""
    try:
        instance.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(f"Cannot make the folder {instance}: {error.strerror}.") from error


def secret_key(instance: Path) -> bytes:
    """The instance's key; made once (0600), the same for workers that start at one moment."""
    prepare_instance(instance)
    path = instance / "secret.key"
    try:
        _make_key(path)
        key = path.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"Cannot read the secret key {path}: {error.strerror}. Let this user own the file."
        ) from error
    if len(key) < 32:
        raise SettingsError(f"The secret key {path} is damaged. Delete it; everyone signs in anew.")
    return key


def _make_key(path: Path) -> None:
    """Write a new key beside, then link it into place: the first of several starts wins, whole."""
    if path.exists():
        return
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
