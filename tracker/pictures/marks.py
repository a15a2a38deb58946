"""What a picture of time is drawn from: marks, and the window they are seen through."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

MONTHS = 12
MONTH_DAYS = 31
SOMETIME_DAYS = 184


@dataclass(frozen=True, slots=True)
class Mark:
    """One milestone as plain values.

    `earliest` and `latest` are its first and last possible day, both included.
    An open start or end has no known bound; a fuzzy one is approximate.
    `sometime` says that it happened at some time between them, rather than lasted all the while.
    `vague` says that only the year is known, so that it has no place on the line.
    `mood` runs from 1 (low) to 5 (high).
    """

    id: str
    title: str
    kind: str
    earliest: date
    latest: date
    starts_open: bool = False
    ends_open: bool = False
    starts_fuzzy: bool = False
    ends_fuzzy: bool = False
    vague: bool = False
    mood: int | None = None
    sometime: bool = False

    def __post_init__(self) -> None:
        if self.latest < self.earliest:
            raise ValueError(f"mark {self.id} ends {self.latest} before it starts {self.earliest}")

    @property
    def days(self) -> int:
        """Length in days, both ends included."""
        return self.latest.toordinal() - self.earliest.toordinal() + 1

    def is_point(self, longest: int = MONTH_DAYS) -> bool:
        """Whether it is drawn at its middle: closed, and at most `longest` days long.

        A moment sometime in up to half a year is a point too.
        """
        if self.starts_open or self.ends_open:
            return False
        return self.days <= (max(longest, SOMETIME_DAYS) if self.sometime else longest)


def in_order(mark: Mark) -> tuple[date, int, bool]:
    """Sort key of every picture: the earlier, then the longer, then what lasted; else as given."""
    return mark.earliest, -mark.latest.toordinal(), mark.sometime


@dataclass(frozen=True, slots=True)
class Window:
    """The days a picture shows, `first` and `last` included; positions are percent of it."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"window ends {self.last} before it starts {self.first}")

    @classmethod
    def of_year(cls, year: int) -> "Window":
        """January 1 to December 31 of `year`; ValueError outside 1 to 9999."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def of_months(cls, year: int, first: int, last: int) -> "Window":
        """The first day of one month to the last day of another or the same, both of `year`."""
        return cls(date(year, first, 1), date(year, last, monthrange(year, last)[1]))

    @property
    def months(self) -> list[tuple[int, int]]:
        """The (year, month) of every month it touches."""
        first, last = _number(self.first), _number(self.last)
        return [(n // MONTHS, n % MONTHS + 1) for n in range(first, last + 1)]

    @property
    def days(self) -> int:
        """Length in days."""
        return self.last.toordinal() - self.first.toordinal() + 1

    @property
    def longest_point(self) -> int:
        """Days up to which a mark is a point here: a month in a year, less when zoomed in."""
        return max(1, min(MONTH_DAYS, self.days // 11))

    def holds_no_more_of(self, mark: Mark) -> bool:
        """Whether all that is known of the mark is that it was sometime in this window."""
        return mark.vague or (
            mark.sometime and (mark.earliest, mark.latest) == (self.first, self.last)
        )

    def sees(self, mark: Mark) -> bool:
        """Whether any possible day of the mark lies in the window."""
        return mark.earliest <= self.last and mark.latest >= self.first


def _number(day: date) -> int:
    return day.year * MONTHS + day.month - 1


def edges(mark: Mark, window: Window) -> tuple[str, str]:
    """How the start and the end of a span look here: "open", "cut", "fuzzy" or "sharp".

    An end is cut where the window stops short of it.
    """
    return (
        _edge(mark.starts_open, mark.earliest < window.first, mark.starts_fuzzy),
        _edge(mark.ends_open, mark.latest > window.last, mark.ends_fuzzy),
    )


def _edge(is_open: bool, is_cut: bool, is_fuzzy: bool) -> str:
    return "open" if is_open else "cut" if is_cut else "fuzzy" if is_fuzzy else "sharp"


def moments(points: Iterable[Mark]) -> list[tuple[float, Mark]]:
    """When each point may have been, as a day's ordinal with its fraction: in the middle.

    Points of the same days share those days evenly.
    """
    alike: dict[tuple[int, int], list[Mark]] = {}
    for mark in points:
        alike.setdefault((mark.earliest.toordinal(), mark.days), []).append(mark)
    return [
        (earliest + days * _share(index, len(group), days), mark)
        for (earliest, days), group in alike.items()
        for index, mark in enumerate(group, 1)
    ]


def _share(index: int, count: int, days: int) -> float:
    return index / (count + 1) if days > 1 else 0.5
