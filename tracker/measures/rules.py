"""What a habit asks for, and what it asked for before it was eased."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

Every = Literal["week", "month", "year"]
EVERY: tuple[Every, ...] = ("week", "month", "year")


class Rule(NamedTuple):
    """`target` times every week, month or year: at least so often, or at most."""

    target: Decimal
    every: Every
    at_most: bool = False


class Change(NamedTuple):
    """On the day `on` a goal was eased; `before` held until the day before."""

    on: date
    before: Rule


def rule_on(day: date, now: Rule, changes: Sequence[Change] = ()) -> Rule:
    """The rule that held on a day; `now` holds since the last change.

    Of two changes on one day the earlier in the sequence tells what held before that day.
    """
    later = sorted((change for change in changes if change.on > day), key=lambda c: c.on)
    return later[0].before if later else now
