"""What was written on the way: reflections, quoted as they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tracker.composing.own_words import excerpt, listed
from tracker.composing.telling import Place, Teller
from tracker.composing.told import Sentence, ToldReflection

# What the questions of the shapes ask about, by their keys.
ROLES = {
    "keep": "keep",
    "continue": "keep",
    "problem": "problem",
    "stop": "problem",
    "weight": "problem",
    "try": "try",
    "start": "try",
    "next": "try",
    "more": "try",
    "liked": "liked",
    "moment": "liked",
    "learned": "learned",
    "insight": "learned",
    "lacked": "lacked",
    "longed": "longed",
}
MOST_LISTED = 4


def reflected(teller: Teller, place: Place, one: ToldReflection) -> Iterator[Sentence]:
    """A reflection at its day: its answers by what they were asked for, else its first words."""
    answers = list(answered(teller, place, [one], ROLES.values())) if one.answers else []
    if answers:
        lead = teller.frame(one.id, "answer_day", day=teller.voice.day(one.on))
        first = answers[0]
        yield replace(first, text=first.text and lead + first.text)
        yield from answers[1:]
    elif words := excerpt(one.body):
        is_about = bool(one.milestone_id or one.goal_id)
        name = "reflection_about" if is_about else "reflection"
        key, evidence = f"reflection:{one.id}", ("reflection", one.id)
        yield teller.quoted(key, place, name, words, evidence, day=teller.voice.day(one.on))


def answered(
    teller: Teller, place: Place, reflections: Iterable[ToldReflection], roles: Iterable[str]
) -> Iterator[Sentence]:
    """The answers that tell of some roles, as lists of the owner's words."""
    wanted = set(roles)
    for one in reflections:
        for question, text in one.answers:
            role, words = ROLES.get(question, ""), listed(text)[:MOST_LISTED]
            if role in wanted and words:
                key = f"reflection:{one.id}:{question}"
                said = teller.voice.listed([f"“{line}”" for line in words])
                evidence = ("reflection", one.id)
                yield teller.framed(key, place, f"answer_{role}", evidence, words=said)


def is_answered(reflections: Iterable[ToldReflection], roles: Iterable[str]) -> bool:
    """Whether any answer tells of some roles."""
    wanted = set(roles)
    return any(
        ROLES.get(asked) in wanted and text for one in reflections for asked, text in one.answers
    )
