"""How much a year held, and the year before: counted by the database, however much there is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import (
    Date,
    Select,
    Subquery,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)

from tracker.database import read_connection
from tracker.models import Goal, Milestone, ProgressEntry, Reflection
from tracker.pictures import week_of
from tracker.years.columns import (
    BEFORE,
    FIRST,
    LAST,
    YEAR,
    asked,
    has_month,
    kept,
    letters,
    month_of,
    words,
)

NOTHING, NO_WORD, NO_DAY = literal(0), literal(""), cast(null(), Date)
MIDDLE = 2
# A year that holds more than this is not compared with the next.
MOST_COMPARED = 300
# A month, and no longer: of such a thing it is known about when it was.
LONGEST_MOMENT = timedelta(days=31)


class Row(NamedTuple):
    """So many of a noun in a month ("2024-05"), or on days; `felt` sums up `readings` of a mood.

    Of goals, `readings` says how many were reached.
    """

    noun: str
    year: int
    month: str
    kind: str
    first: date | None
    last: date | None
    number: int
    felt: int
    readings: int
    letters: int
    words: int

    @property
    def week(self) -> int | None:
        """The week in the middle of its days, where they are within a month of the year."""
        if not self.first or not self.last or self.last.year != self.year:
            return None
        lasted = self.last - self.first
        return week_of(self.first + lasted / MIDDLE) if lasted < LONGEST_MOMENT else None


def _summed(noun: str, rows: Select[Any], *by: str, year: Any = YEAR) -> Select[Any]:
    """How many rows there are, by some of what places them in time; the rest is not asked."""
    each = rows.subquery()
    place = {"noun": literal(noun), "year": year, "month": NO_WORD, "kind": NO_WORD}
    place |= {"first": NO_DAY, "last": NO_DAY} | {name: each.c[name] for name in by}
    numbers = {"number": func.count(), "felt": NOTHING, "readings": NOTHING}
    if "mood" in each.c:
        sums = func.coalesce(func.sum(each.c.mood), 0), func.count(each.c.mood)
        numbers |= {"felt": sums[0], "readings": sums[1]}
    lengths = {
        name: func.sum(each.c[name]) if name in each.c else NOTHING for name in ("letters", "words")
    }
    named = (column.label(name) for name, column in (place | numbers | lengths).items())
    return select(*named).group_by(*(each.c[name] for name in by))


def _own() -> Subquery:
    """The milestones of the year, as far as they are counted."""
    own = select(Milestone.earliest, Milestone.latest, Milestone.kind, Milestone.mood)
    own = own.add_columns(has_month().label("has_month"))
    in_it = Milestone.earliest.between(FIRST, LAST)
    return own.where(kept(Milestone), in_it).subquery("own")


_OWN = _own()


def _kinds() -> Select[Any]:
    month = case((_OWN.c.has_month, month_of(_OWN.c.earliest)), else_="")
    return select(month.label("month"), _OWN.c.kind)


def _moments() -> Select[Any]:
    days = _OWN.c.earliest.label("first"), _OWN.c.latest.label("last")
    return select(*days, _OWN.c.mood).where(_OWN.c.has_month)


def _kinds_before() -> Select[Any]:
    """The first of the year before, as many as can be compared and one more."""
    then = select(Milestone.kind).where(kept(Milestone))
    then = then.where(Milestone.earliest >= BEFORE, Milestone.earliest < FIRST)
    return then.order_by(Milestone.earliest).limit(MOST_COMPARED + 1)


def _placed(day: Any) -> tuple[Any, Any, Any]:
    return month_of(day).label("month"), day.label("first"), day.label("last")


def _reflections() -> Select[Any]:
    day, body = Reflection.written_on, Reflection.body
    lengths = letters(body).label("letters"), words(body).label("words")
    year = case((day < FIRST, YEAR - 1), else_=YEAR).label("year")
    written = select(year, *_placed(day), Reflection.mood, *lengths)
    return written.where(kept(Reflection), day.between(BEFORE, LAST))


def _entries() -> Select[Any]:
    day = ProgressEntry.logged_on
    # By the goals of about that time, for there is an index of the days of each.
    near = Goal.year.between(YEAR - 1, YEAR + 1)
    goal = and_(Goal.id == ProgressEntry.goal_id, kept(Goal), near)
    noted = select(*_placed(day)).join(Goal, goal)
    return noted.where(kept(ProgressEntry), day.between(FIRST, LAST))


def _goals() -> Select[Any]:
    reached = case((Goal.completed_on.is_(None), None), else_=1).label("mood")
    return select(Goal.year, reached).where(kept(Goal), Goal.year.between(YEAR - 1, YEAR))


def _counted() -> Any:
    days = ("month", "first", "last")
    return union_all(
        _summed("milestone", _kinds(), "month", "kind"),
        _summed("milestone", _kinds_before(), "kind", year=YEAR - 1),
        _summed("moment", _moments(), "first", "last"),
        _summed("reflection", _reflections(), "year", *days),
        _summed("entry", _entries(), *days),
        _summed("goal", _goals(), "year"),
    )


_COUNTED = _counted()


class Written(NamedTuple):
    """So many reflections, with so many characters without blanks, and about so many words."""

    number: int
    letters: int
    words: int


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
        week = row.week
        if week is not None:
            weeks[week] += row.number
            if row.noun != "entry":
                felt[week] += row.felt
                readings[week] += row.readings
    return weeks, {week: felt[week] / number for week, number in readings.items() if number}


def _written(rows: list[Row]) -> Written:
    own = [*_of(rows, "reflection")]
    number = sum(row.number for row in own)
    return Written(number, sum(row.letters for row in own), sum(row.words for row in own))
