"""The month or the year that a reflection looks back on."""

from datetime import date, timedelta

from tracker.dates import EdtfDate, InvalidEdtfDate, Precision

UNITS = {"month": Precision.MONTH, "year": Precision.YEAR}
# In the first days of a month or a year one still looks back on the one before.
EARLY = {"month": timedelta(days=7), "year": timedelta(days=60)}


def time_named(text: str, unit: str) -> EdtfDate | None:
    """The month or the year that an address names, of the unit asked for if one is."""
    try:
        found = EdtfDate.parse(text)
    except InvalidEdtfDate:
        return None
    allowed = [UNITS[unit]] if unit else list(UNITS.values())
    is_one = found.start == found.end and not found.is_approximate
    return found if is_one and found.precision in allowed else None


def usual_time(unit: str, day: date) -> EdtfDate | None:
    """The month or the year that someone looks back on who begins on this day."""
    return _around(day, -EARLY[unit], UNITS[unit]) if unit else None


def neighbours(covers: EdtfDate) -> tuple[EdtfDate | None, EdtfDate | None]:
    """The month or the year before this one and the one after, as far as the calendar goes."""
    one = timedelta(days=1)
    earlier = _around(covers.earliest, -one, covers.precision)
    return earlier, _around(covers.latest, one, covers.precision)


def _around(day: date, step: timedelta, precision: Precision) -> EdtfDate | None:
    try:
        then = day + step
    except OverflowError:
        return None
    is_year = precision is Precision.YEAR
    return EdtfDate.year(then.year) if is_year else EdtfDate.month(then.year, then.month)
