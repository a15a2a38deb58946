"""What of a file is words to read, and what it says of itself."""

from datetime import date

import pytest

from tracker.reading.manuscript import Manuscript
from tracker.reading.masking import mask_markup
from tracker.reading.sources.markup import FILL

TISTORY = """<!doctype html><html><head><title>blog</title></head><body>
<h2 class="title-article">한 해 &amp; 나</h2><p class="category">일상</p>
<p class="date">{day} 11:22:33</p>
<div class="article-view"><p>유월에 이사했다.</p></div></body></html>"""


def _words(text: str, text_format: str = "md") -> str:
    masked = mask_markup(Manuscript(text, text_format))
    assert len(masked.visible) == len(text)
    return " ".join(masked.visible.replace(FILL, "").split())


@pytest.mark.parametrize(
    "unseen",
    [
        "<!-- draft: in June I lied -->",
        "<!--more-->",
        '<script type="x">\nmoved({ to: 1 });\n</script>',
        "<style>p { color: red }</style>",
    ],
)
def test_markdown_hides_what_a_page_would_hide(unseen: str) -> None:
    assert (
        _words(f"In May I ran.\n\n{unseen}\n\nIn July I swam.") == "In May I ran. In July I swam."
    )


def test_an_arrow_or_an_unclosed_comment_hides_nothing() -> None:
    assert "I ran" in _words("before <!-- and then I ran")
    assert "I ran" in _words("a <- b --> I ran")


@pytest.mark.parametrize("day", ["2025-01-02", "2025. 1. 2.", "2025/01/02", "2025.01.02"])
def test_a_page_of_a_tistory_backup_tells_its_title_and_day(day: str) -> None:
    masked = mask_markup(Manuscript(TISTORY.format(day=day), "html"))
    assert (masked.title, masked.written_on) == ("한 해 & 나", date(2025, 1, 2))
    assert _words(TISTORY.format(day=day), "html") == "유월에 이사했다."


def test_a_page_without_them_tells_its_own_title() -> None:
    masked = mask_markup(Manuscript("<title>My year</title><p>In May I ran.</p>", "html"))
    assert (masked.title, masked.written_on) == ("My year", None)
