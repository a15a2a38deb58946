"""Goals of a year, checking off, progress."""

from typing import Any

from flask import Blueprint, render_template

blueprint = Blueprint("goals", __name__)


@blueprint.get("/goals")
def latest() -> Any:
    return render_template("goals/latest.html")
