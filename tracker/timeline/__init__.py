"""A year, and all years, as a picture; milestones."""

from tracker.timeline.views import blueprint

__all__ = ["blueprint"]
