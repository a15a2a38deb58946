"""Every page, looked at by axe, by its edges, and by which words lie on each other."""

from uuid import UUID

import pytest

from tests.browser.accounts import ACCOUNTS, with_sample
from tests.browser.look import out_of_place, violations
from tests.browser.pages import OUTSIDE, PLACEHOLDERS, PLACES, addresses

VIEWS = ["ko-phone-light", "ko-desktop-dark", "en-phone-dark", "en-desktop-light"]
# They lead on, are no pages, or only stand after something was done.
UNLISTED = {
    "accounts.health",
    "accounts.manifest",
    "autosaves.show",
    "drafts.published",
    "goals.latest",
    "reflections.revision",
    "retrospectives.arrived",
    "timeline.latest",
    "timeline.photo",
    "timeline.picture",
    "timeline.understood",
}
FULL = [("sixty", "ko"), ("sixty", "en"), ("long", "ko"), ("long", "en")]


def forgive_the_lost(complaints: list[str]) -> None:
    """Chromium notes that a page is not there; that is what was asked of it."""
    complaints[:] = [one for one in complaints if "404" not in one and "410" not in one]


def test_every_page_of_ours_is_looked_at(app) -> None:
    ids = dict.fromkeys(PLACEHOLDERS, UUID(int=0))
    paths = [place.partition("?")[0].format(**ids) for place in [*PLACES, *OUTSIDE]]
    looked_at = {app.url_map.bind("").match(path)[0] for path in paths}
    all_of_them = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in rule.methods}
    assert all_of_them - looked_at == UNLISTED


@pytest.mark.parametrize("view", VIEWS)
def test_every_page_is_for_everyone_and_in_its_place(app, open_window, view) -> None:
    language, size, theme = view.split("-")
    person = with_sample(app, language)
    window = open_window(person, language, phone=size == "phone", dark=theme == "dark")
    problems = []
    for _, place in addresses(person):
        page = window.open(place)
        problems += violations(page) + out_of_place(page)
    forgive_the_lost(window.complaints)
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize(("account", "language"), FULL)
def test_the_fullest_pages_are_in_their_place(app, open_window, account, language) -> None:
    person = ACCOUNTS[account](app, language)
    window = open_window(person, language)
    problems = []
    for _, place in addresses(person):
        page = window.open(place)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.wait_for_function("(width) => innerWidth === width", arg=width)
            problems += [f"{width} px: {one}" for one in out_of_place(page)]
    forgive_the_lost(window.complaints)
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("phone", [True, False])
def test_what_stands_before_the_door_is_for_everyone(open_window, anyone, language, phone) -> None:
    window = open_window(anyone, language, phone=phone, dark=phone)
    for place in OUTSIDE:
        page = window.open(place)
        assert violations(page) + out_of_place(page) == []
    forgive_the_lost(window.complaints)
