"""How a goal stands, in a sentence or two. Never a reproach: a number, and what it would take."""

from decimal import Decimal
from typing import Any

from tracker.forms import MOODS
from tracker.locale import (
    day,
    gettext,
    lazy_gettext,
    month_name,
    ngettext,
    with_unit,
)
from tracker.measures import Band, Pace
from tracker.standing.standings import Standing

THIS_PERIOD = {
    "week": lazy_gettext("this week"),
    "month": lazy_gettext("this month"),
    "year": lazy_gettext("this year"),
}
BAND_NAMES: dict[Band, Any] = {
    "well ahead": lazy_gettext("well ahead"),
    "ahead": lazy_gettext("ahead"),
    "even": lazy_gettext("on the line"),
    "behind": lazy_gettext("a little behind"),
    "well behind": lazy_gettext("behind"),
}


def about(value: Decimal, unit: str) -> str:
    """A figure that was worked out: with one decimal, or two below 1."""
    figure = with_unit(round(value, 1 if abs(value) >= 1 else 2), unit)
    # No line of a sentence begins with a unit whose number stands at the end of the one before.
    return figure.replace(" ", "\N{NO-BREAK SPACE}", 1)


def in_a_line(standing: Standing) -> str:
    """What there is to know about a goal today, on one line; empty where that is nothing."""
    window = standing.measured.window
    if standing.is_paused:
        return gettext("Resting.")
    if standing.today < window.first:
        return gettext("Begins on %(day)s.", day=day(window.first))
    if standing.pace:
        return pace_words(standing, standing.pace)
    if standing.strength:
        return strength_words(standing)
    return feeling_words(standing)


def pace_words(standing: Standing, pace: Pace) -> str:
    """An amount: what would be on time today, and what a week needs."""
    unit = standing.measured.unit
    if pace.is_reached:
        return gettext("All of it is there.")
    if pace.weekly is None:
        return gettext("Its time is over.")
    weekly = about(pace.weekly, unit)
    if pace.band == "even":
        return gettext("On time. %(weekly)s a week gets there.", weekly=weekly)
    if pace.buffer > 0:
        ahead = ngettext("One day ahead.", "%(num)s days ahead.", pace.buffer)
        enough = gettext("%(weekly)s a week is enough.", weekly=weekly)
        return f"{ahead} {enough}"
    expected = about(pace.expected, unit)
    return gettext(
        "By today %(expected)s would be on time. %(weekly)s a week gets there.",
        expected=expected,
        weekly=weekly,
    )


def strength_words(standing: Standing) -> str:
    """A habit: how its strength came about."""
    of = standing.strength
    if standing.is_untold:
        return gettext("Nothing noted yet. What is not noted counts as kept.")
    if of is None or not of.counted:
        whole = any(not (one.is_running or one.is_skipped) for one in standing.periods)
        if whole:
            return gettext("It begins to count once something is noted.")
        return gettext("It begins to count with the first whole period.")
    every = {period.rule.every for period in standing.periods if not period.is_running}
    kept = _kept(next(iter(every)) if len(every) == 1 else "", of.kept, of.counted)
    more = (_unnoted(of.unnoted) if of.unnoted else "", _skipped(of.skipped) if of.skipped else "")
    return " ".join(filter(None, (kept, *more)))


def _kept(every: str, kept: int, num: int) -> str:
    if every == "week":
        return ngettext(
            "Kept in %(kept)s of %(num)s week.",
            "Kept in %(kept)s of %(num)s weeks.",
            num,
            kept=kept,
        )
    if every == "month":
        return ngettext(
            "Kept in %(kept)s of %(num)s month.",
            "Kept in %(kept)s of %(num)s months.",
            num,
            kept=kept,
        )
    return ngettext(
        "Kept %(kept)s of %(num)s time.", "Kept %(kept)s of %(num)s times.", num, kept=kept
    )


def _unnoted(num: int) -> str:
    return ngettext(
        "In one of them nothing was noted.", "In %(num)s of them nothing was noted.", num
    )


def _skipped(num: int) -> str:
    return ngettext(
        "One that was paused or cut short is not counted.",
        "%(num)s that were paused or cut short are not counted.",
        num,
    )


def feeling_words(standing: Standing) -> str:
    """A feeling: where it came from, and where it is."""
    rated = [month for month in standing.felt if month.rating]
    if not rated:
        return gettext("Not rated yet.") if standing.felt else ""
    last = rated[-1]
    told = gettext(
        "%(mood)s in %(month)s", mood=_mood(last.rating), month=month_name(last.first.month)
    )
    if len(rated) == 1:
        return f"{told}."
    first = gettext(
        "%(mood)s in %(month)s",
        mood=_mood(rated[0].rating),
        month=month_name(rated[0].first.month),
    )
    return f"{first} → {told}"


def _mood(rating: int | None) -> str:
    return str(MOODS[rating or 3])
