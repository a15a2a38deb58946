"""What was put away, for thirty days."""

from typing import Any

from flask import Blueprint, render_template

blueprint = Blueprint("trash", __name__)


@blueprint.get("/trash")
def index() -> Any:
    return render_template("trash/index.html")
