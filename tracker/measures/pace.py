"""An amount by a date: how it stands against a straight line from nothing to the target."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal

from tracker.measures.amounts import Logged, Totals
from tracker.measures.windows import Window, active_days

Band = Literal["well ahead", "ahead", "even", "behind", "well behind"]
BANDS: tuple[Band, ...] = ("well ahead", "ahead", "even", "behind", "well behind")
CENT = Decimal("0.01")
WEEK, WEEKS_A_YEAR = 7, 52
FAR = 4


@dataclass(frozen=True, slots=True)
class Pace:
    """Where an amount stands at the end of a day.

    `buffer` is in days that are not paused: so long the line stays at or below what is done,
    negative where it has risen above. `weekly` is what each week needs from that day on, 0 when
    the target is reached, None when no day is left.
    """

    target: Decimal
    done: Decimal
    expected: Decimal
    buffer: int
    band: Band
    days_left: int
    weekly: Decimal | None

    @property
    def difference(self) -> Decimal:
        """What is done beyond the line, negative below it."""
        return self.done - self.expected

    @property
    def is_reached(self) -> bool:
        """Whether the target is met."""
        return self.done >= self.target


def pace(
    target: Decimal,
    window: Window,
    entries: Sequence[Logged],
    today: date,
    pauses: Sequence[Window] = (),
) -> Pace:
    """How an amount stands at the end of `today`; `target` is more than 0."""
    whole = active_days(window, pauses)
    gone = active_days(window.until(today), pauses)
    left = active_days(_from(window, today), pauses)
    done = Totals(entries).by(today)
    buffer = min(int(Fraction(done) * whole / Fraction(target)), whole) - gone
    return Pace(
        target,
        done,
        _rounded(Fraction(target) * gone / whole) if whole else Decimal(0),
        buffer,
        band_of(buffer, whole),
        left,
        _weekly(target - done, left),
    )


def expected_line(
    target: Decimal, window: Window, pauses: Sequence[Window] = ()
) -> tuple[tuple[date, Decimal], ...]:
    """The corners of the line: days, and what is expected at the end of each.

    It begins with the first day, turns where a pause begins or ends, and reaches the target on the
    last. Without a day that counts it stays at 0.
    """
    whole = active_days(window, pauses)
    turns = {window.first, window.last}
    for pause in pauses:
        eve = date.fromordinal(max(pause.first.toordinal() - 1, 1))
        turns |= {day for day in (eve, pause.last) if day in window}
    return tuple(
        (day, _rounded(Fraction(target) * active_days(window.until(day), pauses) / (whole or 1)))
        for day in sorted(turns)
    )


def _from(window: Window, today: date) -> Window | None:
    """The days that are left, today among them."""
    return Window(max(today, window.first), window.last) if today <= window.last else None


def _weekly(rest: Decimal, days: int) -> Decimal | None:
    if rest <= 0:
        return Decimal(0)
    # In less than a week all of the rest is due.
    return _rounded(Fraction(rest) * WEEK / max(days, WEEK)) if days else None


def _rounded(number: Fraction) -> Decimal:
    hundredths = Decimal(int(number * 100 + Fraction(1, 2)))
    return (hundredths * CENT).quantize(CENT, ROUND_HALF_UP)


def band_of(buffer: int, days: int) -> Band:
    """One of five bands: within a week of a year of days is even, beyond four is far."""
    step = max(1, days // WEEKS_A_YEAR)
    if abs(buffer) <= step:
        return "even"
    if buffer > 0:
        return "ahead" if buffer <= FAR * step else "well ahead"
    return "behind" if -buffer <= FAR * step else "well behind"
