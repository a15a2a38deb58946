"""Which milestones were a first: those that say so, and those of a kind that was new."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tracker.years.listing import Thing, because

# "The first half of the year" is no first, nor is "첫째 주".
SAYS_FIRST = re.compile(
    r"\bfirst(?!ly)\b(?!\s+(?:half|quarter|part|week|month|days?|weeks|months|of all|name|class)\b)"
    r"|첫(?!째|\s*(?:주|달|분기|학기)(?:에는?|엔|의|부터|까지)?(?![가-힣]))|처음(?!부터|에는|엔)",
    re.IGNORECASE,
)
MOST = 8


class First(NamedTuple):
    """A first; `of_kind` if nothing of its kind was there before."""

    thing: Thing
    of_kind: bool


def says_first(*texts: str) -> bool:
    """Whether one of the texts says that something was a first."""
    return any(SAYS_FIRST.search(text) for text in texts)


def firsts_of(things: Sequence[Thing]) -> list[First]:
    """The firsts of a year, by time; those whose title says so before those whose sentence does."""
    new = {thing.id for thing in because(things, "first of kind")}
    named = because(things, "first", "first of kind")
    said = [one for one in named if one.id in new or says_first(one.title, one.words)]
    best = sorted(said, key=lambda one: (not says_first(one.title), one.id not in new))[:MOST]
    return [First(one, one.id in new) for one in _by_time(best)]


def _by_time(things: Iterable[Thing]) -> list[Thing]:
    return sorted(things, key=lambda one: (one.when.earliest, one.when.latest))
