"""The shapes in which a reflection can be written: the rows of table.py, by their keys."""

from dataclasses import dataclass
from typing import Any

# The answer whose lines come back in the next reflection, and the one that says what became of
# those that came back.
TRY, TRIED = "try", "tried"
FREE = "free"


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a shape; `key` stands in the answers, `wording` is what is asked.

    `facts` names the records that stand in the answer to begin with, for their owner to keep or
    take out. The questions of the short path take five minutes together.
    """

    key: str
    wording: Any
    is_short: bool = False
    facts: str = ""
    hint: Any = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """Some questions under a name, and a sentence on when they help.

    `covers` is the time they look back on: "month", "year", or nothing in particular.
    """

    key: str
    name: Any
    helps: Any
    questions: tuple[Question, ...]
    covers: str = ""

    @property
    def has_long_path(self) -> bool:
        """Whether some questions are only for those who have more than five minutes."""
        return any(not question.is_short for question in self.questions)

    @property
    def tries(self) -> bool:
        """Whether it asks what to try, so that the lines come back next time."""
        return any(question.key == TRY for question in self.questions)
