"""Texts of a year: paste, suggestions, and reading them again."""

from tracker.retrospectives.views import blueprint

__all__ = ["blueprint"]
