"""The strip by keyboard: one stop for Tab, arrows within it, and plain links without JavaScript."""

from itertools import product

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from tests.browser.accounts import with_sixty
from tests.person import Person, sign_up
from tracker.dates import EdtfDate
from tracker.models import Milestone

MARKS = ".strip-picture a"
# The drawn shapes themselves, without the room around them for a finger.
OVERLAPS = """() => {
  const all = [...document.querySelectorAll(".strip-points use")];
  const boxes = all.filter((use) => use.checkVisibility()).map((use) => {
    const [x, y] = ["x", "y"].map((name) => use[name].baseVal.value);
    const isCount = use.closest(".strip-count"), high = use.closest(".dense") ? 6 : 7.5;
    const name = use.parentNode.getAttribute("aria-label");
    return { x, y, high, wide: isCount ? 9.5 : high, name };
  });
  return boxes.flatMap((one, at) => boxes.slice(at + 1)
    .filter((other) => Math.abs(one.x - other.x) < one.wide + other.wide - 1
      && Math.abs(one.y - other.y) < one.high + other.high - 1)
    .map((other) => `${one.name} on ${other.name}`));
}"""
NAME = "document.activeElement.getAttribute('aria-label')"
HREF = "document.activeElement.getAttribute('href')"
TOLD = {"Winter course": "2024-01/2024-03", "Ran ten km": "2024-02-14", "New flat": "2024-09"}


@pytest.fixture
def person(app: Flask) -> Person:
    """Someone with a span and two points, one of them within the span."""
    someone = sign_up(app, "Jun")
    for title, edtf in TOLD.items():
        milestone = Milestone(title=title, kind="life")
        milestone.happened(EdtfDate.parse(edtf))
        someone.add(milestone)
    return someone


def with_crowd(app: Flask) -> Person:
    """Someone with more in two months than a phone has room for."""
    someone = sign_up(app, "Mina")
    for month, day in product((3, 10), range(1, 21)):
        milestone = Milestone(title=f"Walk {month}.{day}", kind="health")
        milestone.happened(EdtfDate.parse(f"2024-{month:02}-{day:02}"))
        someone.add(milestone)
    return someone


def press(page: Page, *keys: str) -> str:
    """The name of the mark that has the focus after these keys."""
    for key in keys:
        page.keyboard.press(key)
    return page.evaluate(NAME) or ""


def comes_back_to(page: Page, name: str) -> None:
    """Wait until the mark of this name has the focus: the browser follows the address first."""
    page.wait_for_function(f"(name) => {NAME} === name", arg=name)


def test_arrows_walk_the_marks_in_the_order_of_time(open_window, person: Person) -> None:
    page = open_window(person).open("/timeline/2024")
    page.locator(f"{MARKS}[tabindex='0']").focus()
    assert press(page) == "Winter course"
    assert press(page, "ArrowRight") == "Ran ten km"
    assert press(page, "ArrowDown") == "New flat"
    assert press(page, "ArrowRight") == "New flat"
    assert press(page, "ArrowLeft", "ArrowUp", "ArrowUp") == "Winter course"
    assert press(page, "End") == "New flat"
    assert press(page, "Home") == "Winter course"


def test_the_strip_is_one_stop_and_keeps_its_place(open_window, person: Person) -> None:
    page = open_window(person).open("/timeline/2024")
    page.locator(f"{MARKS}[tabindex='0']").focus()
    press(page, "End", "Tab")
    assert not page.evaluate("document.activeElement.closest('.strip-picture')")
    assert press(page, "Shift+Tab") == "New flat"
    assert press(page, "Escape") == ""


def test_enter_opens_the_card_and_esc_leads_back(open_window, person: Person) -> None:
    page = open_window(person).open("/timeline/2024")
    page.locator(f"{MARKS}[tabindex='0']").focus()
    press(page, "ArrowRight", "Enter")
    page.wait_for_function("document.activeElement.closest('.entry')")
    assert page.evaluate("document.activeElement.textContent") == "Ran ten km"
    assert page.evaluate("document.activeElement.closest('.entry').matches(':target')")
    assert page.evaluate(HREF).startswith("/milestones/")
    press(page, "Escape")
    comes_back_to(page, "Ran ten km")


