"""What the parts of a goal's paragraph share: their keys, their evidence, their reasons."""

from tracker.composing.own_words import excerpt
from tracker.composing.telling import Place, Teller
from tracker.composing.told import Evidence, Sentence, ToldGoal


def key_of(goal: ToldGoal, what: str) -> str:
    """The key of a sentence about a goal."""
    return f"goal:{goal.id}:{what}"


def of(goal: ToldGoal) -> Evidence:
    """The goal as what stands behind a sentence."""
    return ("goal", goal.id)


def reasoned(
    teller: Teller, place: Place, goal: ToldGoal, what: str, reason: str, name: str = "reason"
) -> list[Sentence]:
    """The reason that was given, in its owner's words."""
    if not reason.strip():
        return []
    return [teller.own(key_of(goal, what), place, name, excerpt(reason), of(goal))]
