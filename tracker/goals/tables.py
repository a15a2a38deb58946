"""The figures of a goal in words, and its picture as a table."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.forms import MOODS
from tracker.locale import amount, day, gettext, month_name, ngettext
from tracker.measures import Pace, pace, strength_line
from tracker.standing.standings import Measured, Standing
from tracker.standing.words import BAND_NAMES, about

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """What a picture shows, as rows, the newest first; the first cell of each row names it."""

    head: Row
    rows: tuple[Row, ...]


def figures_of(standing: Standing) -> list[tuple[str, str]]:
    """The figures of an amount, each with its name; none for another measure, or while it rests."""
    is_shown = standing.pace and standing.is_on and not standing.is_paused
    if not is_shown:
        return []
    return [*_pace_figures(standing.pace, standing.measured.unit), *_beginning(standing.measured)]


def _beginning(goal: Measured) -> Iterator[tuple[str, str]]:
    """The day on which the line begins, where that is not the first of its year."""
    if goal.window.first != date(goal.year, 1, 1):
        yield gettext("Counted from"), day(goal.window.first, goal.year)


def _pace_figures(of: Pace | None, unit: str) -> Iterator[tuple[str, str]]:
    # Who is behind is told what is left, not by how much or by how many days.
    if of is None:
        return
    yield gettext("Expected by today"), about(of.expected, unit)
    if of.difference >= 0:
        yield gettext("Difference"), "+" * (of.difference > 0) + about(of.difference, unit)
    elif not of.is_reached:
        yield gettext("Still to go"), about(of.target - of.done, unit)
    if of.weekly:
        yield gettext("Needed a week"), about(of.weekly, unit)
    if not of.is_reached:
        yield gettext("Buffer"), _buffer(of)


def _buffer(of: Pace) -> str:
    band = str(BAND_NAMES[of.band])
    days = ngettext("%(num)s day", "%(num)s days", max(of.buffer, 0))
    return f"{days} · {band}" if of.buffer >= 0 else band


def table_of(standing: Standing) -> FigureTable | None:
    """The picture of a goal as a table; None where it has no picture."""
    if standing.pace:
        pace_head = (gettext("End of"), gettext("Logged"), gettext("Expected"))
        return FigureTable(pace_head, tuple(_pace_rows(standing)))
    if standing.periods:
        head = (gettext("Begins"), gettext("Logged"), gettext("Asked for"), gettext("Strength"))
        return FigureTable(head, tuple(_habit_rows(standing)))
    if standing.felt:
        return FigureTable((gettext("Month"), gettext("How it felt")), tuple(_felt_rows(standing)))
    return None


def _pace_rows(standing: Standing) -> Iterator[Row]:
    goal, facts = standing.measured, standing.facts
    for end in _month_ends(standing):
        if goal.target:
            pauses = facts.pauses_by(standing.today)
            then = pace(goal.target, goal.window, facts.entries, end, pauses)
            yield day(end, goal.year), amount(then.done), amount(then.expected)


def _month_ends(standing: Standing) -> Iterator[date]:
    """The last days of the months that have begun, backwards; of this month, today."""
    window = standing.measured.window
    end = min(standing.today, window.last)
    while end >= window.first:
        yield end
        before = end.year * 12 + end.month - 2
        if before < 12:
            return
        year, month = before // 12, before % 12 + 1
        end = date(year, month, monthrange(year, month)[1])


def _habit_rows(standing: Standing) -> Iterator[Row]:
    line = strength_line(standing.periods, standing.today)
    for period, after in reversed(list(zip(standing.periods, line, strict=True))):
        asked = "–" if period.is_skipped else amount(period.asked)
        begins = day(period.window.first, standing.measured.year)
        yield begins, amount(period.done), asked, f"{after.value:.0%}"


def _felt_rows(standing: Standing) -> Iterator[Row]:
    for month in reversed(standing.felt):
        yield month_name(month.first.month), str(MOODS[month.rating]) if month.rating else "–"
