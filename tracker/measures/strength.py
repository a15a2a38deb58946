"""How strong a habit has grown: each day moves it a little towards how its period went."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import sqrt
from typing import NamedTuple

from tracker.measures.periods import Period

#: After so many days of a daily habit half of what was missing is won, or half is lost.
HALF_LIFE = 13


@dataclass(frozen=True, slots=True)
class Strength:
    """The strength of a habit, 0 to 1, and how it came about.

    Of `counted` periods that are over, `kept` were kept; `skipped` counted neither way. The
    periods before anything was done are not among them. `unnoted` are those in which a limit was
    kept and nothing was noted. `running` is the one that goes on today.
    """

    value: float
    kept: int
    counted: int
    skipped: int
    unnoted: int
    running: Period | None


class StrengthDay(NamedTuple):
    """The strength at the end of a day."""

    on: date
    value: float


def strength(of: Sequence[Period], today: date) -> Strength:
    """The strength at the end of `today`, from the periods that have begun by then."""
    over = [period for period in _since_first(of) if not period.is_running]
    counted = [period for period in over if not period.is_skipped]
    return Strength(
        next((day.value for day in reversed(strength_line(of, today))), 0.0),
        sum(period.is_kept for period in counted),
        len(counted),
        len(over) - len(counted),
        sum(period.is_unnoted for period in counted),
        next((period for period in of if period.is_running), None),
    )


def strength_line(of: Sequence[Period], today: date) -> tuple[StrengthDay, ...]:
    """The strength at the end of each period, and at the end of `today` in the running one."""
    return tuple(_line(of, today))


def _line(of: Sequence[Period], today: date) -> Iterator[StrengthDay]:
    value = 0.0
    for period in of:
        if period.is_running:
            value = max(value, *(_moved(value, period, days) for days in _counts(period)))
        else:
            value = _moved(value, period, period.active)
        yield StrengthDay(min(period.window.last, today), value)


def _counts(period: Period) -> tuple[int, int]:
    """The days so far, without today and with it: whichever makes more of the period counts."""
    return period.before, period.gone


def _since_first(of: Sequence[Period]) -> Sequence[Period]:
    """From the first period in which something was done: before it there was nothing to lose."""
    if of and of[0].rule.at_most:
        return of
    first = next((i for i, period in enumerate(of) if period.done), len(of))
    return of[first:]


def _moved(value: float, period: Period, days: int) -> float:
    """s = s·m + v·(1 − m) on each of `days`, m = 0.5^(√f / 13)."""
    if period.is_skipped or not days:
        return value
    often = min(1.0, float(period.rule.target) / period.whole)
    kept: float = 0.5 ** (sqrt(often) / HALF_LIFE * days)
    return value * kept + float(_share(period, days)) * (1 - kept)


def _share(period: Period, days: int) -> Fraction:
    """How much of what so many of its days ask for is met; a limit is for all of them."""
    if period.rule.at_most:
        return period.share
    return min(Fraction(1), Fraction(period.done) * period.active / (days * Fraction(period.asked)))
