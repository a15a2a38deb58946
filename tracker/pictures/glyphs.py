"""A small filled shape for each kind, so that colour never stands alone."""

# Path data around the origin, 12 to 16 px across; holes run against their outline.
GLYPHS = {
    "education": "M0-6 8.5-2 0 2 -8.5-2ZM-5 1 0 3.4 5 1V4.3C2.5 6.6-2.5 6.6-5 4.3Z",
    "career": "M-6.5-3H-3V-6H3V-3H6.5V5.5H-6.5ZM-1.3-3H1.3V-4.4H-1.3Z",
    "project": "M0-7 6.1-3.5V3.5L0 7-6.1 3.5V-3.5Z",
    "award": "M0-8 2.2-3 7.6-2.5 3.5 1.1 4.7 6.5 0 3.7-4.7 6.5-3.5 1.1-7.6-2.5-2.2-3Z",
    "event": "M0-7 7 0 0 7-7 0Z",
    "health": "M0 6.5C-4.5 3-7 .5-7-2.4A3.7 3.7 0 0 1 0-4.2 3.7 3.7 0 0 1 7-2.4C7 .5 4.5 3 0 6.5Z",
    "relationship": "M-2.8-4.5A4.5 4.5 0 1 0 0 3.5 4.5 4.5 0 1 0 0-3.5 4.5 4.5 0 0 0-2.8-4.5Z",
    "travel": "M0 7.5C-3.5 3.2-5.5 1-5.5-2A5.5 5.5 0 0 1 5.5-2C5.5 1 3.5 3.2 0 7.5Z",
    "writing": "M-6.5 6.5-5 1.5 2.5-6 6-2.5-1.5 5Z",
    "life": "M-6 0A6 6 0 1 1 6 0 6 6 0 1 1-6 0Z",
    "other": "M-5.5-5.5H5.5V5.5H-5.5Z",
}
DOT = "M-3 0A3 3 0 1 1 3 0 3 3 0 1 1-3 0Z"
