"""From what is known of a milestone to a mark, and from marks to how the time felt."""

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.dates import EdtfDate, Precision
from tracker.pictures.marks import Mark, Window, moments
from tracker.pictures.mood_line import Reading

MIDDLE_OF_MONTH = 15


def mark_of(name: str, title: str, kind: str, when: EdtfDate, mood: int | None = None) -> Mark:
    """The mark of a milestone that happened at a fuzzy date; `mood` is 1 to 5.

    "Around April to June" is a moment at some time of these months, as "in May" is of its days;
    "from April to June" lasts.
    """
    return Mark(
        name,
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
        _is_a_moment(when),
    )


def _is_a_moment(when: EdtfDate) -> bool:
    """Whether it was at some time of its days: about then, or in a month of which no day is known.

    In a year both are points anyway; where it is looked at more closely, a month is no stretch.
    """
    is_in_a_month = when.start == when.end and when.precision is Precision.MONTH
    return is_in_a_month or all(edge.approximate for edge in when.edges)


def readings_of(marks: Iterable[Mark], window: Window, until: date) -> list[Reading]:
    """How the time felt, as (day, mood): a point in its middle, spans in each of their months.

    Where spans overlap, the shorter speaks, for it says more about its days. A vague mark says
    nothing of a day. Nothing is read after `until`: nobody has felt what is to come.
    """
    felt = [mark for mark in marks if mark.mood and not mark.vague]
    points = _of_points(mark for mark in felt if mark.is_point())
    spans = _of_spans([mark for mark in felt if not mark.is_point()], window)
    return [reading for reading in (*points, *spans) if reading[0] <= until]


def _of_points(points: Iterable[Mark]) -> Iterator[Reading]:
    for moment, mark in moments(points):
        yield date.fromordinal(int(moment)), mark.mood or 0


def _of_spans(spans: list[Mark], window: Window) -> Iterator[Reading]:
    for day in _days(window):
        lasting = [mark for mark in spans if mark.earliest <= day <= mark.latest]
        shortest = min((mark.days for mark in lasting), default=0)
        yield from ((day, mark.mood or 0) for mark in lasting if mark.days == shortest)


def _days(window: Window) -> Iterator[date]:
    """The edges of a window and the middle of each month between them."""
    yield window.first
    for year, month in window.months:
        middle = date(year, month, MIDDLE_OF_MONTH)
        if window.first < middle < window.last:
            yield middle
    yield window.last
