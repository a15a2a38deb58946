"""What holds for every text: spans that are quotes, no exception, the same reading twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.reading import Format, Reading, ReviewedGoal, Suggestion, read, read_phrase

pytestmark = pytest.mark.slow
PIECES = st.sampled_from(
    [
        *(
            "3월 14일에 ",
            "작년 ",
            "이사했다.",
            "내년에는 책을 50권 읽고 싶다",
            "\n\n## 2025 목표\n",
        ),
        *("- [x] 운동 주 3회\n", "In March 2024 ", "I moved to Busan. ", "I want to run 500 miles"),
        *("\n# Goals\n", "* ", "| a | b |\n", "<p>", "</b>", "&amp;", "**", "```\n", "\u2060"),
        *("2024-02-30", "0000년", "13월", "~", "부터 ", "까지", "\r\n", "ㅋㅋㅋ", "🎉"),
        *("---\ntitle: x\n---\n", "목표는 달성하지 못했다. "),
        *(
            "다음 날 ",
            "두 달 뒤 ",
            "99년 전 ",
            "추석에 ",
            "이 무렵 ",
            "Easter ",
            "two weeks later ",
        ),
    ]
)
TEXTS = st.one_of(
    st.text(st.characters(codec=None), max_size=400),
    st.lists(PIECES, max_size=30).map("".join),
    st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=25).map("".join),
)
FORMATS = st.sampled_from(["txt", "md", "html"])


def found(reading: Reading) -> list[Suggestion | ReviewedGoal]:
    return [
        *reading.milestones,
        *reading.resolutions,
        *reading.reviewed_goals,
        *reading.more,
    ]


@settings(max_examples=3700, deadline=None)
@given(TEXTS, FORMATS)
def test_every_finding_is_a_quote_of_the_text(text: str, format: Format) -> None:
    reading = read(text, format=format)
    assert len(reading.visible) == len(text)
    for each in found(reading):
        assert 0 <= each.span.start < each.span.end <= len(text)
        assert text[each.span.start : each.span.end] == each.quote
        assert each.title.strip()
        assert all(reason.in_english() for reason in each.reasons)


@settings(max_examples=300, deadline=None)
@given(TEXTS, FORMATS)
def test_the_same_text_gives_the_same_reading(text: str, format: Format) -> None:
    assert read(text, format=format) == read(text, format=format)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.integers(1, 9998))
def test_a_year_that_is_given_is_kept(text: str, year: int) -> None:
    assert read(text, year=year).year == year


@settings(max_examples=500, deadline=None)
@given(st.one_of(TEXTS, st.text(max_size=40)))
def test_the_words_of_a_date_field_never_raise(words: str) -> None:
    date = read_phrase(words, year=2024)
    assert date is None or date.earliest <= date.latest


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_footers_stand_inside_the_text(text: str) -> None:
    assert all(0 <= footer.start <= footer.end <= len(text) for footer in read(text).footers)
