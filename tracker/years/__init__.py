"""A year in review: what it held, its resolutions beside what happened, and what it leaves open."""

from flask import Blueprint

blueprint = Blueprint("years", __name__)

from tracker.years import views

__all__ = ["blueprint", "views"]
