"""How a goal could be measured, from the number that its own words say; never one they do not."""

from dataclasses import dataclass
from decimal import Decimal

from tracker.models import LARGEST_AMOUNT, Goal
from tracker.reading import Target, read_target

CENT = Decimal("0.01")
UNIT_LENGTH = 20
DAYS_A_WEEK, QUARTERS_A_YEAR = 7, 4
#: What is a height to reach, not a sum of what was done.
LEVELS = frozenset({"", "점", "%", "퍼센트", "위", "급", "kg", "Kg", "KG"})


@dataclass(frozen=True, slots=True)
class SaidMeasure:
    """A measure as the words say it; a habit has a `period`, an amount has none."""

    target: Decimal
    unit: str
    period: str = ""
    at_most: bool = False

    @property
    def measure(self) -> str:
        """One of the measures of a goal."""
        return "habit" if self.period else "amount"

    def apply(self, goal: Goal) -> None:
        """Measure a goal so; its days stay."""
        goal.measure_by(
            self.measure,
            target=self.target,
            unit=self.unit,
            period=self.period,
            at_most=self.at_most,
            starts_on=goal.starts_on,
            due_on=goal.due_on,
        )


def measure_from(target: Target | None) -> SaidMeasure | None:
    """The measure that a number wants; None for a height to reach, such as a score."""
    if target is None:
        return None
    at_most, number = target.bound == "at most", Decimal(str(target.number))
    if target.per == "day":
        found = SaidMeasure(number * DAYS_A_WEEK, target.unit, "week", at_most)
    elif target.per == "quarter":
        found = SaidMeasure(number * QUARTERS_A_YEAR, target.unit, "year", at_most)
    elif target.per in ("week", "month") or (target.per and at_most):
        found = SaidMeasure(number, target.unit, target.per, at_most)
    elif at_most or target.unit in LEVELS:
        return None
    else:
        found = SaidMeasure(number, target.unit)
    return _kept(found)


def _kept(found: SaidMeasure) -> SaidMeasure | None:
    """As the tables keep it; None where they have no room for it."""
    if not CENT <= found.target <= LARGEST_AMOUNT:
        return None
    target, unit = found.target.quantize(CENT), found.unit[:UNIT_LENGTH]
    return SaidMeasure(target, unit, found.period, found.at_most)


def measure_in(words: str) -> tuple[SaidMeasure, str] | None:
    """The measure that a goal's words say, and the part of them that says it."""
    found = read_target(words)
    measure = measure_from(found[0]) if found else None
    return (measure, found[1]) if found and measure else None
