"""The names of a year's weeks, which say the same each time."""

from datetime import date
from functools import lru_cache

from tracker.dates import EdtfDate
from tracker.locale import language, when
from tracker.pictures import draw_weeks

KEPT = 64


def week_names(year: int) -> tuple[str, ...]:
    """The days of each week in words, without the year."""
    return _names(year, language())


@lru_cache(maxsize=KEPT)
def _names(year: int, _language: str) -> tuple[str, ...]:
    weeks = draw_weeks(year, {}, {}, date.max).weeks
    spans = (f"{week.first.isoformat()}/{week.last.isoformat()}" for week in weeks)
    return tuple(when(EdtfDate.parse(span), year) for span in spans)
