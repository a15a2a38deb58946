"""The measure that a goal's own words say, and none that they do not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.target_words import SaidMeasure, measure_in

SAID = [
    ("기술 책 24권 읽기", SaidMeasure(Decimal(24), "권"), "24권"),
    ("주 3회 운동", SaidMeasure(Decimal(3), "회", "week"), "주 3회"),
    ("run 1,000 km", SaidMeasure(Decimal(1000), "km"), "1,000 km"),
    ("Run 3 times a week", SaidMeasure(Decimal(3), "times", "week"), "3 times a week"),
    ("한 달에 한 번 산에 가기", SaidMeasure(Decimal(1), "번", "month"), "한 달에 한 번"),
    ("매일 30분 걷기", SaidMeasure(Decimal(210), "분", "week"), "매일 30분"),
    ("작품 분기별 2개 그리기", SaidMeasure(Decimal(8), "개", "year"), "분기별 2개"),
    ("커피 주 2잔 이하로", SaidMeasure(Decimal(2), "잔", "week", at_most=True), "주 2잔"),
]


@pytest.mark.parametrize(("words", "measure", "part"), SAID, ids=lambda one: str(one)[:20])
def test_a_number_in_the_words_is_the_measure(words: str, measure: SaidMeasure, part: str) -> None:
    assert measure_in(words) == (measure, part)


@pytest.mark.parametrize(
    "words",
    [
        "불안하지 않게 자라고 싶다",
        "토익 900점 넘기기",
        "몸무게 70kg 이하로 줄이기",
        "더 많이 읽기",
        "",
    ],
)
def test_what_says_no_sum_suggests_none(words: str) -> None:
    assert measure_in(words) is None


@given(st.text(max_size=600))
def test_any_words_can_be_asked(words: str) -> None:
    found = measure_in(words)
    if found:
        assert found[1] in words
        assert Decimal("0.01") <= found[0].target <= Decimal("1000000000")
