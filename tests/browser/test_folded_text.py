"""The text above its suggestions: folded on a phone, else beside them; links lead both ways."""

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser.accounts import with_sample
from tests.person import Person
from tracker.models import Retrospective


@pytest.fixture
def place(app: Flask) -> tuple[Person, str]:
    person = with_sample(app, "en")
    text = min(person.all(Retrospective), key=lambda one: one.year or 0)
    return person, f"/retrospectives/{text.id}/suggestions"


def words(page: Page):
    return page.locator(".reading-fold .words")


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_phone_the_suggestions_come_first_and_lead_into_the_text(
    open_window, place, javascript: bool
) -> None:
    person, path = place
    page = open_window(person, phone=True, javascript=javascript).open(path)
    expect(words(page)).to_be_hidden()
    first = page.locator(".suggestion").first
    assert first.bounding_box()["y"] < 844
    first.locator(".to-text").click()
    expect(words(page)).to_be_visible()
    mark = page.locator(".words :target").first
    expect(mark).to_be_in_viewport()
    mark.locator("a").click()
    expect(page.locator(".suggestion:target, .kept:target")).to_be_in_viewport()


def test_on_a_phone_the_text_is_unfolded_by_a_press(open_window, place) -> None:
    person, path = place
    page = open_window(person, phone=True).open(path)
    page.locator(".reading-fold > summary").click()
    expect(words(page)).to_be_visible()


def test_on_a_wide_page_the_text_stands_beside(open_window, place) -> None:
    person, path = place
    page = open_window(person, javascript=False).open(path)
    expect(words(page)).to_be_visible()
    expect(page.locator(".reading-fold > summary")).to_be_hidden()
