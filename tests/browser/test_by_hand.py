"""A milestone by hand: from the plus of a month to its card, and the words of its time."""

import re

import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.browser.look import out_of_place, violations
from tests.browser.waiting import until
from tests.person import Person, sign_up
from tracker.dates import EdtfDate
from tracker.models import Milestone


def milestone(title: str, edtf: str, **more: object) -> Milestone:
    made = Milestone(title=title, **more)
    made.happened(EdtfDate.parse(edtf))
    return made


@pytest.fixture
def mina(app: Flask) -> Person:
    person = sign_up(app, "Mina")
    person.add(milestone("Joined the course", "2024-04/2024-06", kind="education"))
    return person


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("phone", [True, False])
def test_the_plus_of_a_quiet_month_opens_the_form_with_its_date(
    mina: Person, open_window, phone: bool, javascript: bool
) -> None:
    page = open_window(mina, phone=phone, javascript=javascript).open("/timeline/2024")
    page.get_by_role("link", name="Add a milestone in Nov").click()
    expect(page.locator("[name=date]")).to_have_value("Nov 2024")
    page.locator("[name=title]").fill("Ran in the rain")
    page.locator(".form-actions button").click()
    expect(page).to_have_url(re.compile(r"/timeline/2024#m-"))
    expect(page.locator(".from-11 .entry h3")).to_have_text("Ran in the rain")


def test_the_form_says_what_it_understands_while_typing(mina: Person, open_window) -> None:
    page = open_window(mina, phone=True).open("/milestones/new?when=2024-11")
    note = page.locator("date-words [aria-live=polite]")
    page.locator("[name=date]").fill("2023년 봄")
    expect(note).to_have_text("Understood as 1 Mar – 31 May 2023 (3 months).")
    page.locator("[name=date]").fill("Apr–Jun")
    expect(note).to_have_text("Understood as 1 Apr – 30 Jun 2024 (3 months).")
    page.locator("[name=date]").fill("one fine")
    expect(note).to_be_empty()
    page.locator("[name=title]").focus()
    expect(note).to_contain_text("We could not read “one fine” as a time.")
    assert not violations(page)
    assert not out_of_place(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_two_are_merged_and_taken_apart_again(mina: Person, open_window, javascript: bool) -> None:
    twin = milestone("The course began", "2024-05", note="With Sora")
    mina.add(twin)
    window = open_window(mina, phone=javascript, javascript=javascript)
    page = window.open(f"/milestones/{twin.id}")
    page.get_by_role("link", name="Merge").click()
    page.get_by_role("link", name="Joined the course").click()
    page.get_by_label("Joined the course").check()
    if javascript:
        assert not violations(page)
        assert not out_of_place(page)
    page.locator(".form-actions button").click()
    expect(page.locator("h1")).to_have_text("Joined the course")
    expect(page.locator("main")).to_contain_text("With Sora")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("main")).not_to_contain_text("With Sora")
    expect(page.locator("h1")).to_have_text("Joined the course")
    page = window.open(f"/milestones/{twin.id}")
    expect(page.locator("h1")).to_have_text("The course began")


@pytest.mark.parametrize("javascript", [True, False])
def test_one_is_split_in_two(mina: Person, open_window, javascript: bool) -> None:
    (made,) = mina.all(Milestone)
    page = open_window(mina, phone=True, javascript=javascript).open(f"/milestones/{made.id}")
    page.get_by_role("link", name="Split").click()
    page.locator("[name=second_title]").fill("Finished the course")
    page.locator("[name=second_date]").fill("June")
    if javascript:
        expect(page.locator("fieldset").nth(1)).to_contain_text("30 Jun 2024")
        assert not violations(page)
        assert not out_of_place(page)
    page.locator(".form-actions button").click()
    expect(page.locator("h1")).to_have_text("Joined the course")
    assert {one.edtf for one in mina.all(Milestone)} == {"2024-04/2024-06", "2024-06"}
    page.get_by_role("button", name="Undo").click()
    until(page, lambda: sum(one.is_trashed for one in mina.all(Milestone)) == 1)
    expect(page.locator("main")).to_contain_text("Apr – Jun 2024")


@pytest.mark.parametrize("javascript", [True, False])
def test_an_award_is_put_inside_its_course(mina: Person, open_window, javascript: bool) -> None:
    award = milestone("Won the prize", "2024-06-14", kind="award")
    mina.add(award)
    window = open_window(mina, phone=True, javascript=javascript)
    page = window.open(f"/milestones/{award.id}")
    page.get_by_text("Put it inside a longer one").click()
    page.get_by_label("Part of").select_option(label="Joined the course (Apr – Jun 2024)")
    page.get_by_role("button", name="Put it inside").click()
    expect(page.get_by_role("link", name="Joined the course")).to_be_visible()
    page = window.open("/timeline/2024")
    expect(page.locator(".from-4 .entry.nested h3")).to_have_text("Won the prize")
    if javascript:
        assert not violations(page)
        assert not out_of_place(page)


@pytest.mark.parametrize("javascript", [True, False])
def test_words_used_before_are_offered_and_lead_to_all_that_have_them(
    mina: Person, open_window, javascript: bool
) -> None:
    mina.add(milestone("Ran by the sea", "2024-08", tags="sea\nrun", people="Sora"))
    window = open_window(mina, phone=True, javascript=javascript)
    page = window.open("/milestones/new?when=2024-11")
    page.locator("[name=title]").fill("Swam")
    if javascript:
        page.locator("[name=tags]").fill("sea, ")
        option = page.locator("#tags-list option")
        expect(option).to_have_attribute("value", "sea, run")
        assert not violations(page)
        assert not out_of_place(page)
    page.locator("[name=tags]").fill("sea, cold")
    page.locator(".form-actions button").click()
    page.locator(".from-11 .word-links").get_by_role("link", name="#sea").click()
    expect(page).to_have_url(re.compile(r"word=sea"))
    expect(page.locator(".entry h3")).to_have_text(["Ran by the sea", "Swam"])
    if javascript:
        assert not violations(page)
        assert not out_of_place(page)
