"""What a keyboard needs: the focus stays where it was, Esc closes, a full store stops nobody."""

from flask import Flask
from playwright.sync_api import expect

from tests.person import sign_up
from tracker.clock import today
from tracker.models import Goal

FILL = """() => {
  for (const size of [262144, 1024, 16])
    try {
      for (let n = 0; ; n += 1) localStorage.setItem(`fill-${size}-${n}`, "x".repeat(size));
    } catch {}
}"""


def test_the_focus_stays_on_a_goal_that_is_checked_off_and_counted(app: Flask, open_window) -> None:
    person = sign_up(app, "Jun")
    count = Goal(title="Read 12 books", year=today().year, measure="amount", target=12)
    plain = Goal(title="Move", year=today().year)
    person.add(count, plain)
    window = open_window(person)
    presses = ((count, "plus", "Enter"), (plain, "check", "Space"), (plain, "check", "Space"))
    for path in ("/", f"/goals/{today().year}", "/goals/{}"):
        for goal, name, key in presses:
            page = window.open(path.format(goal.id))
            pressed = page.locator(f"#{name}-{goal.id}")
            pressed.focus()
            page.keyboard.press(key)
            expect(page.locator("toast-note")).to_be_visible()
            expect(pressed).to_be_focused()
            page.keyboard.press("Escape")
            expect(page.locator("toast-note")).to_have_count(0)


def test_a_full_store_stops_nobody_from_writing(app: Flask, open_window) -> None:
    person = sign_up(app, "Mina")
    page = open_window(person).open("/reflections/new")
    page.evaluate(FILL)
    page.locator("textarea").first.fill("word " * 20_000)
    page.locator("main form .button-primary").click()
    page.wait_for_url("**/reflections/*-*")
    expect(page.locator("main")).to_contain_text("word word")
