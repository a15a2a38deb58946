"""What was logged on goals, and their pauses, easings and steps: one query for many goals."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    cast,
    func,
    literal,
    null,
    union_all,
)

from tracker.access import owned_columns
from tracker.measures import Logged, Window
from tracker.models import Easing, Pause, ProgressEntry, Step
from tracker.models.amount import AMOUNT
from tracker.models.base import Instant

NAMES = ("goal_id", "noun", "on", "until", "amount", "rating", "period", "at")
NO_DAY, NO_AMOUNT = cast(null(), Date), cast(null(), AMOUNT)
NO_RATING, NO_WORD = cast(null(), Integer), cast(literal(""), String)
# Only ratings and easings are told apart by when they were noted.
NO_INSTANT, BEGINNING = cast(null(), Instant), datetime.min.replace(tzinfo=UTC)


class Eased(NamedTuple):
    """An easing: the day, and the target and the period that held until the day before."""

    on: date
    target: Decimal | None
    period: str


class StepDays(NamedTuple):
    """A step by its days."""

    due_on: date | None
    done_on: date | None


@dataclass(slots=True)
class Facts:
    """All that one goal's figures are computed from, in the order in which it was noted."""

    entries: list[Logged] = field(default_factory=list)
    ratings: list[tuple[date, int]] = field(default_factory=list)
    pauses: list[tuple[date, date | None]] = field(default_factory=list)
    easings: list[Eased] = field(default_factory=list)
    steps: list[StepDays] = field(default_factory=list)

    def take(self, noun: str, on: Any, until: Any, amount: Any, rating: Any, period: str) -> None:
        """Take one row of the query in."""
        if noun == "entry":
            self.entries.append(Logged(on, amount))
        elif noun == "rating":
            self.ratings.append((on, rating))
        elif noun == "pause":
            self.pauses.append((on, until))
        elif noun == "easing":
            self.easings.append(Eased(on, amount, period))
        else:
            self.steps.append(StepDays(on, until))

    def pauses_by(self, today: date) -> list[Window]:
        """The days it rests; a pause without an end lasts up to today."""
        ends = ((on, until or max(on, today)) for on, until in self.pauses)
        return [Window(on, until) for on, until in ends]


def facts_about(goals: Select[Any]) -> CompoundSelect[Any]:
    """The facts about goals that `goals` selects by their ids, columns as in NAMES."""
    return union_all(*(part(goals) for part in (_entries, _ratings, _pauses, _easings, _steps)))


def _part(model: Any, noun: str, goals: Select[Any], *told: Any) -> Select[Any]:
    pairs = zip(NAMES, (model.goal_id, literal(noun, String), *told), strict=True)
    columns = [column.label(name) for name, column in pairs]
    return owned_columns(model, *columns).where(model.goal_id.in_(goals))


def _entries(goals: Select[Any]) -> Select[Any]:
    """What was done on one day of one goal is one row."""
    entry = ProgressEntry
    told = (entry.logged_on, NO_DAY, func.sum(entry.amount), NO_RATING, NO_WORD, NO_INSTANT)
    rows = _part(entry, "entry", goals, *told)
    return rows.where(entry.amount.is_not(None)).group_by(entry.goal_id, entry.logged_on)


def _ratings(goals: Select[Any]) -> Select[Any]:
    entry = ProgressEntry
    told = (entry.logged_on, NO_DAY, NO_AMOUNT, entry.rating, NO_WORD, entry.created_at)
    return _part(entry, "rating", goals, *told).where(entry.rating.is_not(None))


def _pauses(goals: Select[Any]) -> Select[Any]:
    told = (Pause.starts_on, Pause.ends_on, NO_AMOUNT, NO_RATING, NO_WORD, NO_INSTANT)
    return _part(Pause, "pause", goals, *told)


def _easings(goals: Select[Any]) -> Select[Any]:
    told = (Easing.eased_on, NO_DAY, Easing.target, NO_RATING, Easing.period, Easing.created_at)
    return _part(Easing, "easing", goals, *told)


def _steps(goals: Select[Any]) -> Select[Any]:
    told = (Step.due_on, Step.done_on, NO_AMOUNT, NO_RATING, NO_WORD, NO_INSTANT)
    return _part(Step, "step", goals, *told)


def facts_by_goal(rows: Iterable[Sequence[Any]]) -> defaultdict[UUID, Facts]:
    """Rows with the columns of NAMES, by the goal they are about."""
    facts: defaultdict[UUID, Facts] = defaultdict(Facts)
    for goal_id, *told, _ in sorted(rows, key=lambda row: row[-1] or BEGINNING):
        facts[goal_id].take(*told)
    return facts
