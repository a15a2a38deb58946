"""Typing outlives the tab, the browser and the other window; with two texts, both are shown."""

import re

import pytest
from flask import Flask
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.chromium import let_in
from tests.browser.look import out_of_place, violations
from tests.browser.waiting import until
from tests.person import Person, sign_up
from tracker.models import Autosave, Goal, Reflection

WORDS = {"ko": "늦은 밤이다. **불안**은 조금 줄었다", "en": "Late, and a little less anxious"}


@pytest.fixture(params=["ko", "en"])
def mina(app: Flask, request: pytest.FixtureRequest) -> Person:
    return sign_up(app, "Mina", request.param)


def anew(window, person: Person) -> Page:
    """A page of a browser that has never been here, signed in."""
    context: BrowserContext = window.page.context.browser.new_context(locale="ko-KR")
    let_in(context, person, window.address)
    return context.new_page()


def wait_for(page: Page, person: Person, words: str, field: str = "body") -> None:
    """Go on until the server holds these words, and no others, of a form that was not sent."""
    until(page, lambda: [one.fields.get(field) for one in person.all(Autosave)] == [[words]])


def test_words_older_than_two_seconds_outlive_the_browser(mina: Person, open_window) -> None:
    window, words = open_window(mina, mina.language), WORDS[mina.language]
    page = window.open("/reflections/new")
    page.locator("[name=body]").press_sequentially(words)
    wait_for(page, mina, words)
    other = anew(window, mina)
    page.close()
    other.goto(f"{window.address}/reflections/new")
    expect(other.locator("[name=body]")).to_have_value(words)
    expect(other.locator(".unsent")).to_be_visible()
    assert not violations(other)
    assert not out_of_place(other)
    other.locator(".form-actions button").click()
    expect(other.locator(".prose")).to_be_visible()
    other.wait_for_timeout(1500)
    assert mina.all(Autosave) == []
    assert len(mina.all(Reflection)) == 1
    other.context.close()


def test_a_pasted_text_outlives_the_browser_until_it_is_sent(mina: Person, open_window) -> None:
    window, words = open_window(mina, mina.language), WORDS[mina.language]
    page = window.open("/retrospectives/new")
    page.locator("[name=text]").fill(words)
    wait_for(page, mina, words, "text")
    other = anew(window, mina)
    page.close()
    other.goto(f"{window.address}/retrospectives/new")
    expect(other.locator("[name=text]")).to_have_value(words)
    assert not violations(other)
    assert not out_of_place(other)
    other.locator(".form-actions button").click()
    expect(other.locator("#suggestions")).to_be_visible()
    assert mina.all(Autosave) == []
    other.context.close()


def test_leaving_the_page_at_once_keeps_the_last_key(mina: Person, open_window) -> None:
    window = open_window(mina, mina.language)
    page = window.open("/reflections/new")
    page.locator("[name=body]").fill("last key")
    page.goto(f"{window.address}/goals")
    wait_for(page, mina, "last key")


def test_two_windows_show_both_texts_and_lose_neither(mina: Person, open_window) -> None:
    window = open_window(mina, mina.language)
    one, other = window.open("/reflections/new"), anew(window, mina)
    other.goto(f"{window.address}/reflections/new")
    one.locator("[name=body]").fill("from the first window")
    wait_for(one, mina, "from the first window")
    other.locator("[name=body]").fill("from the second window")
    note = other.locator("unsent-words")
    expect(note.locator("[data-field=body]")).to_have_value("from the first window")
    expect(other.locator("form [name=body]")).to_have_value("from the second window")
    assert not violations(other)
    assert not out_of_place(other)
    assert mina.all(Autosave)[0].fields["body"] == ["from the first window"]
    note.locator("[data-do=leave]").click()
    wait_for(other, mina, "from the second window")
    one.locator("[name=body]").press_sequentially(", more")
    expect(one.locator("unsent-words [data-field=body]")).to_have_value("from the second window")
    one.locator("[data-do=take]").click()
    expect(one.locator("form [name=body]")).to_have_value("from the second window")
    window.complaints[:] = [said for said in window.complaints if "409" not in said]
    other.context.close()


@pytest.mark.parametrize("javascript", [True, False])
def test_it_is_put_aside_with_a_way_back(app: Flask, open_window, javascript: bool) -> None:
    jun = sign_up(app, "Jun")
    jun.post("/autosaves/reflections.new", {"body": "from the phone"})
    page = open_window(jun, javascript=javascript, phone=True).open("/reflections/new")
    expect(page.locator("[name=body]")).to_have_value("from the phone")
    page.get_by_role("button", name="Put it aside").click()
    expect(page.locator("[name=body]")).to_have_value("")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[name=body]")).to_have_value("from the phone")


def test_other_forms_need_only_a_place(app: Flask, open_window) -> None:
    jun = sign_up(app, "Jun")
    goal = Goal(title="Sleep", year=2025)
    jun.add(goal)
    window = open_window(jun)
    page = window.open(f"/goals/{goal.id}/edit")
    page.locator("[name=note]").fill("before midnight")
    wait_for(page, jun, "before midnight", "note")
    other = anew(window, jun)
    other.goto(f"{window.address}/goals/{goal.id}/edit")
    expect(other.locator("form [name=note]")).to_have_value("before midnight")
    expect(other.locator(".unsent.is-taken")).to_be_visible()
    other.locator(".form-actions button").click()
    expect(other).to_have_url(re.compile(rf"/goals/{goal.id}$"))
    assert jun.load(Goal, goal.id).note == "before midnight"
    assert jun.all(Autosave) == []
    other.context.close()


def test_the_same_browser_goes_on_from_its_own_last_letter(app: Flask, open_window) -> None:
    jun = sign_up(app, "Jun")
    window = open_window(jun)
    page = window.open("/reflections/new")
    page.locator("[name=body]").fill("kept")
    wait_for(page, jun, "kept")
    page.route("**/autosaves/**", lambda route: route.abort())
    page.locator("[name=body]").press_sequentially(", and one word more")
    page.goto(f"{window.address}/goals")
    page.unroute("**/autosaves/**")
    page = window.open("/reflections/new")
    expect(page.locator("form [name=body]")).to_have_value("kept, and one word more")
    expect(page.locator(".unsent.is-taken")).to_be_visible()
    wait_for(page, jun, "kept, and one word more")
    window.complaints.clear()
