"""EdtfDate, the value object for every date of the product."""

from dataclasses import dataclass
from datetime import date

from tracker.dates.errors import InvalidEdtfDate
from tracker.dates.notation import read_notation
from tracker.dates.unit import MONTHS_IN_YEAR, Precision, Unit, end_of_month


@dataclass(frozen=True, slots=True, repr=False)
class EdtfDate:
    """A time as exact as its writer was: a unit of the calendar, or a span of two.

    ``start`` and ``end`` are the first and the last unit, the same one where the date is a
    single unit; None is an open side. Two dates are equal when their ``text`` is.
    Raises InvalidEdtfDate (``unreadable`` when both sides are open, ``reversed``).
    Source: ISO 8601-2:2019 (EDTF); where we differ, docs/dates.md says so.
    """

    start: Unit | None
    end: Unit | None

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise InvalidEdtfDate("unreadable", "../..")
        if self.start is None or self.end is None or self.start == self.end:
            return
        if self.start.earliest > self.end.latest:
            raise InvalidEdtfDate("reversed", self.text)
        if self.start.names_same_days(self.end):
            self._agree_on_one_unit(self.start.approximately())

    @classmethod
    def parse(cls, text: str) -> "EdtfDate":
        """The date an EDTF text means.

        Blanks, full-width signs and typographic dashes are forgiven, ``?`` and ``%`` read as
        ``~``, level 2 codes of quarters and halves become spans of months.
        Raises InvalidEdtfDate; see there for the reasons.
        """
        return cls(*read_notation(text))

    @classmethod
    def of(cls, unit: Unit) -> "EdtfDate":
        """One unit of the calendar."""
        return cls(unit, unit)

    @classmethod
    def day(cls, day: date) -> "EdtfDate":
        """One day."""
        return cls.of(Unit(day.year, day.month, day.day))

    @classmethod
    def month(cls, year: int, month: int) -> "EdtfDate":
        """One month, 1–12; or one season, 21–24 from spring to winter."""
        return cls.of(Unit(year, month))

    @classmethod
    def year(cls, year: int) -> "EdtfDate":
        """One year, 1–9999, of which nothing more is known."""
        return cls.of(Unit(year))

    @classmethod
    def months(cls, year: int, first: int, last: int) -> "EdtfDate":
        """From the first to the last month (or season) of one year, both included."""
        return cls(Unit(year, first), Unit(year, last))

    @classmethod
    def span(cls, first: "EdtfDate", last: "EdtfDate") -> "EdtfDate":
        """From the start of one date to the end of another; open sides stay open."""
        return cls(first.start, last.end)

    @classmethod
    def since(cls, first: "EdtfDate") -> "EdtfDate":
        """From the start of a date on, without an end. Raises when that start is open."""
        return cls(first.start, None)

    @classmethod
    def until(cls, last: "EdtfDate") -> "EdtfDate":
        """Up to the end of a date, without a start. Raises when that end is open."""
        return cls(None, last.end)

    @classmethod
    def from_bounds(cls, earliest: date, latest: date) -> "EdtfDate":
        """The coarsest exact date with these two days: a year, months or days."""
        if earliest.day != 1 or latest != end_of_month(latest.year, latest.month):
            return cls.span(cls.day(earliest), cls.day(latest))
        whole_years = earliest.month == 1 and latest.month == MONTHS_IN_YEAR
        months = (None, None) if whole_years else (earliest.month, latest.month)
        return cls(Unit(earliest.year, months[0]), Unit(latest.year, months[1]))

    @property
    def text(self) -> str:
        """Canonical EDTF, the truth about this date; ``parse`` gives it back unchanged."""
        if self.start is not None and self.start == self.end:
            return self.start.text
        return "/".join(".." if side is None else side.text for side in (self.start, self.end))

    @property
    def earliest(self) -> date:
        """The first day it may mean; an open start begins on 1 January of the end's year."""
        if self.start is None:
            return date(self.edges[0].year, 1, 1)
        return self.start.earliest

    @property
    def latest(self) -> date:
        """The last day it may mean; an open end closes on 31 December of the start's year."""
        if self.end is None:
            return date(self.edges[0].year, MONTHS_IN_YEAR, 31)
        return self.end.latest

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Orders dates as ``ORDER BY earliest, latest, text`` does."""
        return self.earliest, self.latest, self.text

    @property
    def edges(self) -> tuple[Unit, ...]:
        """The sides that are not open: one or two."""
        return tuple(side for side in (self.start, self.end) if side is not None)

    @property
    def starts_open(self) -> bool:
        """Whether it began at a time nobody named."""
        return self.start is None

    @property
    def ends_open(self) -> bool:
        """Whether it goes on, or ended at a time nobody named."""
        return self.end is None

    @property
    def starts_fuzzy(self) -> bool:
        """Whether the named start is not meant to the day: ``~``, a season or a year."""
        return self.start is not None and self.start.is_fuzzy

    @property
    def ends_fuzzy(self) -> bool:
        """Whether the named end is not meant to the day: ``~``, a season or a year."""
        return self.end is not None and self.end.is_fuzzy

    @property
    def is_approximate(self) -> bool:
        """Whether either side is marked ``~``."""
        return any(edge.approximate for edge in self.edges)

    @property
    def is_span(self) -> bool:
        """Whether it lasts: two units, an open side or a season; a day, month, year does not."""
        return self.start != self.end or self.precision is Precision.SEASON

    @property
    def is_vague(self) -> bool:
        """Whether only its year is known, so that it belongs on the shelf."""
        return self.start == self.end and self.precision is Precision.YEAR

    @property
    def precision(self) -> Precision:
        """The coarsest unit that it names."""
        return max(edge.precision for edge in self.edges)

    def approximately(self) -> "EdtfDate":
        """The same date, marked ``~`` on every side that is not open."""
        start, end = (side and side.approximately() for side in (self.start, self.end))
        return EdtfDate(start, end)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"EdtfDate.parse({self.text!r})"

    def _agree_on_one_unit(self, unit: Unit) -> None:
        # "2024~/2024" says one unit twice; one doubt is enough to doubt it.
        object.__setattr__(self, "start", unit)
        object.__setattr__(self, "end", unit)
