"""A whole year, lived through with a moved clock: from its resolutions to its retrospective."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Window
from tests.browser.year_words import WORDS
from tests.person import Person, sign_up
from tracker import clock
from tracker.access import system
from tracker.extensions import db
from tracker.models import (
    Draft,
    Easing,
    Goal,
    Milestone,
    ProgressEntry,
    Reflection,
    Retrospective,
    Session,
    Verdict,
)
from tracker.reading import read

WAYS = [
    pytest.param("ko", True, id="ko-phone"),
    pytest.param("en", False, id="en-desktop-without-javascript"),
]
# What a page must never say: a value that is none, a place that was not filled.
ABSURD = re.compile(r"\bNone\b|\bnan\b|%\(|\{[가-힣]+/|undefined")


@dataclass
class Life:
    """Somebody's year: a browser, its words, and a clock that is moved by hand."""

    app: Flask
    window: Window
    words: dict[str, Any]

    @property
    def person(self) -> Person:
        return self.window.person

    def wake_on(self, day: date) -> None:
        """Move on to the evening of a day, signed in anew as after a long absence."""
        # What the page still asks for belongs to the evening before.
        self.window.page.wait_for_load_state("networkidle")
        moment = datetime(day.year, day.month, day.day, 11, tzinfo=UTC)
        clock.set_source(lambda: moment)
        with self.app.app_context(), system():
            signed_in = {"created_at": moment, "last_seen_at": moment}
            db.session.execute(db.update(Session).values(**signed_in))
            db.session.commit()

    def open(self, path: str) -> Page:
        """Open a page; none may say anything absurd."""
        page = self.window.open(path)
        said = page.locator("body").inner_text()
        assert not ABSURD.search(said), (path, ABSURD.search(said))
        return page

    def send(self, form: Locator, **fields: str) -> None:
        """Fill in a form and send it as its button does."""
        for name, value in fields.items():
            form.locator(f"[name={name}]").last.fill(value)
        form.locator("button[type=submit]:not([name])").last.click()
        self.window.page.wait_for_load_state()

    def goal(self, key: str) -> Goal:
        """The goal of this year that the words name, as it stands."""
        found = [one for one in self.person.all(Goal) if self.words[key] in one.title]
        return min(found, key=lambda one: one.year)


def at(page: Page, action: str) -> Locator:
    """The form that is sent to an address."""
    return page.locator(f"form[action$='{action}']").first


def in_january(life: Life) -> None:
    """Paste last year's retrospective; its four resolutions become goals."""
    life.wake_on(date(2025, 1, 5))
    page = life.open("/retrospectives/new")
    page.locator("textarea[name=text]").fill(life.words["text"])
    page.locator("main .form-actions button[type=submit]").click()
    expect(page).to_have_url(re.compile(r"/suggestions$"))
    for row in page.locator(".suggestion:not([class*=kind-]) > .tick:visible").all():
        row.check()
    page.locator("main .form-actions button[type=submit]").click()
    expect(page).to_have_url(re.compile(r"/timeline/2024$"))
    assert {goal.year for goal in life.person.all(Goal)} == {2025}
    assert life.goal("books").target == 12
    assert life.goal("books").measure == "amount"
    assert (life.goal("habit").measure, life.goal("habit").period) == ("habit", "week")
    page = life.open(f"/goals/{life.goal('feeling').id}/edit")
    page.locator("input[name=measure][value=feeling]").check()
    page.locator("main .form-actions button[type=submit]").click()
    expect(page).to_have_url(re.compile(f"/goals/{life.goal('feeling').id}$"))
    assert life.goal("feeling").measure == "feeling"


def log(life: Life, key: str, amount: str) -> None:
    """One number, on the page of the year's goals."""
    page, goal = life.open("/goals/2025"), life.goal(key)
    life.send(page.locator(f"#goal-{goal.id} form:has(#number-{goal.id})"), amount=amount)
    # The address stays as it was: only the toast tells that the number has arrived.
    expect(page.locator("toast-note")).to_be_visible()


def count_one(life: Life, key: str) -> None:
    """One press of +1, on the page of the year's goals."""
    page = life.open("/goals/2025")
    page.locator(f"#plus-{life.goal(key).id}").click()
    expect(page.locator("toast-note")).to_be_visible()


def feel(life: Life, rating: int) -> None:
    """One press of a face."""
    goal = life.goal("feeling")
    page = life.open("/goals/2025")
    page.locator(f"#goal-{goal.id} button[name=rating][value='{rating}']").click()
    expect(page.locator("toast-note")).to_be_visible()


def happen(life: Life, title: str, when: str) -> None:
    """Something to remember, with its date in words."""
    page = life.open("/milestones/new")
    form = page.locator("main form.form")
    life.send(form, title=title, date=when)
    expect(page).to_have_url(re.compile(r"/timeline/"))


def look_back_on(life: Life, month: str, words: str) -> None:
    """A reflection in the shape of a month, begun from its records."""
    page = life.open(f"/reflections/new?shape=month&covers={month}")
    areas = page.locator("main textarea[name^=answer_]")
    areas.last.fill(words)
    page.locator("main .form-actions button[type=submit]").click()
    expect(page).to_have_url(re.compile(r"/reflections"))


