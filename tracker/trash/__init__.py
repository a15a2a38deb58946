"""What was put away, for thirty days."""

from tracker.trash.views import blueprint

__all__ = ["blueprint"]
