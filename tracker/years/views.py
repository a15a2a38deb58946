"""A year in review."""

from typing import Any

from flask import render_template

from tracker.clock import today
from tracker.years import blueprint
from tracker.years.pages import week_names
from tracker.years.review import review_of


@blueprint.get("/years/<year:year>")
def show(year: int) -> Any:
    day = today()
    return render_template(
        "years/show.html",
        year=year,
        today=day.isoformat(),
        review=review_of(year, day),
        week_names=week_names(year),
    )
