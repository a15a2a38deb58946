"""When something was, in whatever language: which of its words a time takes."""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.composing.told import Moment
from tracker.dates import EdtfDate, Unit


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The words of a language for times; `again` and `named` are empty where it has none.

    The numbers are the year that is told, which is not said, and how often it was said again.
    """

    again: Callable[[EdtfDate, EdtfDate, int], str]
    named: Callable[[EdtfDate, int], str]
    until: Callable[[Unit, int], str]
    since: Callable[[Unit, int], str]
    single: Callable[[Unit, int], str]
    span: Callable[[Unit, Unit, Moment], str]

    def when(self, value: EdtfDate, moment: Moment) -> str:
        """The words for a time, which may hang on the one that was told before it."""
        if moment.is_joined and value == moment.before and value.is_span:
            return ""
        said = moment.before is not None and self.again(value, moment.before, moment.again)
        return said or self._by_itself(value, moment)

    def _by_itself(self, value: EdtfDate, moment: Moment) -> str:
        start, end, year = value.start, value.end, moment.year
        if start is None:
            return self.until(value.edges[0], year)
        if end is None:
            return self.since(start, year)
        if start == end:
            return self.single(start, year)
        return self.named(value, year) or self.span(start, end, moment)
