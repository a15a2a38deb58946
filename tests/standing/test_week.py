"""The day on which a week begins, by where the owner lives."""

from zoneinfo import available_timezones

import pytest

from tracker.standing.week import week_start_in

MONDAY, SATURDAY, SUNDAY = 0, 5, 6


@pytest.mark.parametrize(
    ("zone", "language", "first"),
    [
        ("Asia/Seoul", "ko", SUNDAY),
        ("Europe/Berlin", "ko", MONDAY),
        ("Europe/London", "en", MONDAY),
        ("America/New_York", "en", SUNDAY),
        ("Africa/Cairo", "en", SATURDAY),
        ("UTC", "ko", SUNDAY),
        ("UTC", "en", SUNDAY),
        ("Antarctica/Casey", "en", MONDAY),
    ],
)
def test_it_is_that_of_the_country(zone: str, language: str, first: int) -> None:
    assert week_start_in(zone, language) == first


def test_every_zone_has_one() -> None:
    assert all(0 <= week_start_in(zone, "en") <= 6 for zone in available_timezones())
