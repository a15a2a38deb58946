"""A year, a quarter, a month, and all years."""

from typing import Any
from uuid import UUID

from flask import redirect, render_template, request, url_for

from tracker.clock import today
from tracker.timeline import blueprint
from tracker.timeline.kept_years import shown_form, shown_years
from tracker.timeline.narrowed import narrowed
from tracker.timeline.pages import month_page, quarter_page, year_page
from tracker.timeline.periods import Quarter
from tracker.timeline.queries import latest_year
from tracker.timeline.sought import asked_for, texts_to_choose
from tracker.timeline.years import years_before


@blueprint.get("/timeline")
def latest() -> Any:
    year = latest_year(today().year)
    if year is None:
        return render_template("timeline/latest.html")
    return redirect(url_for("timeline.year", year=year))


@blueprint.get("/timeline/all")
def index() -> Any:
    sought = asked_for()
    years, older = years_before(request.args.get("before", type=UUID), sought)
    return render_template(
        "timeline/index.html",
        years=shown_years(years, sought, today()),
        older=older,
        sought=sought,
        form=shown_form(sought, texts_to_choose(), bool(years)),
    )


@blueprint.get("/timeline/<year:year>")
def year(year: int) -> Any:
    return year_page(year, narrowed())


@blueprint.get("/timeline/<year:year>/<quarter:quarter>")
def quarter(year: int, quarter: int) -> Any:
    return quarter_page(Quarter(year, quarter), narrowed())


@blueprint.get("/timeline/<year:year>/<int(min=1, max=12):month>")
def month(year: int, month: int) -> Any:
    return month_page(year, month, narrowed(), request.args.get("after", type=UUID))
