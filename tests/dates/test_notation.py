import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dates import EdtfDate, InvalidEdtfDate


@pytest.mark.parametrize(
    "text",
    [
        "2024",
        "2024~",
        "2024-03",
        "2024-03~",
        "2024-03-14",
        "2024-03-14~",
        "2024-21",
        "2024-24~",
        "2024-01/2024-06",
        "2024-04~/2024-06~",
        "2024-04~/2024-06",
        "2024-03-14/2024-06",
        "2024-21/2024-23",
        "2019/2021",
        "2024-10/..",
        "../2024-06~",
        "0001",
        "9999-12-31",
    ],
)
def test_canonical_text_is_kept_as_it_is(text: str) -> None:
    assert EdtfDate.parse(text).text == text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2024-03?", "2024-03~"),
        ("2024-03%", "2024-03~"),
        ("2024~-03", "2024-03~"),
        ("?2024-03-~14", "2024-03-14~"),
        ("2024-33", "2024-01/2024-03"),
        ("2024-36~", "2024-10~/2024-12~"),
        ("2024-34/2024-35", "2024-04/2024-09"),
        ("2024-38", "2024-05/2024-08"),
        ("2024-40", "2024-01/2024-06"),
        ("2024-41?", "2024-07~/2024-12~"),
        ("2024-25", "2024-21"),
        ("2024-XX", "2024"),
        ("2024-XX-XX", "2024"),
        ("2024-03-xx", "2024-03"),
        ("202X", "2020~/2029~"),
        ("20XX", "2000~/2099~"),
        ("2024/2024", "2024"),
        ("2024-03~/2024-03", "2024-03~"),
        ("2024-10/", "2024-10/.."),
        ("/2024-06", "../2024-06"),
    ],
)
def test_other_ways_to_say_it_get_one_canonical_text(text: str, canonical: str) -> None:
    assert EdtfDate.parse(text).text == canonical


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("  2024-03\n", "2024-03"),
        ("2024 - 03 / 2024 - 05", "2024-03/2024-05"),
        ("2024-3-4", "2024-03-04"),
        ("２０２４－０３～", "2024-03~"),
        ("2024–03–14", "2024-03-14"),
        ("2024-10／‥", "2024-10/.."),
        ("2024-03 ~ 2024-05", "2024-03/2024-05"),
        ("2024-03~ ~ 2024-05~", None),
    ],
)
def test_keyboards_are_forgiven_where_only_one_reading_is_left(
    typed: str, canonical: str | None
) -> None:
    if canonical is None:
        with pytest.raises(InvalidEdtfDate, match="unreadable"):
            EdtfDate.parse(typed)
    else:
        assert EdtfDate.parse(typed).text == canonical


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\u3000", "empty"),
        ("soon", "unreadable"),
        ("2024-03-14T10:00", "unreadable"),
        ("20240314", "unreadable"),
        ("2024 03", "unreadable"),
        ("24-03", "unreadable"),
        ("2024/2025/2026", "unreadable"),
        ("../..", "unreadable"),
        ("/", "unreadable"),
        ("..", "unreadable"),
        ("2024-XX-14", "unreadable"),
        ("202X-03", "unreadable"),
        ("[2024,2025]", "unreadable"),
        ("٢٠٢٤", "unreadable"),
        ("2024\x00", "unreadable"),
        ("0", "year_out_of_range"),
        ("0000-03", "year_out_of_range"),
        ("000X", "year_out_of_range"),
        ("10000", "year_out_of_range"),
        ("10000-01-01~", "year_out_of_range"),
        ("-0044", "year_out_of_range"),
        ("Y20000", "year_out_of_range"),
        ("2024-00", "no_such_day"),
        ("2024-13", "no_such_day"),
        ("2024-42", "no_such_day"),
        ("2024-02-30", "no_such_day"),
        ("2023-02-29", "no_such_day"),
        ("2024-04-31/2024-05", "no_such_day"),
        ("2024-21-03", "no_such_day"),
        ("2024-06/2024-01", "reversed"),
        ("2025/2024", "reversed"),
        ("2024-24/2024-11", "reversed"),
    ],
)
def test_what_is_not_a_date_says_why(text: str, reason: str) -> None:
    with pytest.raises(InvalidEdtfDate) as caught:
        EdtfDate.parse(text)
    assert caught.value.reason == reason


def test_an_end_may_be_wider_than_its_start() -> None:
    assert EdtfDate.parse("2024-06-15/2024-06").text == "2024-06-15/2024-06"
    assert EdtfDate.parse("2024/2024-01").text == "2024/2024-01"


@given(st.from_type(EdtfDate))
def test_text_reads_back_as_the_same_date(value: EdtfDate) -> None:
    assert EdtfDate.parse(value.text) == value
    assert hash(EdtfDate.parse(value.text)) == hash(value)


@given(st.text(alphabet="0123456789-~/.?%X Y〜～–년"))
def test_any_text_is_a_date_or_invalid_and_canonical_after_one_reading(text: str) -> None:
    try:
        value = EdtfDate.parse(text)
    except InvalidEdtfDate:
        return
    assert EdtfDate.parse(value.text).text == value.text


def test_a_huge_text_is_refused_at_once() -> None:
    start = time.process_time()
    for text in ("2024-0" + " " * 2_000_000 + "x", "~" * 2_000_000, "9" * 2_000_000):
        with pytest.raises(InvalidEdtfDate, match="unreadable"):
            EdtfDate.parse(text)
    assert time.process_time() - start < 0.5
