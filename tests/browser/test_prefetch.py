"""A page fetched ahead is shown at once, and never as it was before the last write."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from flask import Flask, request, request_started
from playwright.sync_api import Page, expect

from tests.browser.accounts import with_sample
from tests.browser.waiting import until
from tracker import clock

PATH = "/goals/2025"
LINK = f'main a[href="{PATH}"]'
Asked = list[tuple[str, str, bool]]


@pytest.fixture
def asked(app: Flask) -> Iterator[Asked]:
    """What the server was asked for: method, path, and whether ahead of time."""
    asked: Asked = []

    def note(_app: Flask, **_: object) -> None:
        ahead = "prefetch" in request.headers.get("Sec-Purpose", "")
        asked.append((request.method, request.path, ahead))

    with request_started.connected_to(note, app):
        yield asked


@pytest.fixture
def page(app: Flask, open_window, asked: Asked) -> Page:
    clock.set_source(lambda: datetime(2025, 6, 12, 19, 30, tzinfo=UTC))
    return open_window(with_sample(app, "en")).open("/")


def hover(page: Page, asked: Asked) -> None:
    """Rest on the link until its page has come."""
    page.locator(LINK).hover()
    until(page, lambda: ("GET", PATH, True) in asked)


def test_a_page_that_one_rests_on_comes_ahead_and_is_asked_for_once(page: Page, asked) -> None:
    hover(page, asked)
    page.locator(LINK).click()
    expect(page).to_have_url(re.compile(f"{PATH}$"))
    assert [one for one in asked if one[1] == PATH] == [("GET", PATH, True)]


def test_after_a_write_the_page_that_came_ahead_is_forgotten(page: Page, asked: Asked) -> None:
    hover(page, asked)
    goal = page.locator(".goal:not(.is-done):has(.check)").first
    name = goal.get_attribute("id")
    goal.locator(".check:visible").first.click()
    expect(page.locator("toast-note")).to_be_visible()
    page.locator(LINK).click()
    expect(page.locator(f"#{name}")).to_have_class("goal is-done")
