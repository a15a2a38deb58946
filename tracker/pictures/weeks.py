"""A year in weeks: fifty-two cells in four rows, each as large as it was full, each as it felt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

WEEKS, DAYS, COLUMNS = 52, 7, 13
PITCH = 24
SIZES = (5, 11, 16, 21)
# From how many things on a week's cell has the size of that place in SIZES.
STEPS = (0, 1, 2, 4)


@dataclass(frozen=True, slots=True)
class Week:
    """A week's cell: a square of `size` at `x`, `y`, in units of the picture.

    `mood` is 1 to 5, None without a reading; `count` is how much there was. Nothing is known yet
    of a week that `is_ahead`.
    """

    number: int
    first: date
    last: date
    count: int
    mood: int | None
    x: float
    y: float
    size: int
    is_ahead: bool


@dataclass(frozen=True, slots=True)
class YearInWeeks:
    """The cells of a year, the first week of January first, in a box of `width` by `height`."""

    width: int
    height: int
    weeks: tuple[Week, ...]


def week_of(day: date) -> int:
    """The number of a day's week, 0 to 51: sevens from 1 January, the last takes what is left."""
    return min((day.timetuple().tm_yday - 1) // DAYS, WEEKS - 1)


def draw_weeks(
    year: int, counts: Mapping[int, int], moods: Mapping[int, float], until: date
) -> YearInWeeks:
    """The weeks of a year by how much there was in each and how it felt, 1 to 5, up to a day."""
    weeks = (_week(year, number, counts, moods, until) for number in range(WEEKS))
    return YearInWeeks(COLUMNS * PITCH, WEEKS // COLUMNS * PITCH, tuple(weeks))


def _week(
    year: int, number: int, counts: Mapping[int, int], moods: Mapping[int, float], until: date
) -> Week:
    first, last = _days(year, number)
    count, mood = counts.get(number, 0), moods.get(number)
    size = SIZES[sum(count >= step for step in STEPS) - 1]
    row, column = divmod(number, COLUMNS)
    x, y = ((place + 0.5) * PITCH - size / 2 for place in (column, row))
    felt = min(max(round(mood), 1), 5) if mood else None
    return Week(number, first, last, count, felt, x, y, size, first > until)


def _days(year: int, number: int) -> tuple[date, date]:
    first = date(year, 1, 1) + timedelta(days=number * DAYS)
    is_last = number == WEEKS - 1
    return first, date(year, 12, 31) if is_last else first + timedelta(days=DAYS - 1)
