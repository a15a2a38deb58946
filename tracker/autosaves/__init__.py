"""What is typed into forms, kept before it is sent."""

from flask import Blueprint

blueprint = Blueprint("autosaves", __name__)

from tracker.autosaves import views

__all__ = ["blueprint", "views"]
