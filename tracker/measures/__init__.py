"""How a goal stands: pace, habit, feeling. Values in, values out; docs/goals.md defines each."""

from tracker.measures.amounts import Logged
from tracker.measures.feeling import FeltMonth, felt_months
from tracker.measures.pace import BANDS, Band, Pace, expected_line, pace
from tracker.measures.periods import Period, periods
from tracker.measures.rules import EVERY, Change, Every, Rule, rule_on
from tracker.measures.strength import Strength, StrengthDay, strength, strength_line
from tracker.measures.windows import Window, active_days

__all__ = [
    "BANDS",
    "EVERY",
    "Band",
    "Change",
    "Every",
    "FeltMonth",
    "Logged",
    "Pace",
    "Period",
    "Rule",
    "Strength",
    "StrengthDay",
    "Window",
    "active_days",
    "expected_line",
    "felt_months",
    "pace",
    "periods",
    "rule_on",
    "strength",
    "strength_line",
]
