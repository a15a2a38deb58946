"""Every page there is, and the ids that an account fills their addresses with."""

import re
from uuid import UUID

from tests.person import Person
from tracker.models import Goal, Milestone, Photo, ProgressEntry, Reflection, Retrospective, Step

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
    "/goals/2025",
    "/goals/{goal}",
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
    "/reflections/new?shape=year&covers=2024",
    "/reflections/{reflection}",
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


def first_of_each(person: Person) -> dict[str, UUID]:
    """An id for each placeholder of an address that the account can fill."""
    ids = {name: rows[0].id for name, model in NOUNS.items() if (rows := person.all(model))}
    milestones = person.all(Milestone)
    counted = [goal.id for goal in person.all(Goal) if goal.target]
    return (
        ids
        | ({"other": milestones[1].id} if len(milestones) > 1 else {})
        | ({"counted": counted[0]} if counted else {})
    )


def addresses(person: Person) -> list[tuple[str, str]]:
    """The pages an account has, and one that nobody has: a name fit for a file, and an address."""
    ids = first_of_each(person)
    filled = [one for one in PLACES if set(re.findall(r"\{(\w+)\}", one)) <= set(ids)]
    return [(name_of(one), one.format(**ids)) for one in [*filled, LOST]]


def name_of(place: str) -> str:
    """An address as a part of a file's name."""
    return re.sub(r"\W+", "-", place).strip("-") or "today"
