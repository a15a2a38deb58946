"""A year drafted, changed where it stands, composed again, and kept as the retrospective."""

import re

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser.accounts import with_sample
from tests.browser.look import out_of_place, violations
from tests.person import Person
from tracker.models import Draft, Retrospective

WAYS = [
    pytest.param("ko", True, True, id="ko-phone"),
    pytest.param("ko", False, False, id="ko-desktop-without-javascript"),
    pytest.param("en", True, False, id="en-phone-without-javascript"),
    pytest.param("en", False, True, id="en-desktop"),
]
OWN = {"ko": "그 여름을 오래 기억할 것 같다.", "en": "I will remember that summer for long."}
STAGE = {"ko": "처음으로 무대에서 발표했다.", "en": "my first talk on a stage"}


@pytest.fixture
def writer(app: Flask, request: pytest.FixtureRequest) -> Person:
    """Someone who looks at the sample, without a draft yet."""
    person = with_sample(app, request.node.callspec.params["language"])
    person.post(f"/drafts/{person.all(Draft)[0].id}/delete")
    return person


def drafted(page: Page) -> Page:
    """Press for a draft; its page is there once its script runs too."""
    page.locator("main .form-actions button").click()
    page.wait_for_load_state()
    return page


def is_sound(page: Page) -> None:
    assert not violations(page)
    assert not out_of_place(page)


@pytest.mark.parametrize(("language", "phone", "javascript"), WAYS)
def test_a_year_is_drafted_changed_and_kept(
    writer: Person, open_window, language: str, phone: bool, javascript: bool
) -> None:
    window = open_window(writer, language, phone=phone, javascript=javascript)
    page = drafted(window.open("/retrospectives/draft/2025"))
    block = page.locator(".draft-block", has_text=STAGE[language]).first
    expect(block.locator(".draft-margin a").first).to_have_attribute("href", re.compile("/milest"))
    if javascript:
        is_sound(page)
        block.locator(".draft-words").click()
    else:
        block.locator(".draft-change > summary").click()
    area = block.locator(".draft-change textarea")
    expect(area).to_be_visible()
    area.fill(f"{area.input_value()} {OWN[language]}")
    if javascript:
        is_sound(page)
    block.locator(".draft-change button").click()
    expect(page.locator(".is-own", has_text=OWN[language])).to_be_visible()
    page.locator(".draft-again > summary").click()
    page.locator("[name=shape][value=kpt]").check()
    page.locator(".draft-again button").click()
    expect(page.locator(".is-own", has_text=OWN[language])).to_be_visible()
    expect(page.locator("h2.draft-words", has_text="Keep")).to_be_visible()
    page.locator("form[action$='/retrospective'] button").first.click()
    expect(page).to_have_url(re.compile(r"/retrospectives/[0-9a-f-]{36}$"))
    texts = [one.text for one in writer.all(Retrospective) if one.year == 2025]
    assert OWN[language] in texts[0]


@pytest.mark.parametrize("language", ["en"])
def test_words_that_were_never_sent_are_there_again(writer: Person, open_window, language) -> None:
    page = drafted(open_window(writer, language).open("/retrospectives/draft/2025"))
    page.locator(".draft-words").first.click()
    page.locator(".draft-change textarea").first.press_sequentially(" Not sent.")
    page.reload()
    expect(page.locator(".draft-change textarea").first).to_be_visible()
    expect(page.locator(".draft-change textarea").first).to_have_value(re.compile("Not sent"))
    page.locator(".draft-change textarea").first.press("Escape")
    expect(page.locator(".draft-change textarea").first).to_be_visible()


@pytest.mark.parametrize("language", ["ko"])
def test_a_saved_paragraph_stays_under_the_thumb(writer: Person, open_window, language) -> None:
    page = drafted(open_window(writer, language, phone=True).open("/retrospectives/draft/2025"))
    change = page.locator(".draft-block .draft-change").nth(2)
    change.locator("summary").click()
    change.locator("textarea").fill(OWN[language])
    before = page.evaluate("() => window.scrollY")
    change.locator("button").click()
    expect(page.locator(".is-own", has_text=OWN[language])).to_be_in_viewport()
    assert abs(page.evaluate("() => window.scrollY") - before) <= 2
