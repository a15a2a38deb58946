"""The number in the words of one goal, read with the same tables that read a text."""

from __future__ import annotations

from tracker.reading.expressions import Setting
from tracker.reading.findings import Target
from tracker.reading.language import find_language
from tracker.reading.manuscript import Manuscript
from tracker.reading.masking import mask_markup
from tracker.reading.targets import find_target
from tracker.reading.times import find_all

LONGEST = 400


def read_target(words: str) -> tuple[Target, str] | None:
    """The number that ``words`` want to reach and the words that say it; None where none does."""
    said = words[:LONGEST]
    code = find_language(mask_markup(Manuscript(said, "txt"))).language
    return find_target(said, find_all(said, code, Setting(year=1)), code)
