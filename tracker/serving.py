"""Where the server listens; one clear line where it cannot."""

import errno
import socket

from tracker.config import Settings, SettingsError

LAST_PORT = 65535


def require_free_port(settings: Settings) -> None:
    """Raise SettingsError when another program listens where we want to."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise _why(settings, error) from error


def _why(settings: Settings, error: OSError) -> SettingsError:
    if error.errno == errno.EADDRINUSE:
        return SettingsError(
            "Port %(port)s is taken by another program. Stop it, or choose another: "
            "TRACKER_PORT=%(other)s ./run",
            port=settings.port,
            other=settings.port % LAST_PORT + 1,
        )
    return SettingsError(
        "Cannot listen on %(host)s, port %(port)s (%(why)s). "
        "Choose another: TRACKER_HOST=127.0.0.1 TRACKER_PORT=8080 ./run",
        host=settings.host,
        port=settings.port,
        why=error.strerror,
    )


def address(settings: Settings) -> str:
    """Where people reach this instance."""
    scheme = "https" if settings.https else "http"
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"{scheme}://{host}:{settings.port}"
