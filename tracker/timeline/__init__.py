"""A year, and all years, as a picture; milestones."""

from flask import Blueprint

blueprint = Blueprint("timeline", __name__)

from tracker.timeline import (
    date_views,
    merge_views,
    milestone_views,
    nesting_views,
    photo_views,
    picture_views,
    views,
)

__all__ = ["blueprint"]
