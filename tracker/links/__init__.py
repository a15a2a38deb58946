"""Links between goals, milestones and reflections: find the other end, link, unlink."""

from flask import Blueprint

blueprint = Blueprint("links", __name__)

from tracker.links import views

__all__ = ["blueprint", "views"]
