"""How full the printed sheet of a year is, so that its type is chosen to fit."""

from collections.abc import Iterable

from tracker.timeline.queries import MilestoneRow

# A title takes as many lines as these letters fit, and is cut after the last.
LETTERS_A_LINE, MOST_LINES = 24, 4
# Up to so many lines each; what is fuller than all takes the smallest type.
FULLNESS = (("", 14), ("some", 36), ("many", 54))
FULLEST = "full"


def fullness(rows: Iterable[MilestoneRow]) -> str:
    """The class of a list of milestones by the lines it takes: none, some, many or full."""
    lines = sum(min(1 + len(row.title) // LETTERS_A_LINE, MOST_LINES) for row in rows)
    return next((name for name, most in FULLNESS if lines <= most), FULLEST)
