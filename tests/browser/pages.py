"""Every page there is, and the ids that an account fills their addresses with."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

from tests.person import Person
from tracker.models import (
    Goal,
    Milestone,
    Photo,
    ProgressEntry,
    Record,
    Reflection,
    Retrospective,
    Step,
)

PLACES = [
    "/",
    "/timeline/2024",
    "/timeline/1999",
    "/timeline/2024/q2",
    "/timeline/2024/5",
    "/timeline/2024/pictures",
    "/timeline/all",
    "/timeline/all?kind=award&word=Sora",
    "/timeline/2024/q1?kind=award",
    "/milestones/new?when=2024-04",
    "/milestones/{milestone}",
    "/milestones/{milestone}/edit",
    "/milestones/{milestone}/merge",
    "/milestones/{milestone}/merge/{other}",
    "/milestones/{milestone}/split",
    "/milestones/{milestone}/links",
    "/milestones/photos/{photo}/edit",
    "/milestones/{pictured}",
    "/goals/2025",
    "/goals/{goal}",
    "/goals/{counted}",
    "/goals/{habit}",
    "/goals/{feeling}",
    "/goals/{left}",
    "/goals/{goal}/edit",
    "/goals/{goal}/links",
    "/goals/{goal}/pauses/new",
    "/goals/{goal}/letting-go",
    "/goals/{goal}/verdicts/new",
    "/goals/{counted}/easings/new",
    "/goals/2025?order=yes",
    "/steps/{step}/edit",
    "/progress/{entry}/edit",
    "/reflections",
    "/reflections/new?goal={goal}",
    "/reflections/new?shape=kpt",
    "/reflections/new?shape=month&covers=2025-05",
    "/reflections/new?shape=year&covers=2024",
    "/reflections/{reflection}",
    "/reflections/{shaped}",
    "/reflections/{reflection}/edit",
    "/retrospectives",
    "/retrospectives/draft/2024",
    "/retrospectives/draft/2025",
    "/retrospectives/new",
    "/retrospectives/{retrospective}",
    "/retrospectives/{retrospective}/suggestions",
    "/retrospectives/{retrospective}/edit",
    "/years/2024",
    "/years/2025",
    "/trash",
    "/settings",
]
LOST = "/nothing-here"
# What someone meets who is not signed in.
OUTSIDE = ["/sign-in", "/sign-in/worn-out"]
NOUNS = {
    "milestone": Milestone,
    "photo": Photo,
    "goal": Goal,
    "entry": ProgressEntry,
    "reflection": Reflection,
    "retrospective": Retrospective,
    "step": Step,
}
# Those of a noun that have a page of another kind.
CHOSEN: dict[str, tuple[type[Record], Callable[[Any], Any]]] = {
    "counted": (Goal, lambda goal: goal.measure == "amount" and goal.target),
    "habit": (Goal, lambda goal: goal.measure == "habit"),
    "feeling": (Goal, lambda goal: goal.measure == "feeling"),
    "left": (Goal, lambda goal: goal.is_let_go),
    "shaped": (Reflection, lambda reflection: reflection.shape),
}
PLACEHOLDERS = (*NOUNS, *CHOSEN, "other", "pictured")


def first_of_each(person: Person) -> dict[str, UUID]:
    """An id for each placeholder of an address that the account can fill."""
    found = {name: person.all(model) for name, model in NOUNS.items()}
    for name, (model, suits) in CHOSEN.items():
        found[name] = [one for one in person.all(model) if suits(one)]
    found["other"] = found["milestone"][1:]
    ids = {name: records[0].id for name, records in found.items() if records}
    hung_on = [photo.milestone_id for photo in found["photo"]]
    return ids | ({"pictured": hung_on[0]} if hung_on else {})


def addresses(person: Person) -> list[tuple[str, str]]:
    """The pages an account has, and one that nobody has: a name fit for a file, and an address."""
    ids = first_of_each(person)
    filled = [one for one in PLACES if set(re.findall(r"\{(\w+)\}", one)) <= set(ids)]
    return [(name_of(one), one.format(**ids)) for one in [*filled, LOST]]


def name_of(place: str) -> str:
    """An address as a part of a file's name."""
    return re.sub(r"\W+", "-", place).strip("-") or "today"
