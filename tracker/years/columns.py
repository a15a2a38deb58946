"""What the statements of a year share: whose and when, and how long a text is.

They are prepared once, for to put one together costs more than to run it. A day is taken apart
by what it is written as, for the databases have no other way in common that is as quick.
"""

from datetime import date
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    Integer,
    String,
    and_,
    bindparam,
    case,
    cast,
    extract,
    func,
    literal,
)

from tracker.access import current_owner
from tracker.locale import language
from tracker.models import Milestone, Record
from tracker.pictures.weeks import DAYS

FIRST, LAST, BEFORE = (bindparam(name, type_=Date) for name in ("first", "last", "before"))
YEAR: ColumnElement[int] = bindparam("year", type_=Integer)
# Where a length is told in characters, not in words.
COUNT_LETTERS = ("ko",)
# "2024", or "2024~": of such a milestone only the year is known.
LONGEST_YEAR = 5


def asked(year: int) -> dict[str, Any]:
    """What the statements are asked with; where there is no year before, the year itself."""
    before = date(max(year - 1, date.min.year), 1, 1)
    first, last = date(year, 1, 1), date(year, 12, 31)
    owner = current_owner().id
    days = {"year": year, "first": first, "last": last, "before": before}
    return days | {"owner": owner, "letters": language() in COUNT_LETTERS}


def kept(model: type[Record] | Any) -> ColumnElement[bool]:
    """That a record is the owner's and not in the trash."""
    return and_(model.owner_id == bindparam("owner"), model.trashed_at.is_(None))


def month_of(day: Any) -> ColumnElement[str]:
    """The year and the month of a day: "2024-05"."""
    return func.substr(cast(day, String), 1, 7)


def months(day: Any) -> ColumnElement[int]:
    """The month of a day, counted from the year 0."""
    words = cast(day, String)
    year, month = func.substr(words, 1, 4), func.substr(words, 6, 2)
    return cast(year, Integer) * 12 + cast(month, Integer)


def has_month(milestone: Any = Milestone) -> ColumnElement[bool]:
    """That more of a milestone's time is known than its year."""
    return func.length(milestone.edtf) > LONGEST_YEAR


def day_of_year(day: Any) -> ColumnElement[int]:
    """The number of a day in its year, 1 on 1 January."""
    return cast(extract("doy", day), Integer)


def week_of(*days: Any) -> ColumnElement[int]:
    """The number of the week in the middle of some days of one year; 52 is of the last days."""
    numbers = map(day_of_year, days)
    middle: ColumnElement[int] = sum(numbers, literal(0)) // len(days)
    return (middle - 1) // DAYS


def length_told(text: Any) -> ColumnElement[int]:
    """How long a text is: characters without blanks where they are counted, else about words.

    There is one word more than there are blanks between them.
    """
    letters = func.length(func.replace(func.replace(text, " ", ""), "\n", ""))
    line = func.replace(func.replace(text, "\n\n", "\n"), "  ", " ")
    blanks = func.length(line) - letters
    return case((bindparam("letters", type_=Boolean), letters), else_=blanks + 1)
