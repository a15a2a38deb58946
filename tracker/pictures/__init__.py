"""Pictures of time as pure geometry: marks in, shapes out. Standard library only."""

from tracker.pictures.charts import (
    Cells,
    FeelingChart,
    PaceChart,
    StrengthChart,
    draw_cells,
    draw_feeling,
    draw_pace,
    draw_strength,
)
from tracker.pictures.dated import mark_of, readings_of
from tracker.pictures.fixed import FixedStrip, fix
from tracker.pictures.flowing import flowed, wrapped
from tracker.pictures.glyphs import GLYPHS
from tracker.pictures.kinds import KindsOfAYear, draw_kinds
from tracker.pictures.letters import drawable
from tracker.pictures.marks import Mark, Window
from tracker.pictures.river import River, RiverBar, RiverEntry, RiverMonth, draw_river
from tracker.pictures.strip import draw_strip
from tracker.pictures.strip_shapes import Strip
from tracker.pictures.summary import Summary
from tracker.pictures.text_width import shortened, text_width
from tracker.pictures.weeks import YearInWeeks, draw_weeks, week_of
from tracker.pictures.years import YearStrip, draw_years

__all__ = [
    "GLYPHS",
    "Cells",
    "FeelingChart",
    "FixedStrip",
    "KindsOfAYear",
    "Mark",
    "PaceChart",
    "River",
    "RiverBar",
    "RiverEntry",
    "RiverMonth",
    "StrengthChart",
    "Strip",
    "Summary",
    "Window",
    "YearInWeeks",
    "YearStrip",
    "draw_cells",
    "draw_feeling",
    "draw_kinds",
    "draw_pace",
    "draw_river",
    "draw_strength",
    "draw_strip",
    "draw_weeks",
    "draw_years",
    "drawable",
    "fix",
    "flowed",
    "mark_of",
    "readings_of",
    "shortened",
    "text_width",
    "week_of",
    "wrapped",
]
