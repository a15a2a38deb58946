"""Evidence for a goal: found by a word, linked in place, and without the script on its own page."""

import re
from datetime import date

import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.browser.look import out_of_place, violations
from tests.person import Person, sign_up
from tracker.dates import EdtfDate
from tracker.models import Goal, Link, Milestone, Reflection

WORDS = {
    "en": ("Link evidence", "Link “Gave a talk”", "Unlink “Gave a talk”", "Undo", "Gave a talk"),
    "ko": (
        "근거 잇기",
        re.compile("“발표를 했다”.*잇기"),
        "“발표를 했다” 이음 풀기",
        "되돌리기",
        "발표를 했다",
    ),
}


def someone(app: Flask, language: str, title: str) -> tuple[Person, Goal]:
    person = sign_up(app, "Mina", language)
    goal = Goal(title="Speak without ambiguity", year=2025)
    talk = Milestone(title=title, kind="event")
    talk.happened(EdtfDate.parse("2024-06-14"))
    person.add(goal, talk, Reflection(written_on=date(2025, 6, 15), body="They understood me."))
    return person, goal


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_evidence_is_found_linked_and_taken_away(
    app: Flask, open_window, language: str, javascript: bool
) -> None:
    evidence, linking, unlinking, undo, title = WORDS[language]
    mina, goal = someone(app, language, title)
    page = open_window(mina, language, phone=True, javascript=javascript).open(f"/goals/{goal.id}")
    page.get_by_role("link", name=evidence).click()
    page.locator("#links-q").fill(title[:3])
    page.locator("#links-q").press("Enter")
    if javascript:
        expect(page.get_by_role("button", name=linking)).to_be_visible()
        assert not violations(page)
        assert not out_of_place(page)
    page.get_by_role("button", name=linking).click()
    expect(page).to_have_url(re.compile(rf"/goals/{goal.id}(#links)?$"))
    expect(page.locator("#links .row-title")).to_have_text(title)
    page.get_by_role("button", name=unlinking).click()
    expect(page.locator("#links .row-title")).to_have_count(0)
    assert mina.all(Link) == []
    page.get_by_role("button", name=undo).click()
    expect(page.locator("#links .row-title")).to_have_text(title)
    assert len(mina.all(Link)) == 1
