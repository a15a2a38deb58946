"""Goals in a real browser: a measure, one press, any number, a feeling, an order."""

from decimal import Decimal

import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.browser.look import out_of_place, violations
from tests.person import Person, sign_up
from tracker.clock import today
from tracker.models import Goal, ProgressEntry


@pytest.fixture
def mina(app: Flask) -> Person:
    return sign_up(app, "Mina")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_measure_shows_only_the_fields_it_needs(
    mina: Person, open_window, javascript: bool
) -> None:
    page = open_window(mina, phone=javascript, javascript=javascript).open("/goals")
    page.locator("summary", has_text="Measure").click()
    target, period = page.locator("[name=target]"), page.locator("[name=period]")
    expect(target).to_be_hidden()
    page.get_by_label("An amount by a date").check()
    expect(target).to_be_visible()
    expect(period).to_be_hidden()
    page.get_by_label("A habit").check()
    expect(period).to_be_visible()
    page.locator("main [name=title]").fill("Run")
    target.fill("3")
    if javascript:
        assert not violations(page)
        assert not out_of_place(page)
    page.get_by_role("button", name="Add goal").click()
    expect(page.locator(".goal-figure")).to_contain_text("this week")


@pytest.mark.parametrize("javascript", [True, False])
def test_one_press_and_any_number_are_logged_and_undone(
    mina: Person, open_window, javascript: bool
) -> None:
    year = today().year
    mina.add(Goal(title="Read", year=year, measure="amount", target=24, unit="books"))
    mina.add(Goal(title="Run", year=year, measure="habit", target=3, period="week"))
    mina.add(Goal(title="Calm", year=year, measure="feeling"))
    page = open_window(mina, phone=True, javascript=javascript).open("/")
    page.get_by_role("button", name="Add 1 to “Read”").click()
    expect(page.locator("#today-goals")).to_contain_text("1 / 24 books")
    page.get_by_label("How much to add to “Read”").fill("3.5")
    page.get_by_role("button", name="Add it to “Read”").click()
    expect(page.locator("#today-goals")).to_contain_text("4.5 / 24 books")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#today-goals")).to_contain_text("1 / 24 books")
    page.get_by_role("button", name="Add 1 to “Run”").click()
    expect(page.locator("#today-goals")).to_contain_text("1 / 3 this week")
    page.get_by_role("button", name="“Calm”: good", exact=True).click()
    expect(page.locator("#today-goals")).to_contain_text("4 / 5")
    kept = [entry for entry in mina.all(ProgressEntry) if not entry.is_trashed]
    assert sorted((entry.amount or 0, entry.rating or 0) for entry in kept) == [
        (0, 4),
        (1, 0),
        (1, 0),
    ]


def test_goals_are_put_in_order_by_keyboard(mina: Person, open_window) -> None:
    year = today().year
    for title in ("one", "two", "three"):
        mina.add(Goal(title=title, year=year))
    page = open_window(mina).open(f"/goals/{year}")
    page.get_by_role("link", name="Change the order").click()
    page.wait_for_load_state()
    up = page.get_by_role("button", name="Move “three” up")
    up.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".goal-title")).to_have_text(["one", "three", "two"])
    expect(up).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".goal-title")).to_have_text(["three", "one", "two"])
    page.get_by_role("link", name="Done ordering").click()
    expect(page.locator(".goal-title")).to_have_text(["three", "one", "two"])


@pytest.mark.parametrize("javascript", [True, False])
def test_presses_of_a_week_and_what_turns_a_goal_stand_behind_folds(
    mina: Person, open_window, javascript: bool
) -> None:
    run = Goal(title="Run", year=today().year, measure="habit", target=3, period="week")
    mina.add(run)
    mina.add(*(run.log(today(), Decimal(1)) for _ in range(3)))
    page = open_window(mina, phone=True, javascript=javascript).open(f"/goals/{run.id}")
    week = page.locator(".history-week")
    expect(week.get_by_role("button")).to_have_count(0)
    week.locator("summary").click()
    expect(week.get_by_role("button")).to_have_count(3)
    week.get_by_role("button").first.click()
    expect(page.locator(".history-week")).to_contain_text("2 entries")
    page.get_by_text("Rest, ease or end this goal").click()
    if javascript:
        assert not violations(page)
        assert not out_of_place(page)
    page.get_by_role("button", name="Go on in").click()
    page.get_by_role("link", name="Goes on from").click()
    expect(page.get_by_role("link", name="Goes on in")).to_be_visible()
    page.get_by_text("Rest, ease or end this goal").click()
    expect(page.get_by_role("button", name="Go on in")).to_have_count(0)
    page.get_by_role("link", name="Let it rest").click()
    expect(page.get_by_role("heading", name="Let it rest")).to_be_visible()
