"""Quarters and months, and what comes before and after each."""

from datetime import date
from typing import NamedTuple

from tracker.locale import gettext
from tracker.pictures import Window

QUARTERS = 4
MONTHS = 12
Month = tuple[int, int]


class Quarter(NamedTuple):
    """Three months of a year; `number` is 1 to 4."""

    year: int
    number: int

    @property
    def months(self) -> tuple[int, int, int]:
        """The numbers of its months."""
        last = 3 * self.number
        return last - 2, last - 1, last

    @property
    def window(self) -> Window:
        """Its days."""
        first, _, last = self.months
        return Window.of_months(self.year, first, last)

    @property
    def name(self) -> str:
        """Its name beside its year: "Q2"."""
        return gettext("Q%(number)s", number=self.number)

    def name_beside(self, year: int) -> str:
        """Its name among those of a year: "Q2" if it is of the same, else "Q4 2023"."""
        if self.year == year:
            return self.name
        return gettext("Q%(number)s %(year)s", number=self.number, year=self.year)

    @property
    def earlier(self) -> "Quarter | None":
        """The one before, if the calendar has it."""
        return self._after(-1)

    @property
    def later(self) -> "Quarter | None":
        """The one after, if the calendar has it."""
        return self._after(1)

    def _after(self, steps: int) -> "Quarter | None":
        moved = _moved(self.year, self.number, steps, QUARTERS)
        return Quarter(*moved) if moved else None


def quarter_of(year: int, month: int) -> Quarter:
    """The quarter that a month lies in."""
    return Quarter(year, (month + 2) // 3)


def quarters_of(year: int) -> list[Quarter]:
    """The four of a year."""
    return [Quarter(year, number) for number in range(1, QUARTERS + 1)]


def month_after(year: int, month: int, steps: int) -> Month | None:
    """The (year, month) so many months later, or None outside the calendar."""
    return _moved(year, month, steps, MONTHS)


def _moved(year: int, number: int, steps: int, parts: int) -> tuple[int, int] | None:
    moved, rest = divmod(year * parts + number - 1 + steps, parts)
    return (moved, rest + 1) if date.min.year <= moved <= date.max.year else None
