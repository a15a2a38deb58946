"""A year in sentences, as someone would tell it, and beside the year before."""

from collections import Counter
from collections.abc import Sequence

from tracker.forms import KIND_NAMES
from tracker.locale import amount, gettext, month_name, ngettext, when
from tracker.pictures import Summary
from tracker.years.counting import MOST_COMPARED, Counts
from tracker.years.listing import Thing

# Beside a year with less than this there is nothing to see.
FEWEST = 3


def opening(year: int, counts: Counts, is_running: bool) -> str:
    """How much a year held, in a sentence each."""
    told = (_milestones(year, counts.milestones, is_running), _goals(counts), _written(counts))
    return " ".join(filter(None, told))


def _milestones(year: int, number: int, is_running: bool) -> str:
    if not number:
        return ""
    if is_running:
        return ngettext(
            "%(year)s holds %(num)s milestone so far.",
            "%(year)s holds %(num)s milestones so far.",
            number,
            year=year,
        )
    return ngettext(
        "%(year)s holds %(num)s milestone.", "%(year)s holds %(num)s milestones.", number, year=year
    )


def _goals(counts: Counts) -> str:
    if counts.reached:
        return ngettext(
            "%(reached)s of %(num)s goal reached.",
            "%(reached)s of %(num)s goals reached.",
            counts.goals,
            reached=counts.reached,
        )
    if counts.goals:
        return ngettext("One goal went along.", "%(num)s goals went along.", counts.goals)
    return ""


def _written(counts: Counts) -> str:
    if not counts.written.number:
        return ""
    return ngettext(
        "%(num)s reflection tells of it in %(length)s words.",
        "%(num)s reflections tell of it in %(length)s words.",
        counts.written.number,
        length=amount(counts.written.length),
    )


def course(year: int, longest: Thing | None, summary: Summary) -> str:
    """How a year went: its longest stretch, and where it was bright and hard."""
    return " ".join(filter(None, (_longest(year, longest), _mood(summary))))


def _longest(year: int, longest: Thing | None) -> str:
    if longest is None:
        return ""
    words = {"title": longest.title, "when": when(longest.when, year)}
    return gettext("The longest stretch was “%(title)s” (%(when)s).", **words)


def _mood(summary: Summary) -> str:
    if not summary.high or not summary.low:
        return ""
    high, low = month_name(summary.high.month), month_name(summary.low.month)
    return gettext(
        "It was brightest around %(high)s and hardest around %(low)s.", high=high, low=low
    )


def beside(year: int, now: Counts, before: Counts) -> list[str]:
    """A year beside the one before it: what is so in each, never as a loss."""
    if min(now.milestones, before.milestones) < FEWEST or before.milestones > MOST_COMPARED:
        return []
    years = {"year": year, "before": year - 1}
    told = (
        _numbers(now, before, years),
        _new_kinds(now, before, years),
        _most(now.by_kind, before.by_kind, years),
        _reflections(now.written.number, before.written.number, years),
    )
    return [sentence for sentence in told if sentence]


def _numbers(now: Counts, before: Counts, years: dict[str, int]) -> str:
    numbers = {"now": now.milestones, "then": before.milestones}
    if now.milestones == before.milestones:
        return gettext("Both years hold %(now)s milestones.", **numbers)
    return gettext(
        "%(before)s holds %(then)s milestones, %(year)s holds %(now)s.", **numbers, **years
    )


def _new_kinds(now: Counts, before: Counts, years: dict[str, int]) -> str:
    new = [kind for kind, _ in now.by_kind.most_common() if not before.by_kind[kind]]
    if not new:
        return ""
    kinds = ", ".join(str(KIND_NAMES[kind]) for kind in new)
    return gettext(
        "Of some kinds there was nothing in %(before)s: %(kinds)s.", kinds=kinds, **years
    )


def _most(now: Counter[str], before: Counter[str], years: dict[str, int]) -> str:
    most, most_before = _fullest(now), _fullest(before)
    if not most or not most_before:
        return ""
    kinds = {"kind": KIND_NAMES[most], "kind_before": KIND_NAMES[most_before]}
    if most == most_before:
        return gettext("Most of both was of one kind: %(kind)s.", kind=kinds["kind"])
    return gettext(
        "Most was %(kind_before)s in %(before)s, and %(kind)s in %(year)s.", **kinds, **years
    )


def _fullest(kinds: Counter[str]) -> str:
    """The kind that there is most of, if one there is."""
    first = kinds.most_common(2)
    return first[0][0] if first and (len(first) == 1 or first[0][1] > first[1][1]) else ""


def _reflections(now: int, before: int, years: dict[str, int]) -> str:
    if not now or not before:
        return ""
    numbers = {"now": now, "then": before}
    return gettext("Reflections: %(then)s in %(before)s, %(now)s in %(year)s.", **numbers, **years)


def months_in_words(months: Sequence[int]) -> str:
    """A run of months: "March", "March to May"."""
    first, last = month_name(months[0]), month_name(months[-1])
    if len(months) == 1:
        return first
    return gettext("%(first)s to %(last)s", first=first, last=last)
