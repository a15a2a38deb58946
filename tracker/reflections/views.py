"""Dated notes on a goal, a milestone or a day."""

from typing import Any

from flask import Blueprint, render_template

blueprint = Blueprint("reflections", __name__)


@blueprint.get("/reflections")
def index() -> Any:
    return render_template("reflections/index.html")
