"""What the page says by itself: a greeting for the hour."""

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


def greeting_at(hour: int, name: str) -> tuple[str, str]:
    """Two calm sentences for an hour of 0 to 23."""
    _, hello, rest = max(row for row in GREETINGS if row[0] <= hour)
    return str(hello) % {"name": name}, str(rest)
