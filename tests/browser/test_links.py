"""A one-time link in a real browser: a look does not use it up, a person is in at once."""

import re

import pytest
from playwright.sync_api import expect

from tracker.access import system
from tracker.accounts.links import make_link_token
from tracker.extensions import db
from tracker.preparation import ensure_owner


@pytest.fixture
def link(app) -> str:
    """A link to the host's account, as the first start makes it."""
    with app.app_context(), system():
        user = ensure_owner(app.config["SETTINGS"])
        token = make_link_token(user)
        db.session.commit()
        return f"/sign-in/{token}"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_link_signs_in_by_itself(open_window, anyone, link, language) -> None:
    page = open_window(anyone, language).open(link)
    page.wait_for_url("**/timeline/2024")
    expect(page.locator("html")).to_have_attribute("lang", language)


def test_without_a_script_one_press_signs_in(open_window, anyone, link) -> None:
    page = open_window(anyone, javascript=False).open(link)
    page.get_by_role("button", name="Open Hoego").click()
    page.wait_for_url("**/timeline/2024")


def test_the_sample_leaves_in_one_press_and_comes_back(open_window, anyone, link) -> None:
    window = open_window(anyone)
    window.open(link).wait_for_url("**/timeline/2024")
    page = window.open("/settings")
    page.get_by_role("button", name="Remove the sample").click()
    page.get_by_role("link", name="Paste your own").wait_for()
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url("**/timeline/2024")
    expect(page.locator("h1")).to_have_text(re.compile("^2024"))


@pytest.mark.parametrize("javascript", [True, False])
def test_a_password_that_cannot_be_is_said_where_it_was_typed(open_window, javascript) -> None:
    window = open_window(javascript=javascript, phone=True)
    page = window.open("/settings")
    page.locator("#password-part summary").click()
    page.get_by_label("New password", exact=True).fill("short")
    page.get_by_label("New password once more").fill("other")
    page.get_by_role("button", name="Set a password").click()
    expect(page.get_by_text("has at least 10 characters")).to_be_in_viewport()
    # The answer is 422, which Chromium notes; it is no complaint.
    window.complaints.clear()
