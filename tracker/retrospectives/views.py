"""Texts of a year: paste, suggestions, and reading them again."""

from typing import Any

from flask import Blueprint, render_template

blueprint = Blueprint("retrospectives", __name__)


@blueprint.get("/retrospectives")
def index() -> Any:
    return render_template("retrospectives/index.html")
