"""Estimated widths."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.pictures.text_width import shortened, text_width


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("漢字", 24), ("회고", 22.8), ("abc", 21.6), ("il", 9.6), ("🎉", 15.6)],
)
def test_a_width_is_the_sum_of_what_its_characters_take(text: str, width: float) -> None:
    assert text_width(text) == pytest.approx(width)


def test_marks_upon_a_letter_take_no_width() -> None:
    assert text_width(unicodedata.normalize("NFD", "é")) == text_width("e")


def test_what_fits_is_left_alone() -> None:
    assert shortened("짧은 제목", 200) == "짧은 제목"


def test_what_does_not_fit_ends_in_an_ellipsis_without_a_dangling_blank() -> None:
    assert shortened("공모전 대상 · 서울시장상", 76) == "공모전 대상…"
    assert shortened("공모전 대상", 55) == "공모전…"


@given(st.text(max_size=60), st.floats(20, 300))
def test_a_shortened_text_is_never_wider_than_asked(text: str, widest: float) -> None:
    assert text_width(shortened(text, widest)) <= widest + 0.01
