"""What a keyboard needs: the focus stays where it was, Esc closes, a full store stops nobody."""

from flask import Flask

from tests.person import sign_up
from tracker.clock import today
from tracker.models import Goal

FOCUS = "document.activeElement.id"
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
            page.locator(f"#{name}-{goal.id}").focus()
            with page.expect_response(lambda answer: answer.request.method == "GET"):
                page.keyboard.press(key)
            page.wait_for_selector("toast-note")
            assert page.evaluate(FOCUS) == f"{name}-{goal.id}"
            page.keyboard.press("Escape")
            page.wait_for_selector("toast-note", state="detached")


def test_a_full_store_stops_nobody_from_writing(app: Flask, open_window) -> None:
    person = sign_up(app, "Mina")
    page = open_window(person).open("/reflections/new")
    page.evaluate(FILL)
    page.locator("textarea").first.fill("word " * 20_000)
    page.locator("main form .button-primary").click()
    page.wait_for_url("**/reflections/*-*")
    assert "word word" in page.inner_text("main")
