"""Goals of a year, checking off, progress."""

from flask import Blueprint

blueprint = Blueprint("goals", __name__)

from tracker.goals import entry_views, step_views, turning_views, verdict_views, views

__all__ = [
    "blueprint",
    "entry_views",
    "step_views",
    "turning_views",
    "verdict_views",
    "views",
]
