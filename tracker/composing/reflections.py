"""What was written on the way: reflections, quoted as they stand."""

from collections.abc import Iterable, Iterator, Sequence
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
# A key, the reflection, and the lines of its answer.
Answer = tuple[str, ToldReflection, list[str]]


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
        name = "reflection_about" if is_about else "reflection_of" if one.about else "reflection"
        key, evidence = f"reflection:{one.id}", ("reflection", one.id)
        said = {"day": teller.voice.day(one.on), "about": one.about}
        yield teller.quoted(key, place, name, words, evidence, **said)


def answered(
    teller: Teller, place: Place, reflections: Iterable[ToldReflection], roles: Iterable[str]
) -> Iterator[Sentence]:
    """The answers that tell of some roles, a sentence for each, as lists of the owner's words."""
    wanted, found = set(roles), dict[str, list[Answer]]()
    for one in reflections:
        for question, text in one.answers:
            role, words = ROLES.get(question, ""), listed(text)[:MOST_LISTED]
            if role not in wanted or not words:
                continue
            key = f"reflection:{one.id}:{question}"
            if key in teller.kept:
                yield teller.line(key, place, "", ("reflection", one.id))
            else:
                found.setdefault(role, []).append((key, one, words))
    for role, answers in found.items():
        yield _answers(teller, place, role, answers)


def _answers(teller: Teller, place: Place, role: str, answers: Sequence[Answer]) -> Sentence:
    """What was answered to one question, once or in several months."""
    said = list[str]()
    for key, one, words in answers:
        row = "answer_once" if len(answers) == 1 else "answer_month"
        quoted = teller.voice.listed([f"“{line}”" for line in words])
        month = teller.voice.months([one.on.month])
        said.append(teller.frame(key, row, words=quoted, month=month))
    text = teller.frame(answers[0][0], f"answer_{role}", answers=teller.voice.parts(said))
    evidence = tuple(dict.fromkeys(("reflection", one.id) for _, one, _ in answers))
    keys = tuple(key for key, _, _ in answers)
    return Sentence(keys, place.section, place.paragraph, text, evidence)


def is_answered(reflections: Iterable[ToldReflection], roles: Iterable[str]) -> bool:
    """Whether any answer tells of some roles."""
    wanted = set(roles)
    return any(
        ROLES.get(asked) in wanted and text for one in reflections for asked, text in one.answers
    )
