"""What reading finds in a retrospective, remembered for a while: the same text reads the same."""

from functools import lru_cache
from typing import cast

from tracker.models import Retrospective
from tracker.reading import Format, Reading, read

# A text has 2 MB at most, and its reading about as much again.
_read = lru_cache(maxsize=16)(read)


def reading_of(retrospective: Retrospective, year: int | None = None) -> Reading:
    """Read a retrospective, as looking back on `year` where one is asked for."""
    return _read(
        retrospective.text,
        format=cast(Format, retrospective.format),
        year=retrospective.year if year is None else year,
        written_on=retrospective.written_on,
    )
