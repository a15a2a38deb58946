"""A printed year is one sheet across, on A4 and on A3, however much it holds."""

import re

import pytest

from tests.browser.accounts import ACCOUNTS, milestone

SHEET = re.compile(rb"/Type\s*/Page\b")
ACROSS = {"A4": (842, 595), "A3": (1190, 842), "Letter": (792, 612)}
BOX = re.compile(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")


@pytest.mark.parametrize("paper", ACROSS)
@pytest.mark.parametrize(
    ("account", "language"),
    [("sample", "en"), ("sixty", "ko"), ("long", "ko"), ("long", "en"), ("empty", "ko")],
)
def test_a_year_is_one_sheet_across(app, open_window, account, language, paper) -> None:
    window = open_window(ACCOUNTS[account](app, language), language)
    pdf = window.open("/timeline/2024").pdf(format=paper, landscape=True)
    assert len(SHEET.findall(pdf)) == 1
    box = BOX.search(pdf)
    assert box
    width, height = ACROSS[paper]
    assert float(box[1]) == pytest.approx(width, abs=2)
    assert float(box[2]) == pytest.approx(height, abs=2)


def test_as_much_as_a_page_of_a_year_holds_is_one_sheet(app, open_window) -> None:
    person = ACCOUNTS["empty"](app, "en")
    days = [f"2024-{n % 12 + 1:02}-{n * 7 % 28 + 1:02}" for n in range(144)]
    person.add(*(milestone(f"A day of some kind {n}", n, day) for n, day in enumerate(days)))
    pdf = open_window(person).open("/timeline/2024").pdf(format="A4", landscape=True)
    assert len(SHEET.findall(pdf)) == 1


def test_what_is_printed_names_every_milestone_and_no_button(app, open_window) -> None:
    page = open_window(ACCOUNTS["sixty"](app, "en")).open("/timeline/2024")
    page.emulate_media(media="print")
    shown = page.locator(".year-list .entry h3")
    assert shown.count() >= 60
    assert all(title.is_visible() for title in shown.all())
    assert not page.get_by_role("link", name="Save as picture").is_visible()
    assert not page.locator(".year-tools").is_visible()
