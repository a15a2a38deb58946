"""What a year tells of: what lies in it, and what the year before left without an end."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import and_, or_

from tracker.models import Milestone


def told_of(year: int) -> Any:
    """The condition for a milestone that a draft of the year speaks of, or asks about."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    lies_in = and_(Milestone.earliest <= last, Milestone.latest >= first)
    # The first year there is has none before it.
    if first == date.min:
        return lies_in
    eve = first - timedelta(days=1)
    return or_(lies_in, and_(Milestone.latest == eve, Milestone.edtf.endswith("/..")))
