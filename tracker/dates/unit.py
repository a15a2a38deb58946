"""One unit of the calendar: a day, a month, a season or a year."""

from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import IntEnum

from tracker.dates.errors import InvalidEdtfDate

MONTHS_IN_YEAR = 12

# First month of each season by its EDTF code; every season lasts three months.
# Winter belongs to the year it begins in, as in ISO 8601-2's reading "2024-24".
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}


class Precision(IntEnum):
    """How much of the calendar one unit covers; a greater value is coarser."""

    DAY = 1
    MONTH = 2
    SEASON = 3
    YEAR = 4


def end_of_month(year: int, month: int) -> date:
    """The last day of a month; months after 12 run on into the next year.

    The calendar of Python ends with the year 9999, and so does the winter of 9999.
    """
    following, index = divmod(year * MONTHS_IN_YEAR + month, MONTHS_IN_YEAR)
    if following > MAXYEAR:
        return date.max
    return date(following, index + 1, 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Unit:
    """A day, month, season (``month`` is then 21–24) or year, perhaps approximate.

    Raises InvalidEdtfDate (``year_out_of_range``, ``no_such_day``).
    Source: ISO 8601-2:2019, EDTF level 1.
    """

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        if not MINYEAR <= self.year <= MAXYEAR:
            raise InvalidEdtfDate("year_out_of_range", self.text)
        if not self._is_on_the_calendar():
            raise InvalidEdtfDate("no_such_day", self.text)

    @property
    def text(self) -> str:
        """The unit in EDTF, such as ``2024-03~``."""
        numbers = [f"{number:02d}" for number in (self.month, self.day) if number is not None]
        return "-".join([f"{self.year:04d}", *numbers]) + "~" * self.approximate

    @property
    def precision(self) -> Precision:
        """Whether this is a day, a month, a season or a year."""
        if self.month is None:
            return Precision.YEAR
        if self.month in SEASONS:
            return Precision.SEASON
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def earliest(self) -> date:
        """The first day of the unit; being approximate does not widen it."""
        month = 1 if self.month is None else SEASONS.get(self.month, self.month)
        return date(self.year, month, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day of the unit; a winter ends in February of the next year."""
        if self.month is None:
            return date(self.year, MONTHS_IN_YEAR, 31)
        if self.month in SEASONS:
            return end_of_month(self.year, SEASONS[self.month] + 2)
        if self.day is None:
            return end_of_month(self.year, self.month)
        return date(self.year, self.month, self.day)

    @property
    def is_fuzzy(self) -> bool:
        """Whether its first and last day are not meant to the day: ``~``, a season, a year."""
        return self.approximate or self.precision >= Precision.SEASON

    @property
    def is_last_of_month(self) -> bool:
        """Whether this is the last day of its month."""
        return self.precision is Precision.DAY and self.latest.day == self._month_length()

    def names_same_days(self, other: "Unit") -> bool:
        """Whether two units differ in nothing but being approximate."""
        return (self.year, self.month, self.day) == (other.year, other.month, other.day)

    def approximately(self) -> "Unit":
        """The same unit, marked ``~``."""
        return replace(self, approximate=True)

    def _is_on_the_calendar(self) -> bool:
        if self.month is None or self.month in SEASONS:
            return self.day is None
        if not 1 <= self.month <= MONTHS_IN_YEAR:
            return False
        return self.day is None or 1 <= self.day <= self._month_length()

    def _month_length(self) -> int:
        return end_of_month(self.year, self.month or 1).day
