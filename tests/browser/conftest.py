"""A real browser before the real app; every test fails on a console error or a CSP report."""

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from werkzeug.serving import make_server

from tests.person import Person, sign_up
from tracker.sessions import cookie_name

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
CALM = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def executable() -> str:
    """The system's Chromium. Where there is none the tests fail, and say what to install."""
    found = next(filter(None, map(shutil.which, NAMES)), None) or (str(MAC) if MAC.exists() else "")
    assert found, "No Chromium. Debian, Ubuntu: apt install chromium fonts-noto-cjk"
    return found


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=CALM)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@dataclass
class Window:
    """A page, who looks at it, and what the browser complained about."""

    page: Page
    person: Person
    address: str
    complaints: list[str]

    def open(self, path: str) -> Page:
        """Open an address of ours."""
        self.page.goto(self.address + path)
        return self.page


Open = Callable[..., Window]


def _listen(page: Page, complaints: list[str]) -> None:
    def complain(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    page.on("console", complain)
    page.on("pageerror", lambda error: complaints.append(str(error)))


def _context(
    browser: Browser, language: str, phone: bool, javascript: bool, dark: bool
) -> BrowserContext:
    context = browser.new_context(
        locale={"ko": "ko-KR", "en": "en-US"}[language],
        viewport=PHONE if phone else DESKTOP,
        java_script_enabled=javascript,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        has_touch=phone,
    )
    context.set_default_timeout(10_000)
    return context


@pytest.fixture
def open_window(app: Flask, chromium: Browser, address: str) -> Iterator[Open]:
    """Open a window as a signed-in person; close it and look at its complaints at the end."""
    windows: list[Window] = []

    def open_as(
        person: Person | None = None,
        language: str = "en",
        *,
        phone: bool = False,
        javascript: bool = True,
        dark: bool = False,
    ) -> Window:
        person = person or sign_up(app, f"Person {len(windows)}", language)
        context = _context(chromium, language, phone, javascript, dark)
        with app.app_context():
            cookie = person.client.get_cookie(cookie_name())
        if cookie is not None:
            context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": address}])
        window = Window(context.new_page(), person, address, [])
        _listen(window.page, window.complaints)
        windows.append(window)
        return window

    yield open_as
    for window in windows:
        window.page.context.close()
    complaints = [text for window in windows for text in window.complaints]
    assert not complaints, complaints
