"""Days that move: as the calendars of those years have them."""

import pytest

from tracker.reading.holidays import easter, holiday


@pytest.mark.parametrize(
    "day",
    [
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "2000-04-23",
        "2008-03-23",
        "2024-03-31",
        "2038-04-25",
    ],
)
def test_easter_is_the_sunday_of_the_calendar(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day


@pytest.mark.parametrize("year", range(1583, 2600))
def test_easter_is_a_sunday_between_its_first_and_last_day(year: int) -> None:
    day = easter(year)
    assert day.weekday() == 6
    assert (3, 22) <= (day.month, day.day) <= (4, 25)


@pytest.mark.parametrize(
    ("rule", "year", "edtf"),
    [
        ("12-25", 2024, "2024-12-25"),
        ("07~/08~", 2024, "2024-07~/2024-08~"),
        ("easter-2", 2025, "2025-04-18"),
        ("4th thu 11", 2023, "2023-11-23"),
        ("last mon 05", 2023, "2023-05-29"),
        ("1st mon 09", 2025, "2025-09-01"),
        ("seollal", 2021, "2021-02-11~/2021-02-13~"),
        ("seollal day", 2021, "2021-02-12~"),
        ("chuseok", 2017, "2017-10-03~/2017-10-05~"),
        ("chuseok", 2025, "2025-10-05~/2025-10-07~"),
        ("chuseok", 1985, "1985-09~/1985-10~"),
        ("seollal day", 2051, "2051-01~/2051-02~"),
    ],
)
def test_a_rule_gives_the_days_of_a_year(rule: str, year: int, edtf: str) -> None:
    assert holiday(rule, year).edtf == edtf
