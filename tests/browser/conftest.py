"""A real browser before the real app; every test fails on a console error or a CSP report."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from tests.browser.chromium import LOCALES, let_in, served, started
from tests.person import Person, sign_up

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
# A machine under load is slow, not wrong: only a test that fails waits for so long.
PATIENCE = 15_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.fixture(scope="session")
def address(app: Flask) -> Iterator[str]:
    with served(app) as address:
        yield address


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


# Chromium says so when a page is left before its transition could begin; the page itself is whole.
HURRIED = "Transition was aborted because of invalid state"


def _listen(page: Page, complaints: list[str]) -> None:
    def hear(text: str) -> None:
        if HURRIED not in text:
            complaints.append(text)

    def read(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            hear(message.text)

    page.on("console", read)
    page.on("pageerror", lambda error: hear(str(error)))


def _context(
    browser: Browser, language: str, phone: bool, javascript: bool, dark: bool
) -> BrowserContext:
    context = browser.new_context(
        locale=LOCALES[language],
        viewport=PHONE if phone else DESKTOP,
        java_script_enabled=javascript,
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        has_touch=phone,
    )
    context.set_default_timeout(PATIENCE)
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
        let_in(context, person, address)
        window = Window(context.new_page(), person, address, [])
        _listen(window.page, window.complaints)
        windows.append(window)
        return window

    yield open_as
    for window in windows:
        window.page.context.close()
    complaints = [text for window in windows for text in window.complaints]
    assert not complaints, complaints
