"""What was put away, for thirty days."""

from flask import Blueprint

blueprint = Blueprint("trash", __name__)

from tracker.trash import views

__all__ = ["blueprint", "views"]
