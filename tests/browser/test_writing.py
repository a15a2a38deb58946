"""Writing a reflection in a real browser: signs of Markdown, preview, shapes, what comes back."""

import re

import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.browser.look import out_of_place, violations
from tests.person import Person, sign_up
from tracker.dates import EdtfDate
from tracker.models import Milestone, Reflection

SPOKEN = '**"따옴표"**를 썼다'


@pytest.fixture
def jun(app: Flask) -> Person:
    person = sign_up(app, "Jun", "ko")
    made = Milestone(title="첫 마라톤")
    made.happened(EdtfDate.parse("2025-03-14"))
    person.add(made)
    return person


def test_the_buttons_put_signs_around_words_and_take_them_away(jun: Person, open_window) -> None:
    page = open_window(jun, "ko").open("/reflections/new")
    body = page.locator("[name=body]")
    body.fill("첫 줄\n둘째 줄")
    body.press("Control+A")
    page.get_by_role("button", name="목록").click()
    expect(body).to_have_value("- 첫 줄\n- 둘째 줄")
    page.get_by_role("button", name="목록").click()
    expect(body).to_have_value("첫 줄\n둘째 줄")
    body.evaluate("(area) => area.setSelectionRange(0, 1)")
    body.press("Control+B")
    expect(body).to_have_value("**첫** 줄\n둘째 줄")
    body.press("Control+B")
    expect(body).to_have_value("첫 줄\n둘째 줄")
    body.press("Control+Z")
    expect(body).to_have_value("**첫** 줄\n둘째 줄")
    body.press("End")
    page.get_by_role("button", name="링크").click()
    expect(body).to_have_value(re.compile(r"\[\]\(\)"))


def test_keys_are_left_alone_while_hangul_is_composed(jun: Person, open_window) -> None:
    page = open_window(jun, "ko").open("/reflections/new")
    body = page.locator("[name=body]")
    body.fill("한")
    composed = "{ key: 'b', ctrlKey: true, bubbles: true, isComposing: true }"
    body.evaluate(f"(area) => area.dispatchEvent(new KeyboardEvent('keydown', {composed}))")
    expect(body).to_have_value("한")


@pytest.mark.parametrize("javascript", [True, False])
def test_the_preview_shows_the_text_and_keeps_the_form(
    jun: Person, open_window, javascript: bool
) -> None:
    page = open_window(jun, "ko", phone=True, javascript=javascript).open("/reflections/new")
    page.locator("[name=body]").fill(SPOKEN)
    page.get_by_role("button", name="미리 보기").click()
    expect(page.locator("#preview strong")).to_have_text('"따옴표"')
    expect(page.locator("#preview .prose")).to_have_text('"따옴표"를 썼다')
    expect(page.locator("[name=body]")).to_have_value(SPOKEN)
    if javascript:
        expect(page).to_have_url(re.compile(r"/reflections/new$"))
        assert not violations(page)
        assert not out_of_place(page)
    page.get_by_role("button", name="저장").click()
    expect(page.locator("article .prose strong")).to_have_text('"따옴표"')
    assert len(jun.all(Reflection)) == 1


@pytest.mark.parametrize("javascript", [True, False])
def test_a_month_is_swept_and_looked_back_on(jun: Person, open_window, javascript: bool) -> None:
    window = open_window(jun, "ko", phone=True, javascript=javascript)
    page = window.open("/reflections/new")
    page.get_by_text("틀에 맞춰 쓰기").click()
    page.get_by_role("link", name="한 달", exact=True).click()
    expect(page.locator("h1")).to_contain_text("한 달")
    page = window.open("/reflections/new?shape=month&covers=2025-03&path=short")
    sweep = page.locator("[name=answer_sweep]")
    expect(sweep).to_have_value("- 3월 14일: 첫 마라톤")
    if javascript:
        page.locator("[name=answer_moment]").focus()
        page.get_by_text("기록에서 찾은 것").click()
        page.get_by_role("button", name="넣기").click()
        expect(page.locator("[name=answer_moment]")).to_have_value("- 3월 14일: 첫 마라톤\n")
        assert not violations(page)
        assert not out_of_place(page)
    page.locator("label", has=page.locator("[name=mood][value='4']")).click()
    page.locator("[name=mood_reason]").fill("비를 맞으며 뛰었다")
    page.get_by_role("button", name="저장").click()
    expect(page.locator("article")).to_contain_text("첫 마라톤")
    expect(page.locator("article")).to_contain_text("비를 맞으며 뛰었다")


@pytest.mark.parametrize("javascript", [True, False])
def test_what_to_try_becomes_a_goal_and_comes_back(
    jun: Person, open_window, javascript: bool
) -> None:
    window = open_window(jun, "ko", javascript=javascript)
    page = window.open("/reflections/new?shape=kpt")
    page.locator("[name=answer_try]").fill("- 점심에 걷기\n- 일찍 자기")
    page.get_by_role("button", name="저장").click()
    page.get_by_role("link", name="목표로 삼기").first.click()
    expect(page.locator("[name=title]")).to_have_value("점심에 걷기")
    page = window.open("/reflections/new?shape=kpt")
    page.get_by_label("점심에 걷기").select_option(label="잘 맞아서 이어 가기")
    page.get_by_role("button", name="저장").click()
    expect(page.locator("article")).to_contain_text("점심에 걷기 (잘 맞아서 이어 가기)")
    page = window.open("/reflections/new?shape=kpt")
    expect(page.locator(".tried")).to_contain_text("일찍 자기")
    expect(page.locator(".tried")).not_to_contain_text("점심에 걷기")
