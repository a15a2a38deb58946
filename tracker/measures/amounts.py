"""What was done: dated amounts, each counted from its own day on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from tracker.measures.windows import Window


class Logged(NamedTuple):
    """An amount done on a day. A day may have several; all of them count."""

    on: date
    amount: Decimal


class Totals:
    """Sums of entries over stretches of days."""

    def __init__(self, entries: Iterable[Logged]) -> None:
        ordered = sorted(entries, key=lambda entry: entry.on)
        self._days = [entry.on for entry in ordered]
        self._sums = list(accumulate((entry.amount for entry in ordered), initial=Decimal(0)))

    def by(self, day: date) -> Decimal:
        """What was done up to and with a day, however early."""
        return self._sums[bisect_right(self._days, day)]

    def within(self, window: Window | None) -> Decimal:
        """What was done in a window; 0 where there is none."""
        if window is None:
            return Decimal(0)
        return self.by(window.last) - self._sums[bisect_left(self._days, window.first)]
