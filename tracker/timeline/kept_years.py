"""Years as HTML, and the form above them, kept while nothing in them changes."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from uuid import UUID

from flask import current_app, url_for

from tracker.dates import EdtfDate
from tracker.locale import language
from tracker.pictures import Mark, Strip, Window, draw_strip, mark_of, readings_of
from tracker.timeline.sought import Sought, Text
from tracker.timeline.years import Told, Year

# To draw a year costs more than all the rest of the page.
KEPT = 1_000
KEPT_FORMS = 128


def shown_years(years: Iterable[Year], sought: Sought, today: date) -> list[str]:
    """The row of each year, as safe HTML; its list stands open if something is sought."""
    query, is_open, said = sought.narrowed.ending, bool(sought), language()
    return [
        _html(year, today if year.year >= today.year else None, query, is_open, said)
        for year in years
    ]


# Everything the row depends on is an argument, so that what is kept is never old.
@lru_cache(maxsize=KEPT)
def _html(year: Year, day: date | None, query: str, is_open: bool, _language: str) -> str:
    template = current_app.jinja_env.get_template("timeline/_year.html")
    lines = [_line(told) for told in year.ended]
    href = url_for("timeline.year", year=year.year) + query
    row: str = vars(template.module)["year_row"](
        year, _strip(year, day), lines, is_open, href, url_for("timeline.create_milestone")
    )
    return row


def shown_form(sought: Sought, texts: tuple[Text, ...], is_found: bool) -> str:
    """The form that narrows all years, as safe HTML."""
    return _form(sought, texts, is_found, language())


@lru_cache(maxsize=KEPT_FORMS)
def _form(sought: Sought, texts: tuple[Text, ...], is_found: bool, _language: str) -> str:
    template = current_app.jinja_env.get_template("timeline/_sought.html")
    base = url_for("timeline.index")
    form: str = vars(template.module)["sought_form"](sought, texts, is_found, base)
    return form


def _line(told: Told) -> tuple[UUID, str, str, EdtfDate]:
    return UUID(told.id), told.title, told.kind, EdtfDate.parse(told.edtf)


def _strip(year: Year, day: date | None) -> Strip:
    window = Window.of_year(year.year)
    marks = [_mark(told) for told in (*year.ended, *year.passing)]
    felt = readings_of(marks, window, day or window.last)
    return draw_strip(marks, window, today=day, readings=felt, compact=True)


def _mark(told: Told) -> Mark:
    return mark_of(told.id, told.title, told.kind, EdtfDate.parse(told.edtf), told.mood)
