"""From a pasted retrospective to a goal checked off, as a person does it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Window
from tests.person import sign_up
from tracker.models import Goal, Milestone, ProgressEntry
from tracker.sample import read_story

WAYS = [
    pytest.param("ko", True, True, id="ko-phone"),
    pytest.param("ko", False, False, id="ko-desktop-without-javascript"),
    pytest.param("en", True, False, id="en-phone-without-javascript"),
    pytest.param("en", False, True, id="en-desktop"),
]
WORDS = {
    "ko": "회의에서 먼저 손을 들었다. **오늘은** 그걸로 됐다.",
    "en": "I raised my hand first. **Today** that is enough.",
}
SOUGHT = {"ko": "손을", "en": "my hand"}


def save(page: Page) -> None:
    page.locator("main .form-actions button[type=submit]").click()


def press_check(page: Page, goal: Locator) -> None:
    """Check a goal off, or open it again; without a script its button stands for the box."""
    goal.locator(".check:visible").first.click()
    page.wait_for_load_state()


def paste(window: Window, text: str) -> Page:
    page = window.open("/retrospectives/new")
    page.locator("textarea[name=text]").fill(text)
    save(page)
    expect(page).to_have_url(re.compile(r"/suggestions$"))
    return page


def decide(page: Page) -> tuple[int, str]:
    """Dismiss the last milestone, keep every goal; how many are kept, and what went."""
    last = page.locator(".suggestion[class*=kind-]:has(> .tick:checked)").last
    dismissed = last.locator(".suggestion-title").inner_text()
    last.locator("> .tick").uncheck()
    for goal in page.locator(".suggestion:not([class*=kind-]) > .tick:visible").all():
        goal.check()
    count = page.locator(".suggestion > .tick:checked").count()
    save(page)
    expect(page).to_have_url(re.compile(r"/timeline/2024$"))
    return count, dismissed


def there_and_back(page: Page) -> None:
    """From the list to the text, to what was made of a quote, and from there to the quote."""
    page.goto("/".join(page.url.split("/")[:3]) + "/retrospectives")
    page.locator("main a[href*='/retrospectives/']:not([href$=new], [href*=draft])").first.click()
    page.locator("mark a").first.click()
    expect(page).to_have_url(re.compile(r"/(milestones|goals)/"))
    page.locator(".quote footer a").click()
    expect(page).to_have_url(re.compile(r"/retrospectives/.*#q-"))


def check_off_and_reopen(window: Window) -> None:
    page = window.open("/goals/2025")
    # What is done stands in a group of its own.
    goal = page.locator(f"#{page.locator('.goal').first.get_attribute('id')}")
    press_check(page, goal)
    expect(goal).to_have_class(re.compile("is-done"))
    press_check(page, goal)
    expect(goal).not_to_have_class(re.compile("is-done"))
    press_check(page, goal)
    expect(goal).to_have_class(re.compile("is-done"))


def log_progress(window: Window, goal: Goal, words: str) -> None:
    page = window.open(f"/goals/{goal.id}")
    form = page.locator("form:has([name=logged_on])").first
    form.locator("[name=note]").fill(words)
    form.locator("button[type=submit]").click()
    expect(page.locator("main").get_by_text(words.split(".")[0]).first).to_be_visible()


def reflect(window: Window, goal: Goal, words: str, sought: str) -> None:
    page = window.open(f"/reflections/new?goal={goal.id}")
    page.locator("textarea[name=body]").fill(words)
    page.locator("label:has(input[name=mood][value='4'])").click()
    save(page)
    expect(page.locator(".prose strong")).to_be_visible()
    page = window.open("/reflections")
    page.locator("input[name=q]").fill(sought)
    page.locator("input[name=q]").press("Enter")
    expect(page.locator(".reflection")).to_have_count(1)


@pytest.mark.parametrize(("language", "phone", "javascript"), WAYS)
def test_a_text_becomes_a_timeline_and_goals(
    app, open_window: Callable[..., Window], language: str, phone: bool, javascript: bool
) -> None:
    person = sign_up(app, "Mina", language)
    window = open_window(person, language, phone=phone, javascript=javascript)
    page = paste(window, read_story(language).text)
    kept, dismissed = decide(page)
    milestones, goals = person.all(Milestone), person.all(Goal)
    assert len(milestones) >= 5
    assert len(milestones) + len(goals) == kept
    assert dismissed not in [one.title for one in [*milestones, *goals]]

    for milestone in milestones:
        expect(page.locator(f"main a[href='/milestones/{milestone.id}']").first).to_be_attached()
    there_and_back(page)
    check_off_and_reopen(window)
    goal = next(one for one in person.all(Goal) if one.completed_on)
    log_progress(window, goal, WORDS[language])
    assert [entry.note for entry in person.all(ProgressEntry)] == [WORDS[language]]
    reflect(window, goal, WORDS[language], SOUGHT[language])


@pytest.mark.parametrize("javascript", [True, False])
def test_a_deleted_goal_comes_back_in_one_press(app, open_window, javascript) -> None:
    person = sign_up(app, "Mina")
    goal = Goal(title="Sleep before midnight", year=2025)
    person.add(goal)
    window = open_window(person, javascript=javascript)
    page = window.open(f"/goals/{goal.id}")
    page.locator(".turnings > summary").click()
    page.locator("form[action$='/delete'] button").first.click()
    expect(page.locator(".goal")).to_have_count(0)
    page.locator("form[action$='/restore'] button").click()
    expect(page).to_have_url(re.compile(f"/goals/{goal.id}$"))


def test_a_check_off_by_keyboard_neither_jumps_nor_reloads(app, open_window) -> None:
    person = sign_up(app, "Mina")
    person.add(*(Goal(title=f"Goal {number}", year=2025) for number in range(30)))
    window = open_window(person, phone=True)
    page = window.open("/goals/2025")
    page.evaluate("() => { window.isTheSame = true; }")
    box = page.locator(".goal .check:visible").nth(20)
    box.focus()
    before = page.evaluate("() => window.scrollY")
    box.press("Space")
    expect(page.locator(".goal.is-done")).to_have_count(1)
    assert page.evaluate("() => window.isTheSame")
    assert abs(page.evaluate("() => window.scrollY") - before) <= 2
