"""People's Markdown as safe HTML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.markdown import to_html, to_text

RUNNING = re.compile(
    r"<(?:script|img|svg|a)\b[^>]*(?:script|img|svg|data:|onclick)[^>]*>|<script|<img|<svg"
)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('**"따옴표"**를 쓴다', '<strong>"따옴표"</strong>를'),
        ("**(괄호)**는", "<strong>(괄호)</strong>는"),
        ("나는**“말”**했다", "나는<strong>“말”</strong>했다"),
        ("**굵게**처럼", "<strong>굵게</strong>처럼"),
        ("*기울임*도", "<em>기울임</em>도"),
        ("plain **bold** text", "plain <strong>bold</strong> text"),
    ],
)
def test_emphasis_works_beside_korean_letters(text: str, html: str) -> None:
    assert html in to_html(text)


def test_a_lone_star_stays_a_star() -> None:
    assert to_html("3 * 4 * 5") == "<p>3 * 4 * 5</p>\n"


def test_a_line_break_stays_a_line_break() -> None:
    assert "<br>" in to_html("one\ntwo")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](https://example.org/x.png)",
        "<img src=x onerror=alert(1)>",
        "[x](data:text/html,1)",
        '<a href="x" onclick="y">z</a>',
        "<svg><script>1</script></svg>",
    ],
)
def test_nothing_that_runs_or_loads_comes_through(text: str) -> None:
    tags = RUNNING.findall(to_html(text))
    assert not tags


def test_links_say_that_they_lead_away() -> None:
    assert 'rel="noopener nofollow ugc"' in to_html("[x](https://example.org)")


def test_headings_stand_below_the_pages_own() -> None:
    assert to_html("# One\n\n## Two\n\n### Three") == "<h3>One</h3>\n<h3>Two</h3>\n<h3>Three</h3>\n"


def test_the_first_words_come_without_marks() -> None:
    assert to_text("# 제목\n\n**굵은** 말 & 더", 20) == "제목 굵은 말 & 더"


@given(st.text())
def test_any_text_becomes_html(text: str) -> None:
    assert isinstance(to_html(text), str)
