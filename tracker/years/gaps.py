"""What a year leaves open, each as a gentle question with a way to answer it."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from flask import url_for

from tracker.locale import gettext
from tracker.years.counting import Counts
from tracker.years.goals import Resolution
from tracker.years.listing import Thing
from tracker.years.sentences import months_in_words

MONTHS, MOST_RUNS, MOST_GOALS = 12, 3, 3


class Way(NamedTuple):
    """A way to an answer: what it says, and its address."""

    words: str
    href: str


class Gap(NamedTuple):
    """A question, and the ways to answer it."""

    question: str
    ways: tuple[Way, ...]


def quiet_runs(busy: Iterable[int], last: int) -> list[tuple[int, ...]]:
    """The runs of months, 1 to `last`, that are not among the busy ones; in their order."""
    quiet = sorted(set(range(1, last + 1)) - set(busy))
    runs = groupby(enumerate(quiet), key=lambda pair: pair[1] - pair[0])
    return [tuple(month for _, month in run) for _, run in runs]


def busy_months(year: int, counts: Counts, stretches: Iterable[Thing]) -> set[int]:
    """The months in which something began, was written or noted, or went on."""
    busy = set(counts.busy_months)
    for thing in stretches:
        first, last = _months_within(year, thing)
        busy.update(range(first, last + 1))
    return busy


def _months_within(year: int, thing: Thing) -> tuple[int, int]:
    first = max(thing.when.earliest, date(year, 1, 1))
    last = min(thing.when.latest, date(year, 12, 31))
    return first.month, last.month


def over_until(year: int, day: date) -> int:
    """The last month of a year that is over on a day, 0 when none is."""
    return MONTHS if day.year > year else day.month - 1 if day.year == year else 0


def gaps_of(
    year: int, runs: Sequence[tuple[int, ...]], resolutions: Sequence[Resolution], has_text: bool
) -> list[Gap]:
    """A handful of questions at most: the longest quiet runs, goals without a word, the text."""
    longest = sorted(runs, key=len, reverse=True)[:MOST_RUNS]
    silent = [one for one in resolutions if one.is_without_a_word][:MOST_GOALS]
    months = [_of_months(year, run) for run in sorted(longest)]
    return [*months, *map(_of_goal, silent), *(() if has_text else _of_text(year))]


def _of_months(year: int, run: tuple[int, ...]) -> Gap:
    first, last = f"{year:04}-{run[0]:02}", f"{year:04}-{run[-1]:02}"
    span = first if first == last else f"{first}/{last}"
    whole = len(run) == MONTHS
    words = gettext("all of %(year)s", year=year) if whole else months_in_words(run)
    day = date(year, run[-1], monthrange(year, run[-1])[1])
    ways = (
        Way(gettext("Add a milestone"), url_for("timeline.new_milestone", when=span)),
        Way(gettext("Write about it"), url_for("reflections.new", on=day.isoformat())),
    )
    return Gap(
        gettext("%(months)s: nothing is noted yet. What was that time like?", months=words), ways
    )


def _of_goal(resolution: Resolution) -> Gap:
    goal = resolution.goal
    question = gettext("“%(title)s” has no word beside it yet. How did it go?", title=goal.title)
    page = url_for("goals.show", goal_id=goal.id)
    return Gap(question, (Way(gettext("Say a word about it"), page),))


def _of_text(year: int) -> Iterator[Gap]:
    page = url_for("retrospectives.new")
    question = gettext(
        "No retrospective looks back on %(year)s yet. How would it begin?", year=year
    )
    draft = Way(gettext("Draft my %(year)s", year=year), url_for("drafts.year", year=year))
    yield Gap(question, (draft, Way(gettext("Write or paste"), page)))
