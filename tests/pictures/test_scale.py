"""The scale: days, months or years, named as often as there is room for."""

from datetime import date

from tests.pictures.drawing import YEAR, day
from tracker.pictures.marks import Window
from tracker.pictures.scale import ticks

KO = tuple(f"{number}월" for number in range(1, 13))


def test_a_year_has_twelve_months_that_fill_it() -> None:
    twelve = ticks(YEAR, KO)
    assert [tick.name for tick in twelve] == list(KO)
    assert (twelve[0].x, twelve[1].x, twelve[6].x) == ("0.00%", "8.47%", "49.73%")


def test_a_quarter_begins_with_a_major_tick() -> None:
    assert [tick.name for tick in ticks(YEAR, KO) if tick.weight == "major"] == list(KO[::3])


def test_on_a_phone_only_quarters_are_named() -> None:
    small = [tick.name for tick in ticks(YEAR, KO) if tick.sizes in ("since-s", "since-m")]
    assert small == ["1월", "4월", "7월", "10월"]
    assert all(tick.sizes != "never" for tick in ticks(YEAR, KO))


def test_a_month_is_told_in_days_and_weeks() -> None:
    may = ticks(Window(day(5), day(5, 31)), KO)
    assert [tick.name for tick in may][:3] == ["1", "2", "3"]
    assert [tick.name for tick in may if tick.sizes == "since-s"] == ["1", "8", "15", "22", "29"]
    assert [tick.name for tick in may if tick.weight == "major"] == ["6", "13", "20", "27"]


def test_ten_years_are_told_in_years_and_a_millennium_in_fewer() -> None:
    decade = ticks(Window(date(2015, 1, 1), date(2024, 12, 31)), KO)
    assert [tick.name for tick in decade] == [str(year) for year in range(2015, 2025)]
    assert len(ticks(Window(date(1, 1, 1), date(9999, 12, 31)), KO)) <= 121


def test_a_quarter_is_told_in_sevens_of_days_of_which_fewer_are_named_on_a_phone() -> None:
    weeks = ticks(Window.of_months(2024, 1, 3), KO)
    assert [tick.name for tick in weeks][:8] == [
        *("1–7", "8–14", "15–21", "22–31"),
        *("1–7", "8–14", "15–21", "22–29"),
    ]
    assert [tick.name for tick in weeks if tick.weight == "major"] == ["1–7"] * 3
    assert {tick.sizes for tick in weeks if tick.name in ("8–14", "22–31")} == {"since-l"}
