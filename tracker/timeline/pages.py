"""The pages of a year and of a month: what was read, drawn and put into words."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from flask import render_template

from tracker.clock import today
from tracker.dates import EdtfDate
from tracker.locale import month as month_name
from tracker.locale import when
from tracker.models import KINDS
from tracker.pictures import Mark, Window, draw_river, draw_strip, mark_of, readings_of
from tracker.timeline.queries import (
    MilestoneRow,
    milestones_from,
    milestones_in,
    milestones_through,
    month_of,
    neighbours_of,
    readings_in,
)
from tracker.timeline.river import Card, river_of
from tracker.timeline.sentence import in_a_sentence

# The mood of the weeks before and after leads the line in and out.
LED_IN = timedelta(days=60)


def marks_of(rows: Sequence[MilestoneRow]) -> list[Mark]:
    """A mark for each milestone."""
    return [mark_of(str(row.id), row.title, row.kind, row.when, row.mood) for row in rows]


def month_names() -> tuple[str, ...]:
    """Their short names, January first."""
    return tuple(month_name(number) for number in range(1, 13))


def kinds_of(rows: Sequence[MilestoneRow]) -> list[tuple[str, int]]:
    """The kinds that a year has, with how many of each."""
    counts = {kind: sum(row.kind == kind for row in rows) for kind in KINDS}
    return [(kind, count) for kind, count in counts.items() if count]


def felt_in(window: Window, rows: Sequence[MilestoneRow]) -> list[tuple[date, int]]:
    """How a window felt: what its reflections say, and its milestones."""
    return readings_in(window) + readings_of(marks_of(rows), window, today())


def year_page(year: int, kind: str = "") -> Any:
    """A year: its strip, its river, its shelf; of one kind only, if asked."""
    rows, is_whole = milestones_in(year)
    window = Window.of_year(year)
    shown = [row for row in rows if row.kind == kind] if kind in KINDS else rows
    by_id = {str(row.id): row for row in shown}
    marks = marks_of(shown)
    felt = felt_in(window, rows)
    names = month_names()
    strip = draw_strip(marks, window, today=today(), readings=felt, month_names=names)
    return render_template(
        "timeline/year.html",
        year=year,
        kind=kind,
        kinds=kinds_of(rows),
        neighbours=neighbours_of(year),
        is_whole=is_whole,
        sentence=in_a_sentence(strip.summary, by_id, is_whole),
        strip=strip,
        river=river_of(draw_river(marks, year), by_id),
        before=[Card(row) for row in shown if row.when.latest < window.first],
        month_names=names,
    )


def month_page(year: int, month: int, after: UUID | None = None) -> Any:
    """A month: its strip, all that begins in it, a page at a time, and what goes on in it."""
    window = month_of(year, month)
    shown, last = milestones_from(window, after)
    through = milestones_through(window)
    return render_template(
        "timeline/month.html",
        year=year,
        month_number=month,
        name=when(EdtfDate.month(year, month)),
        kinds=sorted({row.kind for row in (*through, *shown)}),
        strip=draw_strip(marks_of([*through, *shown]), window, today=today()),
        cards=[Card(row) for row in shown],
        through=[Card(row) for row in through],
        next=last,
    )
