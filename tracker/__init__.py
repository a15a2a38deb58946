"""Hoego (회고): a retrospective becomes a timeline and goals, a year its next retrospective."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from tracker.config import Settings

__version__ = "0.1.0"


def create_app(settings: "Settings | None" = None) -> "Flask":
    """Make the app: configure it, set up its extensions, register its features."""
    from tracker.app import make_app

    return make_app(settings)
