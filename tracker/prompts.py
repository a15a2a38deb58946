"""Twelve questions to write from, one for each month."""

from dataclasses import dataclass
from typing import Any

from tracker.locale import lazy_gettext


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question; `key` stands in addresses and forms, `month` is when Today asks it."""

    key: str
    month: int
    question: Any

    @property
    def next_key(self) -> str:
        """The key of the question after this one; after December's comes January's."""
        return PROMPTS[self.month % len(PROMPTS)].key


PROMPTS = (
    Prompt(
        "carried",
        1,
        lazy_gettext("What would you like to carry over from last year, and what may stay behind?"),
    ),
    Prompt(
        "habit",
        2,
        lazy_gettext("Which small habit has held since the new year, and why do you think it did?"),
    ),
    Prompt(
        "learning",
        3,
        lazy_gettext("What are you learning at the moment that you did not plan to learn?"),
    ),
    Prompt(
        "thanks", 4, lazy_gettext("Who has helped you this spring, perhaps without knowing it?")
    ),
    Prompt("strength", 5, lazy_gettext("What gave you energy lately, and what took it?")),
    Prompt(
        "halfway",
        6,
        lazy_gettext("Half the year is nearly over. Which moment of it would you like to keep?"),
    ),
    Prompt("let-go", 7, lazy_gettext("What have you let go of this year, and how does that feel?")),
    Prompt("rest", 8, lazy_gettext("When did you last rest well? What made it possible?")),
    Prompt(
        "surprise", 9, lazy_gettext("What surprised you about yourself in the last few months?")
    ),
    Prompt(
        "freedom",
        10,
        lazy_gettext("What would you do with this season if nobody asked about it afterwards?"),
    ),
    Prompt(
        "chance",
        11,
        lazy_gettext("One chance you took this year, and one you let pass: which come to mind?"),
    ),
    Prompt("title", 12, lazy_gettext("If this year were a chapter, what would its title be?")),
)
NAMED = {prompt.key: prompt for prompt in PROMPTS}


def prompt_of(month: int) -> Prompt:
    """The question of a month, 1 to 12."""
    return PROMPTS[month - 1]


def prompt_named(key: str) -> Prompt | None:
    """The question with this key; None where there is none."""
    return NAMED.get(key)
