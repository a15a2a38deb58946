"""From what is known of a milestone to a mark, and from marks to how the time felt."""

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.dates import EdtfDate
from tracker.pictures.marks import Mark, Window
from tracker.pictures.mood_line import Reading

MIDDLE_OF_MONTH = 15
MONTHS = 12


def mark_of(id: str, title: str, kind: str, when: EdtfDate, mood: int | None = None) -> Mark:
    """The mark of a milestone that happened at a fuzzy date; `mood` is 1 to 5."""
    return Mark(
        id,
        title,
        kind,
        when.earliest,
        when.latest,
        when.starts_open,
        when.ends_open,
        when.starts_fuzzy,
        when.ends_fuzzy,
        when.is_vague,
        mood,
    )


def readings_of(marks: Iterable[Mark], window: Window, until: date) -> list[Reading]:
    """How the time felt, as (day, mood): a point in its middle, a span in each of its months.

    A vague mark says nothing of a day. Spans are read inside the window, and none after `until`,
    for nobody has felt what is to come.
    """
    felt = [reading for mark in marks for reading in _readings(mark, window)]
    return [reading for reading in felt if reading[0] <= until]


def _readings(mark: Mark, window: Window) -> Iterator[Reading]:
    if mark.mood is None or mark.vague:
        return
    if mark.is_point():
        middle = (mark.earliest.toordinal() + mark.latest.toordinal()) // 2
        yield date.fromordinal(middle), mark.mood
        return
    for month in _months(max(mark.earliest, window.first), min(mark.latest, window.last)):
        yield month, mark.mood


def _months(first: date, last: date) -> Iterator[date]:
    """The middle of each month from `first` to `last`."""
    for number in range(_number(first), _number(last) + 1):
        year, month = divmod(number, MONTHS)
        yield date(year, month + 1, MIDDLE_OF_MONTH)


def _number(day: date) -> int:
    return day.year * MONTHS + day.month - 1
