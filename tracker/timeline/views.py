"""A year, a month, and all years."""

from typing import Any
from uuid import UUID

from flask import redirect, render_template, request, url_for

from tracker.clock import today
from tracker.timeline import blueprint
from tracker.timeline.pages import month_page, year_page
from tracker.timeline.queries import latest_year
from tracker.timeline.years import all_years


@blueprint.get("/timeline")
def latest() -> Any:
    year = latest_year(today().year)
    if year is None:
        return render_template("timeline/latest.html")
    return redirect(url_for("timeline.year", year=year))


@blueprint.get("/timeline/all")
def index() -> Any:
    shown = all_years(request.args.get("before", type=UUID))
    return render_template("timeline/index.html", shown=shown)


@blueprint.get("/timeline/<year:year>")
def year(year: int) -> Any:
    return year_page(year, request.args.get("kind", ""))


@blueprint.get("/timeline/<year:year>/<int(min=1, max=12):month>")
def month(year: int, month: int) -> Any:
    return month_page(year, month, request.args.get("after", type=UUID))
