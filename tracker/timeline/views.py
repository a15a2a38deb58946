"""A year, and all years, as a picture; milestones."""

from typing import Any

from flask import Blueprint, render_template

blueprint = Blueprint("timeline", __name__)


@blueprint.get("/timeline")
def index() -> Any:
    return render_template("timeline/index.html")
