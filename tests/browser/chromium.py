"""The system's Chromium and a server of ours for it, for tests and for pictures."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from werkzeug.serving import make_server

from tests.person import Person
from tracker.sessions import cookie_name

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
CALM = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
LOCALES = {"ko": "ko-KR", "en": "en-US"}


def executable() -> str:
    """The system's Chromium. Where there is none the tests fail, and say what to install."""
    found = next(filter(None, map(shutil.which, NAMES)), None) or (str(MAC) if MAC.exists() else "")
    assert found, "No Chromium. Debian, Ubuntu: apt install chromium fonts-noto-cjk"
    return found


@contextmanager
def started() -> Iterator[Browser]:
    """A browser that asks nothing of the network."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=CALM)
        yield browser
        browser.close()


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The app on a port of its own; its address."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def let_in(context: BrowserContext, person: Person, address: str) -> None:
    """Sign a browser in as a person."""
    context.clear_cookies()
    with person.app.app_context():
        cookie = person.client.get_cookie(cookie_name())
    if cookie is not None:
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": address}])