def through_the_year(life: Life) -> None:
    """Entries in every month, three monthly reflections, one goal eased and one let go."""
    happenings = {month: told for month, *told in life.words["happenings"]}
    for month in range(1, 12):
        life.wake_on(date(2025, month, 20))
        log(life, "books", "1")
        count_one(life, "habit")
        if month % 2:
            feel(life, 2 + month // 4)
        if month in happenings:
            happen(life, *happenings[month])
        if month in (3, 6, 9):
            look_back_on(life, f"2025-{month:02}", life.words["reflections"][month // 3 - 1])
        if month == 7:
            turn(life, "books", "easings/new", target="10", reason=life.words["eased"])
        if month == 8:
            turn(life, "let go", "letting-go", reason=life.words["reason"])


def turn(life: Life, key: str, deed: str, **fields: str) -> None:
    """Ease a goal or let it go, with a reason."""
    goal = life.goal(key)
    page = life.open(f"/goals/{goal.id}/{deed}")
    life.send(at(page, f"/{goal.id}/{deed}"), **fields)
    expect(page).to_have_url(re.compile(f"/goals/{goal.id}$"))
    expect(page.locator("main").get_by_text(fields["reason"]).first).to_be_visible()


def judge(life: Life, key: str, outcome: str, why: str) -> None:
    goal = life.goal(key)
    page = life.open(f"/goals/{goal.id}/verdicts/new")
    page.locator(f"input[name=outcome][value={outcome}]").check()
    life.send(at(page, "/verdicts/new"), reason=why)
    expect(page).to_have_url(re.compile(f"/goals/{goal.id}$"))


def carry_over(life: Life, key: str) -> None:
    page = life.open(f"/goals/{life.goal(key).id}")
    page.locator(".turnings > summary").click()
    at(page, "/carry-over").locator("button").click()
    expect(page.locator("main").get_by_text("2025").first).to_be_visible()


def draft_it(life: Life) -> Page:
    """Compose, change a paragraph, remember one thing more, compose again."""
    page = life.open("/retrospectives/draft/2025")
    page.locator("main .form-actions button[type=submit]").click()
    for _month, title, _when in life.words["happenings"]:
        expect(page.locator(".draft").get_by_text(title[:4]).first).to_be_attached()
    block = page.locator(".draft-block:has(.draft-margin)").first
    block.locator(".draft-change > summary").click()
    life.send(block.locator("form[action$='/paragraphs']"), text=life.words["own"])
    expect(page.locator(".is-own", has_text=life.words["own"])).to_be_visible()
    happen(life, *life.words["late"])
    page = life.open("/retrospectives/draft/2025")
    page.locator(".draft-again > summary").click()
    page.locator(".draft-again button[type=submit]").click()
    page.wait_for_load_state()
    expect(page.get_by_text(life.words["own"]).first).to_be_attached()
    expect(page.locator(".draft").get_by_text(life.words["late"][0][:4]).first).to_be_attached()
    return page


def publish(life: Life, page: Page) -> None:
    """Take the text along, then keep it as the retrospective of the year."""
    page.locator(".draft-publish > summary").click()
    with page.expect_download() as coming:
        page.locator("a[href$='draft.md']").click()
    taken = coming.value.path().read_text(encoding="utf-8")
    assert life.words["own"] in taken
    at(page, "/retrospective").locator("button").click()
    expect(page).to_have_url(re.compile(r"/retrospectives/[\da-f-]{36}"))


def in_december(life: Life) -> None:
    life.wake_on(date(2025, 12, 20))
    judge(life, "books", "done", life.words["verdict"])
    judge(life, "habit", "partly", life.words["verdict"])
    carry_over(life, "feeling")
    life.open("/years/2025")
    life.wake_on(date(2025, 12, 28))
    publish(life, draft_it(life))


def nothing_is_lost(life: Life) -> None:
    """A year later all of it is there, and the new text gives back what happened."""
    life.wake_on(date(2026, 1, 2))
    kept = {noun: len(life.person.all(noun)) for noun in (Reflection, Easing, Verdict, Draft)}
    assert kept == {Reflection: 3, Easing: 1, Verdict: 2, Draft: 1}
    amounts = [one.amount for one in life.person.all(ProgressEntry) if one.amount]
    assert sum(amounts, Decimal(0)) == 22
    assert life.goal("let go").let_go_on == date(2025, 8, 20)
    goals = [one for one in life.person.all(Goal) if one.year == 2026]
    assert [one.title for one in goals] == [life.goal("feeling").title]
    page = life.open(f"/goals/{goals[0].id}")
    expect(page.locator(f"main a[href$='{life.goal('feeling').id}']").first).to_be_visible()
    for path in (
        "/",
        "/timeline/2025",
        "/timeline/all",
        "/goals/2025",
        "/goals/2026",
        "/years/2025",
    ):
        life.open(path)


def read_again(life: Life) -> None:
    text = max(life.person.all(Retrospective), key=lambda one: one.created_at)
    assert text.year == 2025
    # The first paragraph was written over by hand: what it told is not there to be read.
    happened = [one for one in life.person.all(Milestone) if one.edtf >= "2025"]
    found = {str(one.date.text) for one in read(text.text, year=2025).milestones if one.date}
    missed = [one.title for one in happened if one.edtf not in found]
    assert len(missed) <= 1, missed


@pytest.mark.browser
@pytest.mark.parametrize(("language", "javascript"), WAYS)
def test_a_year_goes_round(
    app: Flask, open_window: Callable[..., Window], language: str, javascript: bool
) -> None:
    person = sign_up(app, WORDS[language]["name"], language)
    window = open_window(person, language, phone=language == "ko", javascript=javascript)
    life = Life(app, window, WORDS[language])
    in_january(life)
    through_the_year(life)
    in_december(life)
    nothing_is_lost(life)
    read_again(life)
