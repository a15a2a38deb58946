"""Dated notes on a goal, a milestone or a day."""

from flask import Blueprint

blueprint = Blueprint("reflections", __name__)

from tracker.reflections import views

__all__ = ["blueprint", "views"]
