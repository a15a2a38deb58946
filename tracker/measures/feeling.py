"""How a goal without a number felt, month by month."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from tracker.measures.windows import Window


class FeltMonth(NamedTuple):
    """A month by its first day, and how it was rated, 1 to 5; None where it was not."""

    first: date
    rating: int | None


def felt_months(
    ratings: Sequence[tuple[date, int]], window: Window, today: date
) -> tuple[FeltMonth, ...]:
    """The months of a window that have begun by `today`.

    The last rating of a month stands for it; of two on one day, the later in the sequence.
    """
    begun = window.until(today)
    if begun is None:
        return ()
    said = {
        on.replace(day=1): rating
        for on, rating in sorted(ratings, key=lambda one: one[0])
        if on in begun
    }
    return tuple(FeltMonth(first, said.get(first)) for first in _months(begun))


def _months(window: Window) -> Iterator[date]:
    first = window.first.year * 12 + window.first.month - 1
    for number in range(first, window.last.year * 12 + window.last.month):
        yield date(number // 12, number % 12 + 1, 1)
