"""The ``edtf`` package judges our days, where docs/dates.md does not say that it errs."""

from datetime import date

import pytest
from edtf import EDTFParseException, parse_edtf
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.reading.asking import NOTHING
from tests.reading.test_cases import files, rows
from tracker.dates import EdtfDate, InvalidEdtfDate

WINTER = 24


def oracle_days(text: str) -> tuple[date, date]:
    found = parse_edtf(text)
    first, last = (date(*day[:3]) for day in (found.lower_strict(), found.upper_strict()))
    return first, last


def read_in_cases() -> set[str]:
    """Every time that a case of reading expects."""
    asked = [(question, answer) for file in files() for _, question, answer in rows(file)]
    answers = [answer.split("; ") for question, answer in asked if question in ("times", "dates")]
    return {text for found in answers for text in found} - {NOTHING}


def is_judged_well(value: EdtfDate) -> bool:
    seasons = [edge for edge in value.edges if edge.month is not None and edge.month > 12]
    # It cannot read an approximate season on its own, and ends every winter in December.
    unread = value.start == value.end and any(edge.approximate for edge in seasons)
    return not (unread or any(edge.month == WINTER for edge in seasons))


@given(st.from_type(EdtfDate))
@example(EdtfDate.parse("2024-21/2024-07-03~"))
def test_days_agree_with_edtf_for_everything_closed(value: EdtfDate) -> None:
    assume(not value.starts_open and not value.ends_open and is_judged_well(value))
    assert (value.earliest, value.latest) == oracle_days(value.text)


@pytest.mark.parametrize("text", sorted(read_in_cases()))
def test_days_agree_with_edtf_for_whatever_reading_finds(text: str) -> None:
    value = EdtfDate.parse(text)
    assert value.text == text
    if not (value.starts_open or value.ends_open) and is_judged_well(value):
        assert (value.earliest, value.latest) == oracle_days(text)


@pytest.mark.parametrize("code", [*range(33, 42), 25, 26, 27])
def test_level_two_codes_mean_the_same_days(code: int) -> None:
    value = EdtfDate.parse(f"2024-{code}")
    assert (value.earliest, value.latest) == oracle_days(f"2024-{code}")


@pytest.mark.parametrize(
    "text", ["2024-XX", "2024-XX-XX", "2024-03-XX", "202X", "20XX", "2024-03?"]
)
def test_unspecified_digits_mean_the_same_days(text: str) -> None:
    value = EdtfDate.parse(text)
    assert (value.earliest, value.latest) == oracle_days(text)


def test_the_documented_differences_still_stand() -> None:
    assert oracle_days("2024-24")[1] == date(2024, 12, 31)
    assert oracle_days("2024/")[1].year == 2034
    assert oracle_days("/2024")[0].year == 2014
    assert parse_edtf("2024-10/..").upper_strict() == float("inf")
    assert oracle_days("2024-06/2024-01") == (date(2024, 6, 1), date(2024, 1, 31))


@pytest.mark.parametrize("text", ["2024-06/2024-01", "2023-02-29", "0000", "-0044", "Y20000"])
def test_what_only_edtf_accepts_is_refused(text: str) -> None:
    assert parse_edtf(text) is not None
    with pytest.raises(InvalidEdtfDate):
        EdtfDate.parse(text)


@pytest.mark.parametrize("text", ["2024-24~", "2024-40/2024-41"])
def test_what_only_we_accept_is_refused_by_edtf(text: str) -> None:
    with pytest.raises(EDTFParseException):
        parse_edtf(text)
    assert EdtfDate.parse(text).is_span
