"""What the page says by itself: a greeting for the hour."""

from dataclasses import dataclass
from typing import Any

from tracker.locale import lazy_gettext


@dataclass(frozen=True, slots=True)
class Greeting:
    """Two calm sentences from an hour on; the first has a form for someone without a name."""

    hour: int
    hello: Any
    hello_name: Any
    rest: Any


LATE = (
    lazy_gettext("It is late."),
    lazy_gettext("It is late, %(name)s."),
    lazy_gettext("One line is enough today."),
)
GREETINGS = (
    # Before the morning it is still night.
    Greeting(0, *LATE),
    Greeting(
        5,
        lazy_gettext("Good morning."),
        lazy_gettext("Good morning, %(name)s."),
        lazy_gettext("The day is still quiet."),
    ),
    Greeting(
        11,
        lazy_gettext("Good day."),
        lazy_gettext("Good day, %(name)s."),
        lazy_gettext("A small step counts."),
    ),
    Greeting(
        17,
        lazy_gettext("Good evening."),
        lazy_gettext("Good evening, %(name)s."),
        lazy_gettext("How was today?"),
    ),
    Greeting(22, *LATE),
)


def greeting_at(hour: int, name: str) -> tuple[str, str]:
    """Two calm sentences for an hour of 0 to 23; `name` may be empty."""
    found = next(one for one in reversed(GREETINGS) if one.hour <= hour)
    hello = str(found.hello_name) % {"name": name} if name else str(found.hello)
    return hello, str(found.rest)
