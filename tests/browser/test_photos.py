"""Photos in a real browser: chosen, shown, looked at one by one, put away and back."""

import re
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.browser.look import out_of_place, violations
from tests.person import Person, sign_up
from tests.photos.making import HEIC, exif, landscape, written
from tracker.dates import EdtfDate
from tracker.models import Milestone, Photo


@pytest.fixture
def mina(app: Flask) -> Person:
    person = sign_up(app, "Mina")
    milestone = Milestone(title="The night before the talk", kind="event")
    milestone.happened(EdtfDate.parse("2024-09-14"))
    person.add(milestone)
    return person


@pytest.fixture
def chosen(tmp_path: Path) -> list[Path]:
    """Photos as they lie on somebody's disk, and one that browsers do not show."""
    (tmp_path / "1.jpg").write_bytes(written(landscape(1200, 900, 30), exif=exif(6)))
    (tmp_path / "2.png").write_bytes(written(landscape(900, 1200, 200), "PNG"))
    (tmp_path / "3.heic").write_bytes(HEIC)
    return sorted(tmp_path.iterdir())


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("phone", [True, False])
def test_photos_are_added_and_the_one_that_could_not_be_is_named(
    mina: Person, open_window, chosen, phone: bool, javascript: bool
) -> None:
    (milestone,) = mina.all(Milestone)
    page = open_window(mina, phone=phone, javascript=javascript).open(f"/milestones/{milestone.id}")
    page.locator("#photo-files").set_input_files(chosen)
    if not javascript:
        page.get_by_role("button", name="Send").click()
    expect(page.locator("#photos img")).to_have_count(2)
    expect(page.locator("#toasts")).to_contain_text("“3.heic” is a HEIC photo")
    shown = "(images) => images.every((one) => one.complete && one.naturalWidth > 0)"
    page.locator("#photos img").last.scroll_into_view_if_needed()
    page.wait_for_function(f"() => ({shown})([...document.querySelectorAll('#photos img')])")
    assert sorted((one.width, one.height) for one in mina.all(Photo)) == [(900, 1200)] * 2
    if javascript:
        assert not violations(page) + out_of_place(page)


def test_a_form_without_good_ones_says_so_in_its_place(mina: Person, open_window, chosen) -> None:
    (milestone,) = mina.all(Milestone)
    window = open_window(mina)
    page = window.open(f"/milestones/{milestone.id}")
    page.locator("#photo-files").set_input_files(chosen[2:])
    expect(page.locator("#photo-errors")).to_contain_text("Save it as JPEG")
    page.locator("#photo-files").set_input_files(chosen[:1])
    expect(page.locator("#photos img")).to_have_count(1)
    window.complaints[:] = [one for one in window.complaints if "422" not in one]


def test_photos_are_looked_at_with_the_keyboard(mina: Person, open_window, chosen) -> None:
    (milestone,) = mina.all(Milestone)
    page = open_window(mina).open(f"/milestones/{milestone.id}")
    page.locator("#photo-files").set_input_files(chosen[:2])
    links, viewer = page.locator("a.photo"), page.locator("dialog.viewer")
    expect(links).to_have_count(2)
    links.first.focus()
    page.keyboard.press("Enter")
    expect(viewer).to_be_visible()
    assert not violations(page)
    first = viewer.locator("img").get_attribute("src")
    page.keyboard.press("ArrowRight")
    expect(viewer.locator("img")).not_to_have_attribute("src", first)
    page.keyboard.press("ArrowRight")
    expect(viewer.locator("img")).to_have_attribute("src", first)
    viewer.get_by_role("button", name="Earlier photo").click()
    page.keyboard.press("Escape")
    expect(viewer).to_have_count(0)
    expect(links.last).to_be_focused()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_photo_is_described_moved_deleted_and_back(
    mina: Person, open_window, chosen, javascript: bool
) -> None:
    (milestone,) = mina.all(Milestone)
    window = open_window(mina, phone=javascript, javascript=javascript)
    page = window.open(f"/milestones/{milestone.id}")
    page.locator("#photo-files").set_input_files(chosen[:2])
    if not javascript:
        page.get_by_role("button", name="Send").click()
    page.get_by_role("link", name="Edit photo 2").click()
    page.get_by_role("button", name="Move earlier").click()
    expect(page.locator(".lede")).to_have_text("1 of 2")
    page.get_by_label("Caption").fill("The last lights")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#photos img").first).to_have_attribute("alt", "The last lights")
    page.get_by_role("link", name="Edit photo 1").click()
    page.get_by_role("button", name="Delete").click()
    expect(page).to_have_url(re.compile(f"/milestones/{milestone.id}$"))
    expect(page.locator("#photos img")).to_have_count(1)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#photos img")).to_have_count(2)
