"""What the words of a date field mean, said while they are typed."""

from datetime import MAXYEAR, MINYEAR

from flask import request

from tracker.fields.date import read_date, understood_as
from tracker.timeline import blueprint


@blueprint.get("/dates")
def understood() -> dict[str, str]:
    words = request.args.get("words", "").strip()
    try:
        return {"understood": understood_as(read_date(words, _year()))} if words else {}
    except ValueError as error:
        return {"error": str(error)}


def _year() -> int | None:
    year = request.args.get("year", 0, type=int)
    return year if MINYEAR <= year <= MAXYEAR else None
