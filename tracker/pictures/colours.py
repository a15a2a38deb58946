"""The colours by day as plain sRGB, for pictures that leave the app."""

from tracker.pictures.glyphs import GLYPHS as GLYPHS

PAPER, INK, SOFT, MUTED = "#fdfaf4", "#271d16", "#463a32", "#6c6158"
LINE, EDGE, ACCENT = "#e2ddd5", "#8f847a", "#c14f18"
MOODS = {1: "#43629c", 2: "#4f80a2", 3: "#8c8675", 4: "#b57b37", 5: "#ce5c22"}
KINDS = {
    "education": "#4a86b8",
    "career": "#54915d",
    "project": "#239382",
    "award": "#9f7932",
    "event": "#946eab",
    "health": "#b4666e",
    "relationship": "#aa678e",
    "travel": "#82863a",
    "writing": "#7379bb",
    "life": "#b16d49",
    "other": "#1790a3",
}
