"""The server: granian in front of the app; one clear line where it cannot start."""

import errno
import os
import socket

from tracker.config import Settings, SettingsError


def require_free_port(settings: Settings) -> None:
    """Raise SettingsError when another program listens where we want to."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise SettingsError(_why(settings, error)) from error


def _why(settings: Settings, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {settings.port} is taken by another program. Stop it, or choose another: "
            f"TRACKER_PORT={settings.port + 1} ./run"
        )
    return f"Cannot listen on {settings.host}:{settings.port}: {os.strerror(error.errno or 0)}."


def address(settings: Settings) -> str:
    """Where people reach this instance."""
    scheme = "https" if settings.https else "http"
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"{scheme}://{host}:{settings.port}"


def serve(settings: Settings) -> None:
    """Serve until stopped."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "tracker:create_app",
        factory=True,
        interface=Interfaces.WSGI,
        address=settings.host,
        port=settings.port,
        workers=settings.workers,
        blocking_threads=4,
        log_access=False,
        log_level=LogLevels.warning,
    ).serve()
