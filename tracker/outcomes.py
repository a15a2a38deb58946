"""What became of goals, in words."""

from tracker.locale import lazy_gettext

OUTCOME_NAMES = {
    "done": lazy_gettext("I kept it"),
    "partly": lazy_gettext("Partly"),
    "missed": lazy_gettext("Not yet"),
}
