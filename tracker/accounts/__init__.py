"""Signing in and out, and settings."""

from flask import Blueprint

blueprint = Blueprint("accounts", __name__)

from tracker.accounts import account_views, settings_views, views

__all__ = ["account_views", "blueprint", "settings_views", "views"]
