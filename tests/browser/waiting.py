"""Waiting for what no locator can see."""

from collections.abc import Callable

from playwright.sync_api import Page

TENTHS = 150


def until(page: Page, holds: Callable[[], object]) -> None:
    """Let the browser go on until something holds on the server."""
    for _ in range(TENTHS):
        if holds():
            return
        page.wait_for_timeout(100)
    assert holds()
