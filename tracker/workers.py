"""The server: granian in front of the app, which its workers share as far as they can."""

import ctypes
import gc
from contextlib import suppress
from contextvars import Context

from flask import Flask
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import MPServer, MTServer
from granian.server.common import AbstractServer

from tracker import create_app
from tracker.config import Settings

THREADS = 4
# <malloc.h>: how many heaps the threads of a process have.
M_ARENA_MAX = -8
_prepared: list[Flask] = []


class SameProcess(MTServer):
    """One worker as a thread of ours: a second process would hold the app a second time."""

    serve = AbstractServer.serve

    def _check_gil(self) -> None:
        # Only several workers would need threads that run at once.
        pass


def _app() -> Flask:
    """The app as it was prepared; a process that did not inherit it makes its own."""
    return _prepared[0] if _prepared else create_app()


def _run(settings: Settings) -> None:
    server = MPServer if settings.workers > 1 else SameProcess
    server(
        "tracker:create_app",
        interface=Interfaces.WSGI,
        address=settings.host,
        port=settings.port,
        workers=settings.workers,
        blocking_threads=THREADS,
        log_access=False,
        log_level=LogLevels.warning,
    ).serve(target_loader=_app, wrap_loader=False)


def _share_one_heap() -> None:
    # Only glibc gives each thread a heap of its own, of which most stays empty but taken;
    # and what the imports took and left is 8 MB that it gives back when it is asked to.
    with suppress(AttributeError):
        libc = ctypes.CDLL(None)
        libc.mallopt(M_ARENA_MAX, 1)
        libc.malloc_trim(0)


def serve(settings: Settings, app: Flask) -> None:
    """Serve until stopped."""
    _prepared.append(app)
    # What is frozen the collector leaves alone, so that it stays shared among processes.
    gc.collect()
    gc.freeze()
    _share_one_heap()
    # In a context of its own: no request may inherit what the command line is allowed.
    Context().run(_run, settings)
