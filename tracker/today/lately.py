"""Which year the page shows: this one, or while it is empty the latest that is not."""

from collections.abc import Sequence
from datetime import date

from tracker.today.queries import MilestoneRow


def year_to_show(milestones: Sequence[MilestoneRow], day: date) -> int | None:
    """This year if it has anything, else the latest year before it; None when there is none."""
    begun = [min(row.latest.year, day.year) for row in milestones if row.earliest.year <= day.year]
    return max(begun, default=None)
