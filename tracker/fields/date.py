"""The form field of a fuzzy date: reads words, and says what it understood."""

from typing import Any

from wtforms import Field
from wtforms.widgets import TextInput

from tracker.clock import today
from tracker.dates import EdtfDate, InvalidEdtfDate
from tracker.forms import strip
from tracker.locale import bounds, gettext, lazy_gettext, when
from tracker.reading import read_phrase

DATE_ERRORS = {
    "year_out_of_range": lazy_gettext("Years go from 1 to 9999."),
    "no_such_day": lazy_gettext("The calendar has no such day."),
    "reversed": lazy_gettext("The end comes before the beginning. Swap the two."),
}


def read_date(words: str, year: int | None) -> EdtfDate:
    """The date that words mean, of `year` where they name none.

    Raises ValueError with a message for the person who wrote them.
    """
    try:
        return EdtfDate.parse(words)
    except InvalidEdtfDate as error:
        understood: EdtfDate | None = read_phrase(words, today=today(), year=year)
        if understood is None:
            raise ValueError(_date_error(error.reason, words)) from error
        return understood


def understood_as(date: EdtfDate) -> str:
    """The days that a date means, in a sentence."""
    return gettext("Understood as %(days)s.", days=bounds(date))


def _date_error(reason: str, words: str) -> str:
    known = DATE_ERRORS.get(reason)
    unread = gettext(
        "We could not read “%(words)s” as a time. Try “spring 2024”, “Apr–Jun 2024” or 2024-03-14.",
        words=words[:60],
    )
    return str(known) if known else unread


class EdtfDateField(Field):
    """A fuzzy date in words ("2024년 봄", "early 2024", "2024-04/2024-06"): an EdtfDate."""

    widget = TextInput()

    words = ""

    @property
    def year(self) -> int | None:
        """The year that words without one mean; None for the current one."""
        return None

    @property
    def understood(self) -> str:
        """What the words mean, in a sentence; nothing where they say it themselves or fail."""
        return understood_as(self.data) if self.words and self.data else ""

    def _value(self) -> str:
        return self.words or (when(self.data) if self.data else "")

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.words = strip(valuelist[0]) if valuelist else ""
        self.data = self._read(self.words) if self.words else None

    def _read(self, words: str) -> EdtfDate:
        known: EdtfDate | None = self.object_data
        # Words are looser than dates: what was shown and not touched must not change.
        return known if known and words == when(known) else read_date(words, self.year)