def test_the_keys_are_told_while_a_mark_has_the_focus(open_window, person: Person) -> None:
    page = open_window(person).open("/timeline/2024")
    assert not page.locator(".strip-keys").is_visible()
    page.keyboard.press("Tab")
    page.locator(f"{MARKS}[tabindex='0']").focus()
    assert page.locator(".strip-keys").is_visible()
    described = page.locator(".strip-picture").get_attribute("aria-describedby")
    assert page.locator(".strip-keys").get_attribute("id") == described


def test_without_javascript_every_mark_is_a_link_to_its_card(open_window, person: Person) -> None:
    page = open_window(person, javascript=False).open("/timeline/2024")
    page.locator(MARKS, has_text="New flat").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/timeline/2024#m-*")
    assert page.locator(".entry:target h3").inner_text() == "New flat"


def test_a_mark_is_large_enough_to_touch(open_window, person: Person) -> None:
    page = open_window(person, phone=True).open("/timeline/2024")
    for mark in page.locator(f"{MARKS} use:visible").all():
        box = mark.bounding_box()
        assert min(box["width"], box["height"]) >= 24
    box = page.locator(f"{MARKS} rect").bounding_box()
    stroke = page.locator(f"{MARKS} rect").evaluate(
        "e => parseFloat(getComputedStyle(e).strokeWidth)"
    )
    assert box["height"] + stroke >= 24


def test_arrows_walk_only_what_shows_and_the_one_stop_is_there_at_every_width(
    open_window, app: Flask
) -> None:
    page = open_window(with_crowd(app), phone=True).open("/timeline/2024")
    shown = page.locator(f"{MARKS}:visible").count()
    assert 0 < shown < page.locator(MARKS).count()
    page.locator(f"{MARKS}[tabindex='0']").focus()
    names = [press(page, "ArrowRight") for _ in range(shown)]
    assert any(" milestones, from “" in name for name in names)
    assert page.locator(f"{MARKS}:focus").is_visible()
    page.locator(".strip-count:visible").first.focus()
    page.set_viewport_size({"width": 1280, "height": 800})
    stop = "document.querySelector('.strip-picture a[tabindex=\"0\"]')"
    page.wait_for_function(f"{stop}.checkVisibility()")


def test_pressing_a_count_opens_the_list_of_what_it_holds_without_javascript(
    open_window, app: Flask
) -> None:
    page = open_window(with_crowd(app), phone=True, javascript=False).open("/timeline/2024")
    page.locator(".strip-count:visible").first.click()
    held = page.locator(".strip-held:target")
    expect(held).to_be_visible()
    title = held.locator("li a").first.inner_text()
    held.locator("li a").first.click()
    expect(page.locator(".strip-held:visible")).to_have_count(0)
    expect(page.locator(".entry:target h3")).to_have_text(title)


def test_esc_shuts_the_list_of_a_count(open_window, app: Flask) -> None:
    page = open_window(with_crowd(app), phone=True).open("/timeline/2024")
    page.locator(".strip-count:visible").first.focus()
    name = press(page)
    press(page, "Enter")
    page.wait_for_function("document.activeElement.closest('.strip-held')")
    press(page, "Escape")
    comes_back_to(page, name)
    expect(page.locator(".strip-held:visible")).to_have_count(0)


def test_no_two_marks_overlap_on_the_screen(open_window, app: Flask) -> None:
    page = open_window(with_sixty(app, "ko"), "ko").open("/timeline/2024")
    for width in (320, 390, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_function("(width) => innerWidth === width", arg=width)
        assert page.locator(f"{MARKS} use:visible").count() > 10
        assert page.evaluate(OVERLAPS) == []
