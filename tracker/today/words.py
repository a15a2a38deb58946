"""What the page says by itself: a greeting for the hour, a question for the month."""

from typing import Any

from tracker.locale import lazy_gettext

# From this hour on; before the first it is still night.
GREETINGS: tuple[tuple[int, Any, Any], ...] = (
    (0, lazy_gettext("It is late, %(name)s."), lazy_gettext("One line is enough today.")),
    (5, lazy_gettext("Good morning, %(name)s."), lazy_gettext("The day is still quiet.")),
    (11, lazy_gettext("Good day, %(name)s."), lazy_gettext("A small step counts.")),
    (17, lazy_gettext("Good evening, %(name)s."), lazy_gettext("How was today?")),
    (22, lazy_gettext("It is late, %(name)s."), lazy_gettext("One line is enough today.")),
)
PROMPTS: tuple[Any, ...] = (
    lazy_gettext("What would you like to carry over from last year, and what may stay behind?"),
    lazy_gettext("Which small habit has held since the new year, and why do you think it did?"),
    lazy_gettext("What are you learning at the moment that you did not plan to learn?"),
    lazy_gettext("Who has helped you this spring, perhaps without knowing it?"),
    lazy_gettext("What gave you energy lately, and what took it?"),
    lazy_gettext("Half the year is nearly over. Which moment of it would you like to keep?"),
    lazy_gettext("What have you let go of this year, and how does that feel?"),
    lazy_gettext("When did you last rest well? What made it possible?"),
    lazy_gettext("What surprised you about yourself in the last few months?"),
    lazy_gettext("What would you do with this season if nobody asked about it afterwards?"),
    lazy_gettext("One chance you took this year, and one you let pass: which come to mind?"),
    lazy_gettext("If this year were a chapter, what would its title be?"),
)


def greeting_at(hour: int, name: str) -> tuple[str, str]:
    """Two calm sentences for an hour of 0 to 23."""
    _, hello, rest = max(row for row in GREETINGS if row[0] <= hour)
    return str(hello) % {"name": name}, str(rest)


def prompt_of(month: int) -> str:
    """A month's question, 1 to 12."""
    return str(PROMPTS[month - 1])
