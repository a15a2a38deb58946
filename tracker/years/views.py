"""A year in review."""

from typing import Any

from flask import render_template

from tracker.clock import today
from tracker.years import blueprint
from tracker.years.pages import week_names
from tracker.years.review import review_of


@blueprint.get("/years/<year:year>")
def show(year: int) -> Any:
    review = review_of(year, today())
    return render_template("years/show.html", year=year, review=review, week_names=week_names(year))
