"""The next retrospective, composed from what was recorded, changed and published by its owner."""

from flask import Blueprint

blueprint = Blueprint("drafts", __name__)

from tracker.drafts import publishing_views, views

__all__ = ["blueprint", "publishing_views", "views"]
