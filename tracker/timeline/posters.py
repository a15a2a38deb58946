"""A year as a picture of its own: its strip with all labels, what has no month, and its kinds."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from flask import render_template

from tracker.clock import today
from tracker.forms import KIND_NAMES
from tracker.locale import gettext
from tracker.pictures import (
    GLYPHS,
    Strip,
    Window,
    draw_strip,
    drawable,
    fix,
    flowed,
    shortened,
    text_width,
    wrapped,
)
from tracker.pictures import colours as palette
from tracker.timeline.pages import felt_in, kinds_of, marks_of, month_names
from tracker.timeline.queries import MilestoneRow, milestones_in
from tracker.timeline.sentence import in_a_sentence
from tracker.timeline.telling import counts, drawn_title

INNER, MARGIN = 864, 48
HEAD_PX, LINE_PX, AFTER_PX = 132, 22, 30
FONT, ICON_PX, GAP_PX = 13.0, 18, 22
WIDEST_CHIP, SHELF_ROWS, ROW_PX = 260.0, 4, 26


class Chip(NamedTuple):
    """An icon with words behind it; `y` is the baseline."""

    kind: str
    glyph: str
    text: str
    x: float
    y: float


class Told(NamedTuple):
    """What a picture of a year is made from; the titles hold only what can be drawn."""

    year: int
    window: Window
    rows: list[MilestoneRow]
    is_whole: bool
    name: str


def told_of(year: int, name: str = "") -> Told:
    """Read a year; `name` is whose it is, if that is to be said."""
    rows, is_whole = milestones_in(Window.of_year(year))
    named = [row._replace(title=drawn_title(row)) for row in rows]
    return Told(year, Window.of_year(year), named, is_whole, name)


def strip_of(told: Told, compact: bool = False) -> Strip:
    """Its strip, with or without labels."""
    felt = felt_in(told.window, told.rows)
    names, marks = month_names(), marks_of(told.rows)
    return draw_strip(
        marks, told.window, today=today(), readings=felt, month_names=names, compact=compact
    )


def sentence_of(told: Told, strip: Strip) -> str:
    """What it shows in a sentence; that there is nothing, if so."""
    rows = {str(row.id): row for row in told.rows}
    nothing = gettext("Nothing is written about %(year)s yet.", year=told.year)
    # A word joiner is no letter to draw, and its lines are broken between words only.
    return drawable(in_a_sentence(strip.summary, rows, told.is_whole) or nothing)


def words_of(told: Told) -> dict[str, Any]:
    """What every picture of a year says and is coloured with."""
    return {
        "told": told,
        "palette": palette,
        "brand": gettext("Hoego"),
        "title": gettext("Timeline of %(year)s", year=told.year),
        "whose": gettext("%(name)s’s year", name=told.name) if told.name else "",
    }


def poster(told: Told) -> str:
    """The picture as SVG."""
    return render_template("timeline/poster.svg", **_laid_out(told), **words_of(told))


def poster_size(told: Told) -> tuple[int, int]:
    """Its width and height in px."""
    size: tuple[int, int] = _laid_out(told)["size"]
    return size


def _laid_out(told: Told) -> dict[str, Any]:
    strip = strip_of(told)
    fixed = fix(strip)
    lines = wrapped(sentence_of(told, strip), INNER, FONT + 1, 2)
    strip_y = HEAD_PX + len(lines) * LINE_PX + AFTER_PX
    shelf = _shelf(told, strip, strip_y + fixed.height + AFTER_PX)
    legend = _legend(told, (shelf[-1].y if shelf else strip_y + fixed.height) + AFTER_PX + 8)
    height = (legend[-1].y if legend else strip_y + fixed.height) + MARGIN + 14
    return {
        "strip": fixed,
        "strip_y": strip_y,
        "lines": lines,
        "counts": counts(told.year, strip.summary.count)[1:],
        "chips": [*shelf[1:], *legend],
        "shelf_label": shelf[0] if shelf else None,
        "rule_y": legend[0].y - 26 if legend else 0,
        "size": (INNER + 2 * MARGIN, round(height)),
    }


def _shelf(told: Told, strip: Strip, y: float) -> list[Chip]:
    """First its label, then what has a year and no more; of very many the first, and how many."""
    if not strip.shelf:
        return []
    label = gettext("Sometime in %(year)s", year=told.year)
    start = text_width(label, FONT) + GAP_PX
    texts = [(item.kind, shortened(item.title, WIDEST_CHIP, FONT)) for item in strip.shelf]
    chips = [chip for chip in _flow(texts, y, start) if chip.y < y + SHELF_ROWS * ROW_PX]
    return [Chip("", "", label, 0, y), *_with_rest(chips, len(texts))]


def _with_rest(chips: list[Chip], count: int) -> list[Chip]:
    left = count - len(chips)
    if not left:
        return chips
    last = chips[-1]
    return [*chips[:-1], last._replace(kind="", glyph="", text=f"+ {left + 1}")]


def _legend(told: Told, y: float) -> list[Chip]:
    inside = [row for row in told.rows if row.when.latest >= told.window.first]
    return _flow([(kind, f"{KIND_NAMES[kind]} {count}") for kind, count in kinds_of(inside)], y)


def _flow(texts: Sequence[tuple[str, str]], y: float, start: float = 0) -> list[Chip]:
    widths = [ICON_PX + text_width(text, FONT) for _, text in texts]
    places = flowed(widths, INNER, start, GAP_PX)
    return [
        Chip(kind, GLYPHS[kind], text, round(x, 1), y + row * ROW_PX)
        for (kind, text), (x, row) in zip(texts, places, strict=True)
    ]
