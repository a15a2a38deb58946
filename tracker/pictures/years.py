"""All years: one small strip a year, all on the scale of a year."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from tracker.pictures.marks import Mark, Window
from tracker.pictures.mood_line import Reading
from tracker.pictures.strip import draw_strip
from tracker.pictures.strip_shapes import Strip

MOST_IN_A_ROW = 80


class YearStrip(NamedTuple):
    """A year and its compact strip, which has no labels."""

    year: int
    strip: Strip


def draw_years(
    marks: Sequence[Mark], readings: Sequence[Reading] = (), today: date | None = None
) -> tuple[YearStrip, ...]:
    """A strip for each year, the latest first.

    Years in which nothing begins or ends are kept between those in which something does, so that
    a silence looks like one; a life's worth of them at most, beyond that they are left out.
    """
    years = _years(marks)
    own: dict[int, list[Mark]] = {year: [] for year in years}
    for mark in marks:
        first = bisect_left(years, mark.earliest.year)
        for year in years[first : bisect_right(years, mark.latest.year)]:
            own[year].append(mark)
    felt = _by_year(readings)
    return tuple(
        YearStrip(
            year,
            draw_strip(
                own[year],
                Window.of_year(year),
                today=today,
                readings=_near(felt, year),
                compact=True,
            ),
        )
        for year in reversed(years)
    )


def _years(marks: Iterable[Mark]) -> list[int]:
    known = set()
    for mark in marks:
        if not mark.starts_open:
            known.add(mark.earliest.year)
        if not mark.ends_open:
            known.add(mark.latest.year)
    if not known or max(known) - min(known) > MOST_IN_A_ROW:
        return sorted(known)
    return list(range(min(known), max(known) + 1))


def _by_year(readings: Iterable[Reading]) -> dict[int, list[Reading]]:
    felt: dict[int, list[Reading]] = {}
    for reading in readings:
        felt.setdefault(reading[0].year, []).append(reading)
    return felt


def _near(felt: dict[int, list[Reading]], year: int) -> list[Reading]:
    """Its own readings and its neighbours', which lead the line in and out."""
    return [reading for near in (year - 1, year, year + 1) for reading in felt.get(near, ())]
