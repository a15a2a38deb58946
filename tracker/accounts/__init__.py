"""Signing in and out, and settings."""

from tracker.accounts.views import blueprint

__all__ = ["blueprint"]
