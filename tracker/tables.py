"""Records as tables, for work on a whole account at once: the sample, the demo, old trash."""

from sqlalchemy import Table

from tracker.extensions import db
from tracker.models import (
    Draft,
    Easing,
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

# What depends on others comes before what it depends on.
NOUNS: tuple[type[Record], ...] = (
    Draft,
    Reflection,
    ProgressEntry,
    Step,
    Pause,
    Easing,
    Verdict,
    Photo,
    Goal,
    Milestone,
    Retrospective,
)
# What hangs on what: the noun, its column, and what that leads to.
LINKS: tuple[tuple[type[Record], str, type[Record]], ...] = (
    (Milestone, "retrospective_id", Retrospective),
    (Goal, "retrospective_id", Retrospective),
    (ProgressEntry, "goal_id", Goal),
    (Step, "goal_id", Goal),
    (Pause, "goal_id", Goal),
    (Easing, "goal_id", Goal),
    (Verdict, "goal_id", Goal),
    (Verdict, "retrospective_id", Retrospective),
    (Reflection, "goal_id", Goal),
    (Reflection, "milestone_id", Milestone),
    (Photo, "milestone_id", Milestone),
    (Draft, "retrospective_id", Retrospective),
)

# What is nothing without its goal: it is seen on it only, comes back with it and goes with it.
OF_A_GOAL: tuple[type[Record], ...] = (ProgressEntry, Step, Pause, Easing, Verdict)

# What is nothing without its milestone.
OF_A_MILESTONE: tuple[type[Record], ...] = (Photo,)


def table(noun: type[Record]) -> Table:
    """The table behind a noun."""
    return db.metadata.tables[noun.__tablename__]
