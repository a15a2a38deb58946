"""The look at a page finds what it is there for, and nothing in a page that is well."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.look import out_of_place

WELL = {
    "lines set close": "<h1 style='line-height:1'>two<br>lines</h1>",
    "words in words": "<p>some <b>bold</b> <a href='#'>words</a></p>",
    "folded": "<details><summary>more</summary><p>hidden words</p></details><p>after it</p>",
    "shortened on purpose": "<p class='cut' style='text-overflow:ellipsis'>several words</p>",
    "for ears only": "<p class='cut' style='clip-path:inset(50%)'>words of some length</p>",
    "a bar": "<p>words</p><p style='position:fixed;top:0'>above them</p>",
    "a table that scrolls": "<div style='overflow-x:auto'><p style='width:900px'>words</p></div>",
}
ILL = {
    "a wide word": ("<p style='width:900px'>words</p>", "sticks out"),
    "a wide page": ("<p style='width:900px'>words</p>", "the page is"),
    "a label beside its picture": (
        "<svg width='90' height='20'><text x='400' y='15'>words</text></svg>",
        "text. sticks out",
    ),
    "a cut line": ("<p class='cut'>words of some length</p>", "is cut"),
    "a low box": ("<p style='height:9px;overflow:hidden'>words</p>", "is cut"),
    "words on words": ("<p>words</p><p style='margin-top:-30px'>others</p>", "lies on"),
    "labels on labels": (
        "<svg width='90' height='20'><text y='15'>one</text><text y='15'>two</text></svg>",
        "lies on",
    ),
    "a box on words": ("<p>words</p><input name='box' style='margin-top:-40px'>", "lies on"),
}
PAGE = """<style>.cut { width: 40px; overflow: hidden; white-space: nowrap }
body { margin: 0; font: 16px/1.2 sans-serif } svg { overflow: visible; display: block }</style>
<main>%s</main>"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Page:
    return chromium.new_page(viewport={"width": 320, "height": 480})


@pytest.mark.parametrize("name", WELL)
def test_what_is_well_is_let_be(page: Page, name: str) -> None:
    page.set_content(PAGE % WELL[name])
    assert out_of_place(page) == []


@pytest.mark.parametrize("name", ILL)
def test_what_is_out_of_place_is_found(page: Page, name: str) -> None:
    body, told = ILL[name]
    page.set_content(PAGE % body)
    assert any(told in one for one in out_of_place(page)), out_of_place(page)
