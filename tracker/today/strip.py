"""The strip of the year that the page shows."""

from collections.abc import Sequence
from datetime import date

from tracker.dates import EdtfDate
from tracker.locale import month
from tracker.pictures import Mark, Strip, Window, draw_strip, mark_of, readings_of
from tracker.today.queries import MilestoneRow, ReflectionRow


def strip_of(
    milestones: Sequence[MilestoneRow], reflections: Sequence[ReflectionRow], year: int, day: date
) -> Strip:
    """The year as a strip, with the moods of its milestones and reflections."""
    window = Window.of_year(year)
    marks = [_mark(row) for row in milestones if not row.is_memory and _is_in(row, window)]
    felt = [(row.written_on, row.mood) for row in reflections if row.mood]
    readings = felt + readings_of(marks, window, day)
    names = [month(number) for number in range(1, 13)]
    return draw_strip(marks, window, today=day, readings=readings, month_names=names)


def _is_in(row: MilestoneRow, window: Window) -> bool:
    return row.earliest <= window.last and row.latest >= window.first


def _mark(row: MilestoneRow) -> Mark:
    return mark_of(str(row.id), row.title, row.kind, EdtfDate.parse(row.edtf), row.mood)
