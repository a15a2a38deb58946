"""Why a text or a number is not a date."""

from typing import Literal

Reason = Literal["empty", "unreadable", "year_out_of_range", "no_such_day", "reversed"]

SHOWN = 40


class InvalidEdtfDate(ValueError):
    """Raised for anything that is not one of our dates.

    ``reason`` is stable, so that a form can put it into the words of its reader:

    * ``empty``: nothing but blanks;
    * ``unreadable``: not EDTF, or a part of EDTF that we do not keep (times of day, sets);
    * ``year_out_of_range``: a year before 1 or after 9999;
    * ``no_such_day``: a month, season or day that no calendar has (13, 30 February);
    * ``reversed``: the whole of the end lies before the start.
    """

    def __init__(self, reason: Reason, text: str) -> None:
        super().__init__(f"{reason}: {text[:SHOWN]!r}")
        self.reason: Reason = reason
