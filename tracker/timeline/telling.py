"""What a picture of a year tells in words: how much there was, and what stood out."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import func, select

from tracker.access import owned_columns
from tracker.extensions import db
from tracker.forms import KIND_NAMES
from tracker.locale import gettext, ngettext, when
from tracker.models import Goal, Reflection
from tracker.pictures import GLYPHS, Window, drawable
from tracker.timeline.queries import MilestoneRow

HIGHLIGHTS = 4
NEUTRAL_MOOD = 3
STANDING_OUT = frozenset({"award", "career", "education", "project"})


class Highlight(NamedTuple):
    """A milestone that stood out, as it is drawn."""

    kind: str
    glyph: str
    date: str
    title: str


def drawn_title(row: MilestoneRow) -> str:
    """The title as far as it can be drawn; of one that is nothing but emoji, the kind."""
    return drawable(row.title) or str(KIND_NAMES[row.kind])


def highlights(rows: Sequence[MilestoneRow], window: Window) -> list[Highlight]:
    """Up to four that began in the window, of different kinds where there are, in their order."""
    begun = [row for row in rows if row.when.earliest >= window.first]
    best = sorted(begun, key=_weight, reverse=True)
    firsts = {row.kind: row for row in reversed(best)}.values()
    rest = [row for row in best if row not in firsts]
    chosen = [*sorted(firsts, key=_weight, reverse=True), *rest][:HIGHLIGHTS]
    year = window.first.year
    return [_highlight(row, year) for row in begun if row in chosen]


def _weight(row: MilestoneRow) -> tuple[int, bool, int, bool]:
    """What felt best, is of a kind that one tells others of, or was thought about most."""
    told = row.kind in STANDING_OUT
    return row.mood or NEUTRAL_MOOD, told, row.reflections, not row.when.is_vague


def _highlight(row: MilestoneRow, year: int) -> Highlight:
    date = when(row.when, year)
    return Highlight(row.kind, GLYPHS[row.kind], date[:1].upper() + date[1:], drawn_title(row))


def counts(year: int, milestones: int) -> list[str]:
    """How many milestones, goals reached and reflections a year has, as far as it has any."""
    goals, reached, reflections = _counted(year)
    told = [
        ngettext("One milestone", "%(num)s milestones", milestones) if milestones else "",
        gettext("%(reached)s of %(goals)s goals reached", reached=reached, goals=goals)
        if goals
        else "",
        ngettext("One reflection", "%(num)s reflections", reflections) if reflections else "",
    ]
    return [one for one in told if one]


def _counted(year: int) -> Any:
    window = Window.of_year(year)
    written = Reflection.written_on.between(window.first, window.last)
    goals = owned_columns(Goal, func.count(), func.count(Goal.completed_on)).where(
        Goal.year == year
    )
    reflections = owned_columns(Reflection, func.count().label("reflections")).where(written)
    counted = goals.subquery()
    return db.session.execute(select(*counted.c, reflections.scalar_subquery())).one()
