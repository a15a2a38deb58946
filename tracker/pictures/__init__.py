"""Pictures of time as pure geometry: marks in, shapes out. Standard library only."""

from tracker.pictures.marks import Mark, Window
from tracker.pictures.strip import draw_strip
from tracker.pictures.strip_shapes import Strip
from tracker.pictures.summary import Summary

__all__ = ["Mark", "Strip", "Summary", "Window", "draw_strip"]
