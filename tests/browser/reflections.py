"""Reflections about a month, a year, a goal and a milestone, freely and in every shape."""

from collections.abc import Iterator
from datetime import date, timedelta

from tests.person import Person
from tracker.models import Goal, Link, Milestone, Record, Reflection
from tracker.shapes.table import SHAPES

COVERED = {"month": "2025-05", "year": "2024"}
FIRST = date(2025, 1, 6)


def reflected(person: Person, words: list[str]) -> None:
    """Have one written in each shape, every question answered with these words."""
    for number, shape in enumerate(SHAPES.values()):
        lines = "\n".join(f"- {one}" for one in words)
        said = {f"answer_{question.key}": lines for question in shape.questions}
        day = FIRST + timedelta(days=23 * number)
        told = {"written_on": day.isoformat(), "mood": str(number % 5 + 1), "mood_reason": words[0]}
        asked = {"shape": shape.key, "covers": COVERED.get(shape.covers, "")}
        assert person.post("/reflections", told | said | asked).status_code == 303


def linked(
    goals: list[Goal], milestones: list[Milestone], words: list[str]
) -> Iterator[Record | Link]:
    """For each goal a reflection about it, one beside it, and all the milestones."""
    for number, goal in enumerate(goals):
        about, beside = (
            Reflection(written_on=FIRST + timedelta(days=9 * number + late), body=words[0])
            for late in (0, 4)
        )
        about.goal_id, about.mood = goal.id, number % 5 + 1
        yield from (about, beside, Link(goal_id=goal.id, reflection_id=beside.id))
        yield from (Link(goal_id=goal.id, milestone_id=one.id) for one in milestones)
    for one in milestones:
        yield Reflection(written_on=FIRST, body=" ".join(words), milestone_id=one.id)
