"""What can lie in the trash, by the noun that stands in addresses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import abort, url_for

from tracker.locale import lazy_gettext
from tracker.models import (
    Draft,
    Goal,
    Milestone,
    Pause,
    Photo,
    ProgressEntry,
    Record,
    Reflection,
    Retrospective,
    Step,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun by its model and its name; `page` is the address of a record's own page."""

    model: type[Record]
    name: Any
    page: Callable[[Any], str]


def _page(endpoint: str, argument: str, column: str = "id") -> Callable[[Any], str]:
    return lambda record: url_for(endpoint, **{argument: getattr(record, column)})


NOUNS = {
    "retrospectives": Noun(
        Retrospective,
        lazy_gettext("Retrospective"),
        _page("retrospectives.show", "retrospective_id"),
    ),
    "milestones": Noun(
        Milestone, lazy_gettext("Milestone"), _page("timeline.milestone", "milestone_id")
    ),
    "goals": Noun(Goal, lazy_gettext("Goal"), _page("goals.show", "goal_id")),
    "entries": Noun(
        ProgressEntry, lazy_gettext("Progress"), _page("goals.show", "goal_id", "goal_id")
    ),
    "steps": Noun(Step, lazy_gettext("Step"), _page("goals.show", "goal_id", "goal_id")),
    "pauses": Noun(Pause, lazy_gettext("Pause"), _page("goals.show", "goal_id", "goal_id")),
    "verdicts": Noun(
        Verdict, lazy_gettext("What became of a goal"), _page("goals.show", "goal_id", "goal_id")
    ),
    "photos": Noun(
        Photo, lazy_gettext("Photo"), _page("timeline.milestone", "milestone_id", "milestone_id")
    ),
    "drafts": Noun(Draft, lazy_gettext("Draft"), _page("drafts.year", "year", "year")),
    "reflections": Noun(
        Reflection, lazy_gettext("Reflection"), _page("reflections.show", "reflection_id")
    ),
}


def noun_or_404(name: str) -> Noun:
    """The noun of an address."""
    return NOUNS.get(name) or abort(404)
