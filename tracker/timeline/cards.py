"""The card of a year, for posting: its number, its strip without words, and what stood out."""

from typing import NamedTuple

from flask import render_template

from tracker.pictures import fix, shortened
from tracker.timeline.pages import month_names
from tracker.timeline.posters import Told, sentence_of, strip_of, words_of
from tracker.timeline.telling import Highlight, counts, highlights

NAMES_PX = 34


class Shape(NamedTuple):
    """A card's measures in px: where its year stands, between what its strip does, and its rows."""

    width: int
    height: int
    margin: int
    year: tuple[int, int]
    counts: tuple[int, int]
    largest: float
    between: tuple[int, int]
    rows: tuple[int, int]
    columns: int
    title: int

    @property
    def inner(self) -> int:
        """The width between the margins."""
        return self.width - 2 * self.margin


class Line(NamedTuple):
    """A highlight in its place, `y` being the baseline of its date."""

    highlight: Highlight
    title: str
    x: float
    y: float


CARDS = {
    "card": Shape(1200, 630, 64, (150, 166), (24, 38), 4.0, (196, 436), (486, 74), 2, 26),
    "square": Shape(1080, 1080, 72, (230, 262), (29, 48), 5.0, (310, 650), (730, 84), 1, 31),
}


def card(told: Told, shape: Shape) -> str:
    """The card as SVG."""
    strip = strip_of(told, compact=True)
    first, last = shape.between
    room = last - first - NAMES_PX
    scale = round(min(shape.largest, room / strip.height), 2)
    lines = _lines(told, shape)
    return render_template(
        "timeline/card.svg",
        shape=shape,
        strip=fix(strip, shape.inner / scale),
        scale=scale,
        # With the names of the months it stands in the middle of its room.
        strip_y=round(first + (room - strip.height * scale) / 2, 1),
        counts=counts(told.year, strip.summary.count),
        lines=lines,
        sentence="" if lines else sentence_of(told, strip),
        month_names=month_names(),
        **words_of(told),
    )


def _lines(told: Told, shape: Shape) -> list[Line]:
    first, pitch = shape.rows
    column = shape.inner / shape.columns
    icon = shape.title * 1.5
    return [
        Line(
            one,
            shortened(one.title, column - icon - 2 * shape.title, shape.title),
            index % shape.columns * column,
            first + index // shape.columns * pitch,
        )
        for index, one in enumerate(highlights(told.rows, told.window))
    ]
