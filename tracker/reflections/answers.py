"""Answers as one Markdown text, and such a text as answers."""

from collections.abc import Mapping

from tracker.locale import gettext, lazy_gettext
from tracker.reflections.tries import in_words
from tracker.shapes import TRIED, Shape

LAST_TIME = lazy_gettext("What you wanted to try")


def headings(shape: Shape) -> dict[str, str]:
    """The heading over each answer, in the owner's language, in the shape's order."""
    asked = {question.key: str(question.wording) for question in shape.questions}
    return ({TRIED: str(LAST_TIME)} if shape.tries else {}) | asked


def body_of(shape: Shape, answers: Mapping[str, str]) -> str:
    """What was answered, each under its question; what was left empty is left out."""
    parts = []
    for key, heading in headings(shape).items():
        text = in_words(answers.get(key, "")) if key == TRIED else answers.get(key, "")
        if text.strip():
            parts.append(f"## {heading}\n\n{text.strip()}")
    return "\n\n".join(parts)


def answers_in(shape: Shape, body: str) -> dict[str, str] | None:
    """The answers in a text that `body_of` made; None where it says anything else."""
    keys = {heading: key for key, heading in headings(shape).items()}
    found: dict[str, str] = {}
    for part in f"\n{body}".split("\n## ")[1:]:
        heading, _, text = part.partition("\n")
        if heading not in keys or keys[heading] == TRIED:
            return None
        found[keys[heading]] = text.strip()
    return found if body_of(shape, found) == body.strip() else None


def nothing_said() -> str:
    """What is said where no question was answered."""
    return gettext("A word on one of the questions is enough.")
