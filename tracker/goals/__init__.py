"""Goals of a year, checking off, progress."""

from tracker.goals.views import blueprint

__all__ = ["blueprint"]
