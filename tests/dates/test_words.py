from itertools import product
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dates import EdtfDate, InvalidEdtfDate, Unit, describe_bounds, format_date, languages

LANGUAGES = [module.name for module in iter_modules(languages.__path__)]
ANY_PAGE = st.none() | st.integers(1, 9999)


def small_calendar() -> list[EdtfDate]:
    """Every unit and every span of a few months, seasons and days of two years."""
    wide = product((2024, 2025), (None, 1, 2, 3, 6, 12, 21, 24), (None,))
    days = product((2024,), (2, 3), (1, 10, 11, 20, 21, 29))
    units = [Unit(*unit, approximate) for unit in (*wide, *days) for approximate in (False, True)]
    return [date for pair in product((*units, None), repeat=2) for date in dates_of(*pair)]


def dates_of(start: Unit | None, end: Unit | None) -> list[EdtfDate]:
    try:
        return [EdtfDate(start, end)]
    except InvalidEdtfDate:
        return []


CALENDAR = small_calendar()


@pytest.mark.parametrize("page", [None, 2024])
@pytest.mark.parametrize("language", LANGUAGES)
def test_different_dates_never_share_words(language: str, page: int | None) -> None:
    meanings: dict[str, str] = {}
    for value in CALENDAR:
        words = format_date(value, language, page)
        assert meanings.setdefault(words, value.text) == value.text


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.from_type(EdtfDate), page=ANY_PAGE)
def test_every_date_can_be_said(language: str, value: EdtfDate, page: int | None) -> None:
    for words in (format_date(value, language, page), describe_bounds(value, language)):
        assert words == words.strip()
        assert "{" not in words
        assert "None" not in words


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.from_type(EdtfDate), page=ANY_PAGE)
def test_only_the_year_of_the_page_is_left_out(
    language: str, value: EdtfDate, page: int | None
) -> None:
    if page not in {edge.year for edge in value.edges}:
        assert format_date(value, language, page) == format_date(value, language)


@pytest.mark.parametrize(
    ("text", "korean", "english"),
    [
        (
            "2024-04/2024-06",
            "2024년 4월 1일 – 6월 30일 (석 달)",
            "1 Apr – 30 Jun 2024 (3 months)",
        ),
        ("2024-03-14", "2024년 3월 14일 (하루)", "14 Mar 2024 (1 day)"),
        ("2024-03", "2024년 3월 1일 – 31일 (한 달)", "1 – 31 Mar 2024 (1 month)"),
        ("2024", "2024년 1월 1일 – 12월 31일 (1년)", "1 Jan – 31 Dec 2024 (1 year)"),
        (
            "2023-24",
            "2023년 12월 1일 – 2024년 2월 29일 (석 달)",
            "1 Dec 2023 – 29 Feb 2024 (3 months)",
        ),
        (
            "2024-01~/2024-03~",
            "2024년 1월 1일 – 3월 31일쯤 (석 달)",
            "around 1 Jan – 31 Mar 2024 (3 months)",
        ),
        (
            "2024-02-11~/2024-02-20~",
            "2024년 2월 11일 – 20일쯤 (10일)",
            "around 11 – 20 Feb 2024 (10 days)",
        ),
        ("2024-03-01/2024-03-02", "2024년 3월 1일 – 2일 (이틀)", "1 – 2 Mar 2024 (2 days)"),
        (
            "2023-12/2025-01",
            "2023년 12월 1일 – 2025년 1월 31일 (14개월)",
            "1 Dec 2023 – 31 Jan 2025 (14 months)",
        ),
        ("2024-10/..", "2024년 10월 1일부터 (끝 열림)", "from 1 Oct 2024 (open end)"),
        ("../2024-06", "2024년 6월 30일까지 (시작 열림)", "until 30 Jun 2024 (open start)"),
    ],
)
def test_bounds_are_days_and_their_length(text: str, korean: str, english: str) -> None:
    value = EdtfDate.parse(text)
    assert describe_bounds(value, "ko") == korean
    assert describe_bounds(value, "en") == english


def test_a_region_of_a_language_speaks_the_language() -> None:
    march = EdtfDate.month(2024, 3)
    assert format_date(march, "ko-KR") == format_date(march, "ko_KR") == "2024년 3월"


@pytest.mark.parametrize("language", ["xx", "", "../ko", "__init__", "k" * 1000])
def test_a_language_without_words_is_a_lookup_error(language: str) -> None:
    with pytest.raises(LookupError):
        format_date(EdtfDate.year(2024), language)
