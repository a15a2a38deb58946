from datetime import date

import pytest

from tracker.dates import PARTS_OF_MONTH, PARTS_OF_YEAR, part_of_month, part_of_year
from tracker.dates.parts import name_in_month, name_in_year


@pytest.mark.parametrize("name", [part.name for part in PARTS_OF_YEAR])
def test_a_part_of_a_year_is_known_again_by_its_name(name: str) -> None:
    assert name_in_year(part_of_year(2024, name)) == name


@pytest.mark.parametrize("name", [part.name for part in PARTS_OF_MONTH])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_part_of_a_month_is_known_again_by_its_name(month: int, name: str) -> None:
    assert name_in_month(part_of_month(2023, month, name)) == name


def test_the_end_of_february_follows_the_leap_year() -> None:
    assert part_of_month(2024, 2, "late").latest == date(2024, 2, 29)
    assert part_of_month(2023, 2, "late").latest == date(2023, 2, 28)


def test_a_quarter_and_an_approximate_quarter_are_two_things() -> None:
    assert part_of_year(2024, "first_quarter").text == "2024-01/2024-03"
    assert part_of_year(2024, "early").text == "2024-01~/2024-03~"


def test_an_unknown_part_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        part_of_year(2024, "fifth_quarter")
