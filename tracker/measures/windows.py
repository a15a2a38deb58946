"""Stretches of days, and how many of their days are not paused."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Window:
    """Days from `first` to `last`, both included. Raises ValueError when they are swapped."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a window ends before it begins")

    @property
    def days(self) -> int:
        """How many days it has, at least 1."""
        return self.last.toordinal() - self.first.toordinal() + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def until(self, day: date) -> "Window | None":
        """Its days up to and with `day`; None before it begins."""
        return Window(self.first, min(self.last, day)) if day >= self.first else None


def active_days(window: Window | None, pauses: Iterable[Window]) -> int:
    """How many days of a window are not paused; pauses may overlap and reach beyond it."""
    if window is None:
        return 0
    paused, counted = 0, window.first.toordinal() - 1
    for first, last in sorted((p.first.toordinal(), p.last.toordinal()) for p in pauses):
        begin, end = max(first, counted + 1), min(last, window.last.toordinal())
        if begin <= end:
            paused, counted = paused + end - begin + 1, end
    return window.days - paused
