"""Why reading proposes something, in the words of the interface."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from tracker.forms import KIND_NAMES
from tracker.hangul import with_particles
from tracker.locale import day, lazy_gettext
from tracker.reading import Reason
from tracker.retrospectives.places import Noun

SENTENCES: dict[str, Any] = {
    "year_given": lazy_gettext("You gave the year yourself."),
    "year_title": lazy_gettext("The title says “%(words)s”."),
    "year_written": lazy_gettext("It was written on %(date)s."),
    "year_written_early": lazy_gettext(
        "It was written on %(date)s, when people look back on the year before."
    ),
    "year_opening": lazy_gettext("The first lines say “%(words)s”."),
    "year_mentions": lazy_gettext("The year it names most is %(year)s (%(count)s×)."),
    "year_goals": lazy_gettext("It sets goals for %(next)s, so it looks back on the year before."),
    "date_stated": lazy_gettext("It says “%(words)s”."),
    "date_relative": lazy_gettext("“%(words)s” is counted from %(year)s."),
    "date_section": lazy_gettext("It stands under the heading “%(words)s”."),
    "date_inherited": lazy_gettext("A sentence before it says “%(words)s”."),
    "date_year": lazy_gettext("The text gives no time, so it has the whole of %(year)s."),
    "past": lazy_gettext("It tells what happened."),
    "nominal": lazy_gettext("It names something done, as in a list."),
    "experience": lazy_gettext("It tells of trying something."),
    "new": lazy_gettext("“%(words)s” says that something began or ended."),
    "kind": lazy_gettext("“%(words)s” points to %(kind)s."),
    "count": lazy_gettext("It counts something: “%(words)s”."),
    "item": lazy_gettext("It is an item of a list."),
    "heading": lazy_gettext("It is a heading of the text."),
    "wish": lazy_gettext("“%(words)s” says what you want."),
    "goal_section": lazy_gettext("It stands under “%(words)s”."),
    "next_year": lazy_gettext("“%(words)s” speaks of the time to come."),
    "target": lazy_gettext("It has a number to reach: “%(words)s”."),
    "near_end": lazy_gettext("It stands near the end, where wishes stand."),
    "only_wishes": lazy_gettext("The text is a list of wishes and nothing else."),
    "review_section": lazy_gettext("It is in a list of earlier goals: “%(words)s”."),
    "outcome_mark": lazy_gettext("“%(words)s” says how it went."),
    "set_before": lazy_gettext("“%(words)s” says that it was a goal before."),
}
# What only the sum of small signs speaks for.
ALIKE = {
    "milestone": lazy_gettext("Its words are like those of things that happened."),
    "resolution": lazy_gettext("Its words are like those of resolutions."),
    "verdict": lazy_gettext("Its words are like those of goals looked back on."),
}
LONGEST_WORDS = 40


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST_WORDS else words[: LONGEST_WORDS - 1].rstrip() + "…"


_SPOKEN: dict[str, Callable[[str], str]] = {
    "words": _shortened,
    "date": lambda iso: day(date.fromisoformat(iso)),
    "kind": lambda kind: str(KIND_NAMES.get(kind, kind)),
}


def _spoken(name: str, value: str) -> str:
    return _SPOKEN.get(name, str)(value)


def in_words(reason: Reason) -> str:
    """The sentence of one reason, its dates and areas of life named as everywhere else."""
    values = {name: _spoken(name, value) for name, value in reason.params}
    return with_particles(str(SENTENCES[reason.code]) % values)


def first_in_words(reasons: Iterable[Reason], most: int) -> tuple[str, ...]:
    """The sentences of the first reasons, one of each code."""
    codes: dict[str, Reason] = {}
    for reason in reasons:
        codes.setdefault(reason.code, reason)
    return all_in_words(list(codes.values())[:most])


def all_in_words(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """The sentences of several reasons, in their order, each once."""
    return tuple(dict.fromkeys(map(in_words, reasons)))


def why(noun: Noun, reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Why a suggestion is made; none is without a reason."""
    return all_in_words(reasons) or (str(ALIKE[noun]),)
