"""The kinds of a year: a row each, with a dot a month, as large in area as there was of it."""

from collections.abc import Mapping
from dataclasses import dataclass

MONTHS, PITCH = 12, 20
LARGEST, SMALLEST = 8.5, 3.0
# A dot is as large as there is room for only where there are this many.
FEW = 4


@dataclass(frozen=True, slots=True)
class Dot:
    """A month of a kind, 1 to 12: a circle of radius `r` around `x` and half the pitch."""

    month: int
    count: int
    x: float
    r: float


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind with its dots; `count` also has what is known by its year alone."""

    kind: str
    count: int
    dots: tuple[Dot, ...]

    @property
    def months(self) -> dict[int, int]:
        """How many there are in each month that has any."""
        return {dot.month: dot.count for dot in self.dots}


@dataclass(frozen=True, slots=True)
class KindsOfAYear:
    """The rows, the fullest first; each dot in a box of `width` by `height`."""

    width: int
    height: int
    rows: tuple[KindRow, ...]

    @property
    def count(self) -> int:
        """How many there are of all kinds."""
        return sum(row.count for row in self.rows)


def draw_kinds(counts: Mapping[tuple[str, int], int]) -> KindsOfAYear:
    """The kinds of a year from the count of each (kind, month); month 0 is of no known month."""
    kinds = dict.fromkeys(kind for kind, _ in counts)
    most = max((count for (_, month), count in counts.items() if month), default=0)
    rows = (_row(kind, counts, max(most, FEW)) for kind in kinds)
    ordered = sorted((row for row in rows if row.count), key=lambda row: -row.count)
    return KindsOfAYear(MONTHS * PITCH, PITCH, tuple(ordered))


def _row(kind: str, counts: Mapping[tuple[str, int], int], most: int) -> KindRow:
    own = {month: counts.get((kind, month), 0) for month in range(MONTHS + 1)}
    dots = (_dot(month, own[month], most) for month in range(1, MONTHS + 1) if own[month])
    return KindRow(kind, sum(own.values()), tuple(dots))


def _dot(month: int, count: int, most: int) -> Dot:
    radius = max(LARGEST * (count / most) ** 0.5, SMALLEST)
    return Dot(month, count, (month - 0.5) * PITCH, round(radius, 2))
