"""A year to keep: the page of its pictures, and each of them as SVG and PNG."""

from typing import Any

from flask import Response, render_template, request

from tracker.access import current_owner
from tracker.rasters import png
from tracker.timeline import blueprint
from tracker.timeline.cards import CARDS, card
from tracker.timeline.posters import poster, poster_size, told_of

POSTER_PX = 1920
FILES = ", ".join(f'"{name}.{suffix}"' for name in ("year", *CARDS) for suffix in ("svg", "png"))


def _whose() -> str:
    """The name to put on a picture, if it was asked for."""
    owner = current_owner()
    return owner.name if request.args.get("name") else ""


@blueprint.get("/timeline/<year:year>/pictures")
def pictures(year: int) -> Any:
    size = poster_size(told_of(year))
    return render_template("timeline/pictures.html", year=year, named=bool(_whose()), size=size)


@blueprint.get(f"/timeline/<year:year>/pictures/<any({FILES}):file>")
def picture(year: int, file: str) -> Any:
    name, _, suffix = file.partition(".")
    shape = CARDS.get(name)
    told = told_of(year, _whose())
    svg = card(told, shape) if shape else poster(told)
    if suffix == "svg":
        return Response(svg, mimetype="image/svg+xml")
    return Response(png(svg, shape.width if shape else POSTER_PX), mimetype="image/png")
