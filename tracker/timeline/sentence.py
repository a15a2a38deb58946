"""What a year's picture shows, in a sentence or two."""

from collections.abc import Mapping

from tracker.locale import gettext, month, ngettext
from tracker.pictures import Summary, shortened
from tracker.timeline.queries import MilestoneRow

# About one line of the sentence's own.
WIDEST_TITLE = 400.0


def in_a_sentence(summary: Summary, rows: Mapping[str, MilestoneRow], is_whole: bool = True) -> str:
    """How many milestones, how many of them vague, the longest, the months of the best mood."""
    if not summary.count:
        return ""
    count = _count(summary) if is_whole else _more_than(summary)
    return " ".join(filter(None, (count, _longest(summary, rows), _mood(summary))))


def _more_than(summary: Summary) -> str:
    return gettext(
        "More than %(count)s milestones; here are the first of each month.", count=summary.count
    )


def _count(summary: Summary) -> str:
    if summary.vague:
        return ngettext(
            "%(num)s milestone, %(vague)s without a month.",
            "%(num)s milestones, %(vague)s of them without a month.",
            summary.count,
            vague=summary.vague,
        )
    return ngettext("One milestone.", "%(num)s milestones.", summary.count)


def _longest(summary: Summary, rows: Mapping[str, MilestoneRow]) -> str:
    longest = rows[summary.longest] if summary.longest else None
    if longest is None:
        return ""
    title = shortened(longest.title, WIDEST_TITLE)
    return gettext("The longest stretch was “%(title)s”.", title=title)


def _mood(summary: Summary) -> str:
    if not summary.high or not summary.low:
        return ""
    high, low = month(summary.high.month), month(summary.low.month)
    return gettext("Brightest around %(high)s, hardest around %(low)s.", high=high, low=low)
