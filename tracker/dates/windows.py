"""How dates lie in windows of days and in the months of a year."""

from datetime import date

from tracker.dates.edtf_date import EdtfDate
from tracker.dates.unit import MONTHS_IN_YEAR


def overlaps(value: EdtfDate, start: date, end: date) -> bool:
    """Whether any day the date may mean lies in a window; both its ends are included."""
    return value.earliest <= end and value.latest >= start


def months_touched(value: EdtfDate, year: int) -> range:
    """The months (1–12) of a year that the date may mean; empty when it lies elsewhere.

    An open side reaches as far as ``earliest`` and ``latest`` do, never into another year.
    """
    first = _months_into(value.earliest, year)
    last = _months_into(value.latest, year)
    return range(max(first, 1), min(last, MONTHS_IN_YEAR) + 1)


def _months_into(day: date, year: int) -> int:
    return (day.year - year) * MONTHS_IN_YEAR + day.month
