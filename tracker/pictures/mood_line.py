"""The mood line: readings of 1 to 5 joined by a curve that never overshoots them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tracker.pictures.marks import Window

Reading = tuple[date, float]

BOX_WIDTH, BOX_HEIGHT = 1000, 100
NEUTRAL = 50.0
STEP = 21.0
FEWEST = 2
THIN_AFTER_DAYS = 100
BROKEN_AFTER_DAYS = 200
MOST_KNOTS, FEW_KNOTS = 52, 13
SAME_DAY = 1.4


@dataclass(frozen=True, slots=True)
class MoodLine:
    """SVG path data in a box of 1000 × 100, low mood at the bottom.

    `line` joins readings that are near each other, `thin` bridges longer gaps, `area` lies
    between the line and neutral. After `BROKEN_AFTER_DAYS` without a reading there is nothing.
    """

    line: str
    thin: str
    area: str
    _xs: tuple[float, ...]
    _ys: tuple[float, ...]
    _slopes: tuple[float, ...]
    _joined: tuple[bool, ...]

    def height_at(self, x: float) -> float | None:
        """Where the curve is at `x`, both in units of the box; None where it is not drawn."""
        index = bisect_right(self._xs, x) - 1
        if 0 <= index < len(self._joined) and self._joined[index]:
            return self._between(index, x)
        near = (i for i in (index, index + 1) if 0 <= i < len(self._xs))
        return next((self._ys[i] for i in near if abs(self._xs[i] - x) <= SAME_DAY), None)

    def _between(self, index: int, x: float) -> float:
        width = self._xs[index + 1] - self._xs[index]
        t = (x - self._xs[index]) / width
        rest = 1 - t
        return (
            self._ys[index] * (1 + 2 * t) * rest * rest
            + self._ys[index + 1] * t * t * (3 - 2 * t)
            + width * t * rest * (self._slopes[index] * rest - self._slopes[index + 1] * t)
        )


def height_of(mood: float) -> float:
    """Distance from the top of the box for a mood of 1 to 5."""
    return NEUTRAL + (3 - mood) * STEP


def draw_mood_line(
    readings: Sequence[Reading], window: Window, most_knots: int = MOST_KNOTS
) -> MoodLine | None:
    """The line through `readings`, or None when fewer than two days in reach have one.

    Readings of the same stretch (a week in a year) are averaged, to `most_knots` in the window.
    Those outside the window lead the line in and out; the picture clips it.
    """
    knots = _in_reach(_knots(readings, window, most_knots), window)
    if len(knots) < FEWEST:
        return None
    scale = BOX_WIDTH / window.days
    xs = [(day - window.first.toordinal()) * scale for day, _ in knots]
    ys = [height_of(mood) for _, mood in knots]
    gaps = [after[0] - before[0] for before, after in pairwise(knots)]
    joined = [gap <= BROKEN_AFTER_DAYS for gap in gaps]
    slopes = _slopes(xs, ys, joined)
    solid = [gap <= THIN_AFTER_DAYS for gap in gaps]
    # A small line needs neither as many knots nor as exact heights.
    digits = 1 if most_knots > FEW_KNOTS else 0
    line, thin, area = _paths(xs, ys, slopes, solid, joined, digits)
    return MoodLine(line, thin, area, tuple(xs), tuple(ys), tuple(slopes), tuple(joined))


def _knots(readings: Sequence[Reading], window: Window, most: int) -> list[tuple[float, float]]:
    stretch = max(1, window.days // most)
    start = window.first.toordinal()
    sums: dict[int, tuple[int, float, int]] = {}
    for day, mood in readings:
        ordinal = day.toordinal()
        bucket = (ordinal - start) // stretch
        days, moods, count = sums.get(bucket, (0, 0, 0))
        sums[bucket] = (days + ordinal, moods + mood, count + 1)
    return [(days / count + 0.5, moods / count) for _, (days, moods, count) in sorted(sums.items())]


def _in_reach(knots: list[tuple[float, float]], window: Window) -> list[tuple[float, float]]:
    """Those in the window and one beyond on each side; none if none of the line would show."""
    days = [day for day, _ in knots]
    first = bisect_right(days, window.first.toordinal())
    beyond = bisect_right(days, window.last.toordinal() + 1)
    led_in = first > 0 and first < len(knots)
    reach = knots[first - led_in : beyond + 1]
    return reach if beyond > first or _bridged(reach) else []


def _bridged(reach: list[tuple[float, float]]) -> bool:
    return len(reach) == FEWEST and reach[1][0] - reach[0][0] <= BROKEN_AFTER_DAYS


def _slopes(xs: Sequence[float], ys: Sequence[float], joined: Sequence[bool]) -> list[float]:
    secants = [
        (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]) if near else 0.0 for i, near in enumerate(joined)
    ]
    slopes = [0.0] * len(xs)
    for i in range(1, len(xs) - 1):
        if joined[i - 1] and joined[i]:
            slopes[i] = _steffen(secants[i - 1], secants[i], xs[i] - xs[i - 1], xs[i + 1] - xs[i])
    return slopes


def _steffen(before: float, after: float, width_before: float, width_after: float) -> float:
    """Slope of a monotone cubic; M. Steffen, Astron. Astrophys. 239 (1990) 443."""
    if before * after <= 0:
        return 0.0
    mean = (before * width_after + after * width_before) / (width_before + width_after)
    size = min(abs(before), abs(after), abs(mean) / 2) * 2
    return size if before > 0 else -size


def _paths(
    xs: Sequence[float],
    ys: Sequence[float],
    slopes: Sequence[float],
    solid: Sequence[bool],
    joined: Sequence[bool],
    digits: int,
) -> tuple[str, str, str]:
    line: list[str] = []
    thin: list[str] = []
    area: list[str] = []
    for i in range(len(xs)):
        follows = i > 0 and solid[i - 1]
        leads = i < len(solid) and solid[i]
        if not follows:
            line.append(f"M{xs[i]:.0f} {ys[i]:.{digits}f}" + ("" if leads else "h.1"))
        if leads:
            curve = _curve(xs, ys, slopes, i, digits)
            line.append(curve)
            area.append(curve if follows else f"M{xs[i]:.0f} 50V{ys[i]:.{digits}f}{curve}")
        elif i < len(joined) and joined[i]:
            thin.append(f"M{xs[i]:.0f} {ys[i]:.{digits}f}{_curve(xs, ys, slopes, i, digits)}")
        if follows and not leads:
            area.append("V50Z")
    return "".join(line), "".join(thin), "".join(area)


def _curve(
    xs: Sequence[float], ys: Sequence[float], slopes: Sequence[float], i: int, digits: int
) -> str:
    third = (xs[i + 1] - xs[i]) / 3
    return (
        f"C{xs[i] + third:.0f} {ys[i] + slopes[i] * third:.{digits}f}"
        f" {xs[i + 1] - third:.0f} {ys[i + 1] - slopes[i + 1] * third:.{digits}f}"
        f" {xs[i + 1]:.0f} {ys[i + 1]:.{digits}f}"
    )
