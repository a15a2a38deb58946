"""What a year's goals come to, in a sentence or two."""

from collections.abc import Sequence

from tracker.goals.queries import GoalRow
from tracker.locale import gettext, ngettext


def in_a_sentence(goals: Sequence[GoalRow]) -> str:
    """How many goals there are, how many came from a text, how many are done."""
    return " ".join(filter(None, (_all(goals), _done(goals), _let_go(goals)))) if goals else ""


def _all(goals: Sequence[GoalRow]) -> str:
    quoted = sum(1 for goal in goals if goal.quote)
    if quoted == len(goals):
        return ngettext(
            "One goal, from your own words.",
            "%(num)s goals, all of them from your own words.",
            quoted,
        )
    if quoted:
        return gettext(
            "%(all)s goals, %(quoted)s of them from your own words.",
            all=len(goals),
            quoted=quoted,
        )
    return ngettext("One goal for this year.", "%(num)s goals for this year.", len(goals))


def _done(goals: Sequence[GoalRow]) -> str:
    done = sum(1 for goal in goals if goal.is_complete)
    if done == len(goals) > 1:
        return gettext("All of them are done.")
    return ngettext("One is done.", "%(num)s are done.", done) if done else ""


def _let_go(goals: Sequence[GoalRow]) -> str:
    gone = sum(1 for goal in goals if goal.is_let_go)
    return ngettext("One was let go.", "%(num)s were let go.", gone) if gone else ""
