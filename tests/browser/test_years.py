"""A year in review: from its timeline to a question, and from there to the form that answers it."""

import re
from datetime import UTC, date, datetime

import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.browser.look import out_of_place, violations
from tests.person import Person, sign_up
from tracker import clock
from tracker.dates import EdtfDate
from tracker.models import Goal, Milestone, Reflection

WORDS = {
    "en": (
        "2024 in review",
        "July to December: nothing is noted yet. What was that time like?",
        "Add a milestone",
    ),
    "ko": (
        "2024년 한 해",
        "7월부터 12월까지, 아직 적어 둔 것이 없어요. 그때는 어떻게 지냈나요?",
        "이정표 더하기",
    ),
}


def someone(app: Flask, language: str) -> Person:
    person = sign_up(app, "Mina", language)
    course = Milestone(title="Joined the course", kind="education", mood=4)
    course.happened(EdtfDate.parse("2024-01/2024-06"))
    person.add(course, Goal(title="Speak clearly", year=2024))
    person.add(Reflection(written_on=date(2024, 3, 2), body="Slow is fine.", mood=3))
    return person


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_year_is_looked_back_on_and_a_gap_is_filled(
    app: Flask, open_window, language: str, javascript: bool
) -> None:
    clock.set_source(lambda: datetime(2025, 1, 5, 12, tzinfo=UTC))
    name, question, deed = WORDS[language]
    mina = someone(app, language)
    window = open_window(mina, language, phone=javascript, javascript=javascript)
    page = window.open("/timeline/2024")
    page.get_by_role("link", name=name).click()
    expect(page).to_have_url(re.compile("/years/2024$"))
    expect(page.locator(".gap-question").first).to_have_text(question)
    page.locator(".picture details").first.click()
    expect(page.locator(".picture table").first).to_be_visible()
    if javascript:
        assert not violations(page)
        assert not out_of_place(page)
    page.locator(".gap-ways").first.get_by_role("link", name=deed).click()
    page.locator("[name=title]").fill("Moved")
    page.locator(".form-actions button").click()
    page = window.open("/years/2024")
    expect(page.locator("main")).not_to_contain_text(question)
