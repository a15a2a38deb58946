"""The pages of a year, a quarter and a month: what was read, drawn and put into words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from flask import render_template, url_for

from tracker.clock import today
from tracker.dates import EdtfDate
from tracker.locale import month as month_name
from tracker.locale import when
from tracker.models import KINDS
from tracker.pictures import Mark, Window, draw_river, draw_strip, mark_of, readings_of
from tracker.timeline.narrowed import WHOLE, Narrowed
from tracker.timeline.periods import Quarter, month_after, quarter_of, quarters_of
from tracker.timeline.queries import (
    MilestoneRow,
    Readings,
    in_and_around,
    milestones_from,
    milestones_in,
    milestones_through,
    readings_in,
)
from tracker.timeline.river import Card, river_of
from tracker.timeline.sentence import in_a_sentence
from tracker.timeline.sheet import fullness


def marks_of(rows: Sequence[MilestoneRow]) -> list[Mark]:
    """A mark for each milestone."""
    return [mark_of(str(row.id), row.title, row.kind, row.when, row.mood) for row in rows]


def marks_within(window: Window, rows: Sequence[MilestoneRow]) -> list[Mark]:
    """A mark for each; what was left without an end in an earlier year still is on the first day.

    Its own last day only closes the year in which it began.
    """
    return [
        replace(mark, latest=max(mark.latest, window.first)) if mark.ends_open else mark
        for mark in marks_of(rows)
    ]


def month_names() -> tuple[str, ...]:
    """Their short names, January first."""
    return tuple(month_name(number) for number in range(1, 13))


def kinds_of(rows: Sequence[MilestoneRow], asked: str = "") -> list[tuple[str, int]]:
    """The kinds that there are, with how many of each; first the one that is asked for.

    On a phone the row of them is longer than the screen.
    """
    counts = {kind: sum(row.kind == kind for row in rows) for kind in KINDS}
    found = [(kind, count) for kind, count in counts.items() if count or kind == asked]
    return sorted(found, key=lambda one: one[0] != asked)


def felt_in(
    window: Window, rows: Sequence[MilestoneRow], readings: Readings | None = None
) -> Readings:
    """How a window felt: its reflections, unless they were read already, and its milestones."""
    said = readings_in(window) if readings is None else readings
    return said + readings_of(marks_of(rows), window, today())


def _quarters(year: int) -> list[tuple[str, str]]:
    """The addresses of a year's quarters, and their names."""
    return [
        (url_for("timeline.quarter", year=year, quarter=one.number), one.name)
        for one in quarters_of(year)
    ]


def _months(quarter: Quarter) -> list[tuple[str, str]]:
    """The addresses of a quarter's months, and their names."""
    return [
        (url_for("timeline.month", year=quarter.year, month=number), month_name(number))
        for number in quarter.months
    ]


def _told(
    window: Window,
    found: tuple[list[MilestoneRow], bool],
    asked: Narrowed,
    readings: Readings | None = None,
) -> dict[str, Any]:
    """What a window shows of the milestones in it: its strip, its river, its sentence."""
    rows, is_whole = found
    shown = [row for row in rows if asked.holds(row)]
    by_id = {str(row.id): row for row in shown}
    marks = marks_within(window, shown)
    felt = felt_in(window, rows, readings)
    names = month_names()
    strip = draw_strip(marks, window, today=today(), readings=felt, month_names=names)
    return {
        "year": window.first.year,
        "asked": asked,
        "kinds": kinds_of(rows, asked.kind) if rows else [],
        "is_whole": is_whole,
        "sentence": in_a_sentence(strip.summary, by_id, is_whole),
        "strip": strip,
        "fullness": fullness(shown),
        "river": river_of(draw_river(marks, window), by_id),
        "before": [
            Card(row) for row, mark in zip(shown, marks, strict=True) if not window.sees(mark)
        ],
        "month_names": names,
    }


def year_page(year: int, asked: Narrowed = WHOLE) -> Any:
    """A year: its strip, its river, its shelf; of one kind or with one word only, if asked."""
    window = Window.of_year(year)
    readings, neighbours = in_and_around(year)
    return render_template(
        "timeline/year.html",
        neighbours=neighbours,
        quarter_links=_quarters(year),
        **_told(window, milestones_in(window), asked, readings),
    )


def quarter_page(quarter: Quarter, asked: Narrowed = WHOLE) -> Any:
    """Three months of a year: their strip and their river, narrowed like a year."""
    rows, is_whole = milestones_in(quarter.window)
    # What is known by its year alone was in no quarter more than in another.
    dated = [row for row in rows if not row.when.is_vague]
    told = _told(quarter.window, (dated, is_whole), asked)
    return render_template(
        "timeline/quarter.html", quarter=quarter, month_links=_months(quarter), **told
    )


def _name_beside(year: int, other: tuple[int, int] | None) -> str:
    """A month's name among those of a year: with its own year if that is another."""
    if other is None:
        return ""
    return month_name(other[1]) if other[0] == year else when(EdtfDate.month(*other))


def month_page(year: int, month: int, asked: Narrowed = WHOLE, after: UUID | None = None) -> Any:
    """A month: its strip, all that begins in it, a page at a time, and what goes on in it."""
    window = Window.of_months(year, month, month)
    shown, last = milestones_from(window, after, asked.conditions())
    through = [row for row in milestones_through(window) if asked.holds(row)]
    rows = [*through, *shown]
    return render_template(
        "timeline/month.html",
        year=year,
        month_number=month,
        quarter=quarter_of(year, month),
        asked=asked,
        neighbours=(month_after(year, month, -1), month_after(year, month, 1)),
        month_names=month_names(),
        names_beside=[_name_beside(year, month_after(year, month, step)) for step in (-1, 1)],
        name=when(EdtfDate.month(year, month)),
        kinds=sorted({row.kind for row in rows}),
        strip=draw_strip(
            marks_within(window, rows), window, today=today(), readings=felt_in(window, rows)
        ),
        cards=[Card(row) for row in shown],
        through=[Card(row) for row in through],
        next=last,
    )
