"""How much a year held, and the year before: counted by the database, however much there is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Integer, Select, and_, case, cast, func, literal, null, select, union_all

from tracker.database import read_connection
from tracker.models import Goal, Milestone, ProgressEntry, Reflection
from tracker.pictures.weeks import WEEKS
from tracker.years.columns import (
    BEFORE,
    FIRST,
    LAST,
    YEAR,
    asked,
    day_of_year,
    has_month,
    kept,
    length_told,
    month_of,
    week_of,
)

NOTHING, NO_WORD, NO_WEEK = literal(0), literal(""), cast(null(), Integer)
# A year that holds more than this is not compared with the next.
MOST_COMPARED = 300
# A month, and no longer: of such a thing it is known about when it was.
LONGEST_MOMENT = 31


class Row(NamedTuple):
    """So many of a noun in a month ("2024-05"), or in a week; `felt` sums up `readings` of a mood.

    Of goals, `readings` says how many were reached.
    """

    noun: str
    year: int
    month: str
    kind: str
    week: int | None
    number: int
    felt: int
    readings: int
    length: int


def _numbers(each: Any) -> dict[str, Any]:
    """How many rows there are, and what they add up to; they may be such numbers themselves."""
    told = {"number": func.count(), "felt": NOTHING, "readings": NOTHING, "length": NOTHING}
    if "mood" in each:
        told |= {"felt": func.sum(each["mood"]), "readings": func.count(each["mood"])}
    added = {name: func.sum(each[name]) for name in told if name in each}
    return {name: column.label(name) for name, column in (told | added).items()}


def _by_days(rows: Select[Any], *days: str) -> Any:
    """Rows added up by their days: to find the week of each of them would take longer."""
    each = rows.subquery().c
    by = [each[name] for name in days]
    return select(*by, *_numbers(each).values()).group_by(*by).subquery().c


def _summed(noun: str, rows: Select[Any], *by: str, year: Any = YEAR) -> Select[Any]:
    """How much there is, by some of what places it in time; the rest is not asked."""
    each = rows.subquery().c
    place = {"noun": literal(noun), "year": year, "month": NO_WORD, "kind": NO_WORD}
    place |= {"week": NO_WEEK} | {name: each[name] for name in by}
    named = (column.label(name) for name, column in place.items())
    # A database may add whole numbers up to one that Python would not take for whole.
    numbers = (
        cast(func.coalesce(column, NOTHING), Integer).label(name)
        for name, column in _numbers(each).items()
    )
    return select(*named, *numbers).group_by(*(each[name] for name in by))


def _added_up(each: Any) -> list[Any]:
    return [each[name] for name in ("number", "felt", "readings", "length")]


def _own(*columns: Any) -> Select[Any]:
    """The milestones of the year."""
    in_it = Milestone.earliest.between(FIRST, LAST)
    return select(*columns).where(kept(Milestone), in_it)


def _kinds() -> Select[Any]:
    month = case((has_month(), month_of(Milestone.earliest)), else_="")
    return _own(month.label("month"), Milestone.kind)


def _moments() -> Select[Any]:
    """What lay within a month of the year, by the week in the middle of its days."""
    own = _own(Milestone.earliest, Milestone.latest, Milestone.mood)
    each = _by_days(own.where(has_month(), Milestone.latest <= LAST), "earliest", "latest")
    lasted = day_of_year(each.latest) - day_of_year(each.earliest)
    # Not a condition: the database would look at the days of every row to fulfil it early.
    week = case((lasted < LONGEST_MOMENT, week_of(each.earliest, each.latest)))
    return select(week.label("week"), *_added_up(each))


def _kinds_before() -> Select[Any]:
    """The first of the year before, as many as can be compared and one more."""
    then = select(Milestone.kind).where(kept(Milestone))
    then = then.where(Milestone.earliest >= BEFORE, Milestone.earliest < FIRST)
    return then.order_by(Milestone.earliest).limit(MOST_COMPARED + 1)


def _placed(rows: Any) -> Select[Any]:
    """Rows of a day each, added up by its month and week; the year may be the one before."""
    each = _by_days(rows, "day")
    year = case((each.day < FIRST, YEAR - 1), else_=YEAR).label("year")
    month, week = month_of(each.day), week_of(each.day)
    return select(year, month.label("month"), week.label("week"), *_added_up(each))


def _reflections() -> Select[Any]:
    day = Reflection.written_on
    length = length_told(Reflection.body).label("length")
    written = select(day.label("day"), Reflection.mood, length)
    return _placed(written.where(kept(Reflection), day.between(BEFORE, LAST)))


def _entries() -> Select[Any]:
    day = ProgressEntry.logged_on
    # By the goals of about that time, for there is an index of the days of each.
    near = Goal.year.between(YEAR - 1, YEAR + 1)
    goal = and_(Goal.id == ProgressEntry.goal_id, kept(Goal), near)
    noted = select(day.label("day")).join(Goal, goal)
    return _placed(noted.where(kept(ProgressEntry), day.between(FIRST, LAST)))


def _goals() -> Select[Any]:
    reached = case((Goal.completed_on.is_(None), None), else_=1).label("mood")
    return select(Goal.year, reached).where(kept(Goal), Goal.year.between(YEAR - 1, YEAR))


def _counted() -> Any:
    return union_all(
        _summed("milestone", _kinds(), "month", "kind"),
        _summed("milestone", _kinds_before(), "kind", year=YEAR - 1),
        _summed("moment", _moments(), "week"),
        _summed("reflection", _reflections(), "year", "month", "week"),
        _summed("entry", _entries(), "month", "week"),
        _summed("goal", _goals(), "year"),
    )


_COUNTED = _counted()


class Written(NamedTuple):
    """So many reflections, and how long they are: in characters or words, by the language."""

    number: int
    length: int


@dataclass(frozen=True, slots=True)
class Counts:
    """What a year held. Kinds are counted by kind and month, 0 being of no known month."""

    kinds: Counter[tuple[str, int]]
    weeks: Counter[int]
    moods: dict[int, float]
    busy_months: frozenset[int]
    written: Written
    goals: int
    reached: int

    @property
    def milestones(self) -> int:
        """How many milestones began in it."""
        return self.kinds.total()

    @property
    def by_kind(self) -> Counter[str]:
        """How many milestones of each kind."""
        kinds: Counter[str] = Counter()
        for (kind, _), number in self.kinds.items():
            kinds[kind] += number
        return kinds

    def __bool__(self) -> bool:
        return bool(self.milestones or self.weeks or self.written.number or self.goals)


def counts_of(year: int) -> tuple[Counts, Counts]:
    """What a year held, and what the year before did."""
    rows = [Row(*row) for row in read_connection().execute(_COUNTED, asked(year))]
    own = [row for row in rows if row.year == year]
    return _counts(own), _counts([row for row in rows if row.year == year - 1])


def _of(rows: Iterable[Row], *nouns: str) -> Iterator[Row]:
    return (row for row in rows if row.noun in nouns)


def _number_of(month: str) -> int:
    """The number of a month, 0 of none."""
    return int(month[5:7] or 0)


def _counts(rows: list[Row]) -> Counts:
    kinds: Counter[tuple[str, int]] = Counter()
    for row in _of(rows, "milestone"):
        kinds[row.kind, _number_of(row.month)] += row.number
    weeks, moods = _weeks(_of(rows, "moment", "reflection", "entry"))
    told = {_number_of(row.month) for row in _of(rows, "milestone", "reflection", "entry")}
    goals = [*_of(rows, "goal")]
    reached = sum(row.readings for row in goals)
    number = sum(row.number for row in goals)
    return Counts(kinds, weeks, moods, frozenset(told - {0}), _written(rows), number, reached)


def _weeks(rows: Iterable[Row]) -> tuple[Counter[int], dict[int, float]]:
    """How much there was in each week, and its mean mood where it has one."""
    weeks: Counter[int] = Counter()
    felt: Counter[int] = Counter()
    readings: Counter[int] = Counter()
    for row in rows:
        if row.week is not None:
            # The last week takes what is left.
            week = min(row.week, WEEKS - 1)
            weeks[week] += row.number
            felt[week] += row.felt
            readings[week] += row.readings
    return weeks, {week: felt[week] / number for week, number in readings.items() if number}


def _written(rows: list[Row]) -> Written:
    own = [*_of(rows, "reflection")]
    return Written(sum(row.number for row in own), sum(row.length for row in own))
