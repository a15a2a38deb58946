"""Texts of a year: paste, suggestions, and reading them again."""

from flask import Blueprint

blueprint = Blueprint("retrospectives", __name__)

from tracker.retrospectives import suggestion_views, views

__all__ = ["blueprint", "suggestion_views", "views"]
