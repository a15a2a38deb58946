"""Charts of a goal: positions across in percent, path data in a box of 1000 × 100."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from tracker.pictures.marks import Window
from tracker.pictures.scale import Tick, ticks

WIDE, HIGH = 1000, 100
#: How high a cell is, and how much of its width it fills; the rest keeps it apart from the next.
CELL_HIGH, CELL_PART = 14, 0.86
#: Room above the highest line, so that it does not touch the edge.
HEADROOM = 1.06
Point = tuple[date, float]


@dataclass(frozen=True, slots=True)
class PaceChart:
    """An amount against the line it should follow.

    `expected` is that line and `slack` the band around it, `done` the steps of what was done up
    to today and `area` what lies below them. `now` is percent, empty when today is outside;
    `goal_y` is the height of the target, in parts of a hundred from the top.
    """

    ticks: tuple[Tick, ...]
    expected: str
    slack: str
    done: str
    area: str
    now: str
    goal_y: float


class Cells(NamedTuple):
    """The periods of a habit that went alike, as path data in a box of 1000 × 14.

    `level` is "full", "part", "none", "skipped", "running" or "free", of which nothing was noted.
    """

    level: str
    path: str


@dataclass(frozen=True, slots=True)
class StrengthChart:
    """The strength of a habit over its days, 0 at the bottom and 100 % at the top."""

    ticks: tuple[Tick, ...]
    line: str
    area: str
    now: str


class Dot(NamedTuple):
    """A month that was rated: percent from the left and from the top."""

    x: str
    y: str
    rating: int


@dataclass(frozen=True, slots=True)
class FeelingChart:
    """Ratings of 1 to 5, month by month. `line` joins months in a row, `bridge` spans a gap."""

    ticks: tuple[Tick, ...]
    dots: tuple[Dot, ...]
    line: str
    bridge: str


def draw_pace(
    window: Window,
    expected: Sequence[Point],
    done: Sequence[Point],
    *,
    target: float,
    slack: float,
    today: date,
    month_names: Sequence[str] = (),
) -> PaceChart:
    """The chart of an amount; `expected` and `done` are corners, each at the end of its day.

    `done` holds running totals in the order of days; those before the window lift its beginning.
    `slack` is how far from the line still counts as on it.
    """
    top = max(target, *(total for _, total in done), 0.0) * HEADROOM or 1.0
    scale = _Scale(window, top)
    corners = [(0.0, 0.0), *((scale.x_end(day), total) for day, total in expected)]
    steps = _steps(scale, done, min(today, window.last))
    return PaceChart(
        _ticks(window, month_names),
        _path(scale, corners),
        _band(scale, corners, slack),
        steps,
        f"{steps}V{HIGH}H0Z" if steps else "",
        _now(scale, today),
        scale.y(target),
    )


def draw_cells(window: Window, periods: Iterable[tuple[date, date, str]]) -> tuple[Cells, ...]:
    """A cell for each period of a habit, by its first and its last day and how it went."""
    scale, paths = _Scale(window, 1.0), defaultdict[str, str](str)
    for first, last, level in periods:
        x = scale.x(first)
        width = (scale.x_end(last) - x) * CELL_PART
        paths[level] += f"M{x:.1f} 0h{width:.1f}v{CELL_HIGH}h-{width:.1f}z"
    return tuple(Cells(level, path) for level, path in sorted(paths.items()))


def draw_strength(
    window: Window, line: Sequence[Point], today: date, month_names: Sequence[str] = ()
) -> StrengthChart:
    """The chart of a habit's strength, of values of 0 to 1 at the end of days."""
    scale = _Scale(window, HEADROOM)
    corners = [(0.0, 0.0), *((scale.x_end(day), value) for day, value in line)]
    path = _path(scale, corners)
    return StrengthChart(_ticks(window, month_names), path, f"{path}V{HIGH}H0Z", _now(scale, today))


def draw_feeling(
    window: Window, months: Sequence[tuple[date, int | None]], month_names: Sequence[str] = ()
) -> FeelingChart:
    """The chart of a feeling, of months by their first day; each stands in its middle."""
    scale = _Scale(window, 1.0)
    placed = [
        (number, scale.middle(first), 90 - (rating - 1) * 20, rating)
        for number, (first, rating) in enumerate(months)
        if rating
    ]
    line, bridge = "", ""
    for (before, x, y, _), (after, other_x, other_y, _) in pairwise(placed):
        stroke = f"M{x:.1f} {y}L{other_x:.1f} {other_y}"
        line, bridge = (line + stroke, bridge) if after == before + 1 else (line, bridge + stroke)
    dots = tuple(Dot(_percent(x), f"{y}%", rating) for _, x, y, rating in placed)
    return FeelingChart(_ticks(window, month_names), dots, line, bridge)


class _Scale:
    """Days and amounts as places in the box."""

    def __init__(self, window: Window, top: float) -> None:
        self.window, self._top = window, top

    def x(self, day: date) -> float:
        """Where a day begins; nothing lies outside the box."""
        days = day.toordinal() - self.window.first.toordinal()
        return min(max(days * WIDE / self.window.days, 0.0), float(WIDE))

    def x_end(self, day: date) -> float:
        """Where a day ends."""
        days = day.toordinal() + 1 - self.window.first.toordinal()
        return min(max(days * WIDE / self.window.days, 0.0), float(WIDE))

    def middle(self, first: date) -> float:
        """The middle of the part of a month that lies in the window."""
        last = date.fromordinal(min(first.toordinal() + 27, self.window.last.toordinal()))
        return (self.x(first) + self.x_end(last)) / 2

    def y(self, amount: float) -> float:
        """How far below the top an amount lies."""
        return round(HIGH - amount * HIGH / self._top, 1)


def _percent(x: float) -> str:
    return f"{x * 100 / WIDE:.2f}%"


def _now(scale: _Scale, today: date) -> str:
    inside = scale.window.first <= today <= scale.window.last
    return _percent(scale.x_end(today)) if inside else ""


def _ticks(window: Window, month_names: Sequence[str]) -> tuple[Tick, ...]:
    return ticks(window, tuple(month_names)) if month_names else ()


def _path(scale: _Scale, corners: Iterable[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {scale.y(amount)}" for x, amount in corners)


def _band(scale: _Scale, corners: Sequence[tuple[float, float]], slack: float) -> str:
    above = [f"{x:.1f} {max(scale.y(amount + slack), 0)}" for x, amount in corners]
    below = [f"{x:.1f} {min(scale.y(amount - slack), HIGH)}" for x, amount in reversed(corners)]
    return "M" + "L".join(above + below) + "Z"


def _steps(scale: _Scale, done: Sequence[Point], last: date) -> str:
    """A line that lies flat until something is done; many steps in one place are one."""
    if last < scale.window.first:
        return ""
    path, x, total = f"M0 {scale.y(0)}", 0.0, 0.0
    for day, after in done:
        at = scale.x(day)
        if day <= last and (at - x >= 1 or total == 0):
            path += f"H{at:.1f}V{scale.y(after)}"
            x = at
        elif day <= last:
            path += f"V{scale.y(after)}"
        total = after
    return f"{path}H{scale.x_end(last):.1f}"
