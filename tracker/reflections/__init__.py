"""Dated notes on a goal, a milestone or a day."""

from tracker.reflections.views import blueprint

__all__ = ["blueprint"]
