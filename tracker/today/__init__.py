"""The page of the day."""

from tracker.today.views import blueprint

__all__ = ["blueprint"]
