"""What was noted on a goal, with what a week added by bare presses in one."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from tracker.goals.queries import EntryRow


class Noted(NamedTuple):
    """Entries that stand together, the newest first; most often it is one."""

    entries: tuple[EntryRow, ...]

    @property
    def first(self) -> date:
        """The day of the earliest."""
        return self.entries[-1].logged_on

    @property
    def last(self) -> date:
        """The day of the newest."""
        return self.entries[0].logged_on

    @property
    def total(self) -> Decimal:
        """What they add together."""
        return sum((entry.amount or Decimal(0) for entry in self.entries), Decimal(0))


def by_week(entries: Iterable[EntryRow], week_start: int) -> list[Noted]:
    """Entries in their order; bare amounts of a week that follow each other stand together.

    Whatever says more than a number stands by itself. Weeks begin on `week_start`, 0 = Monday.
    """
    together = groupby(enumerate(entries), lambda one: _place(one[0], one[1], week_start))
    return [Noted(tuple(entry for _, entry in group)) for _, group in together]


def _place(number: int, entry: EntryRow, week_start: int) -> tuple[date, int]:
    """What is the same for entries that may stand together."""
    is_bare = entry.amount and not entry.note and not entry.rating
    into = (entry.logged_on.weekday() - week_start) % 7
    # The first week of the calendar may have begun before it.
    begin = max(entry.logged_on.toordinal() - into, 1)
    return date.fromordinal(begin), -1 if is_bare else number
