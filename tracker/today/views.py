"""The page of the day."""

from typing import Any

from flask import Blueprint, render_template

blueprint = Blueprint("today", __name__)


@blueprint.get("/")
def index() -> Any:
    return render_template("today/index.html")
