"""The page of the day."""

from flask import Blueprint

blueprint = Blueprint("today", __name__)

from tracker.today import views

__all__ = ["blueprint"]
