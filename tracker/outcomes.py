"""What became of goals, in words."""

from tracker.locale import lazy_gettext

OUTCOME_NAMES = {
    "done": lazy_gettext("Reached"),
    "partly": lazy_gettext("Partly reached"),
    "missed": lazy_gettext("Not reached this time"),
}
