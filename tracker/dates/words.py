"""Says dates in words."""

from collections.abc import Callable

from tracker.dates.edtf_date import EdtfDate
from tracker.dates.parts import name_in_month, name_in_year
from tracker.dates.unit import MONTHS_IN_YEAR, Precision, Unit, end_of_month
from tracker.dates.wording import Wording, wording_for

Say = Callable[[Unit], str]


def format_date(value: EdtfDate, language: str, year: int | None = None) -> str:
    """A date in words: "2024년 4월–6월", "early 2024", "from Oct 2024".

    ``year`` is the year of the page; where it goes without saying it is left out. Different
    dates get different words. Raises LookupError for a language without words.
    """
    wording = wording_for(language)
    part = name_in_year(value)
    templates = part and wording.parts_of_year.get(part)
    if templates:
        return _part_of_year(templates, value.earliest.year, year)
    return _dated(value, _part_of_month(value, wording) or _phrase(value, wording), wording, year)


def describe_bounds(value: EdtfDate, language: str) -> str:
    """The days a date means and how long they are: "1 Apr – 30 Jun 2024 (3 months)".

    For an open side a note takes the place of the length. Raises LookupError as above.
    """
    wording = wording_for(language)
    days = EdtfDate(_first_day(value), _last_day(value))
    words = _dated(days, _phrase(days, wording), wording, None)
    return wording.described.format(words=words, note=_note(value, wording))


def _part_of_year(templates: tuple[str, str], year: int, page_year: int | None) -> str:
    with_year, without = templates
    return without if year == page_year else with_year.format(year=_digits(year))


def _part_of_month(value: EdtfDate, wording: Wording) -> str | None:
    part = name_in_month(value)
    if part is None:
        return None
    return wording.parts_of_month[part].format(month=_month(value.earliest.month, wording))


def _dated(value: EdtfDate, words: str, wording: Wording, page_year: int | None) -> str:
    shared = _shared_year(value)
    if shared is None or shared == page_year:
        return words
    return wording.dated.format(year=_digits(shared), words=words)


def _shared_year(value: EdtfDate) -> int | None:
    years = {edge.year for edge in value.edges}
    if len(years) > 1 or value.precision is Precision.YEAR:
        return None
    return years.pop()


def _phrase(value: EdtfDate, wording: Wording) -> str:
    say = _namer(wording, each_with_year=_shared_year(value) is None)
    start, end = value.start, value.end
    if start is None or end is None:
        return _open_phrase(value, say, wording)
    if start.approximate == end.approximate:
        return _around(_joined(start, end, say, wording), start.approximate, wording)
    sides = {"start": _around_unit(start, say, wording), "end": _around_unit(end, say, wording)}
    return wording.since_until.format(**sides)


def _open_phrase(value: EdtfDate, say: Say, wording: Wording) -> str:
    edge = _around_unit(value.edges[0], say, wording)
    return wording.since.format(start=edge) if value.ends_open else wording.until.format(end=edge)


def _joined(start: Unit, end: Unit, say: Say, wording: Wording) -> str:
    if start == end:
        return say(start)
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        month = _month(start.earliest.month, wording)
        return wording.days_of_month.format(month=month, first=start.day, last=end.day)
    sides = {"start": say(start), "end": say(end)}
    # A tight dash between phrases with spaces would seem to join their inner words only.
    has_space = any(" " in side for side in sides.values())
    return (wording.joined_phrases if has_space else wording.joined_words).format(**sides)


def _around_unit(unit: Unit, say: Say, wording: Wording) -> str:
    return _around(say(unit), unit.approximate, wording)


def _around(words: str, approximate: bool, wording: Wording) -> str:
    return wording.approximate.format(words=words) if approximate else words


def _namer(wording: Wording, each_with_year: bool) -> Say:
    def say(unit: Unit) -> str:
        words = _unit(unit, wording)
        if not each_with_year or unit.month is None:
            return words
        return wording.dated.format(year=_digits(unit.year), words=words)

    return say


def _unit(unit: Unit, wording: Wording) -> str:
    if unit.month is None:
        return wording.year.format(year=_digits(unit.year))
    if unit.precision is Precision.SEASON:
        return wording.seasons[unit.month]
    month = _month(unit.month, wording)
    return month if unit.day is None else wording.day.format(month=month, day=unit.day)


def _month(month: int, wording: Wording) -> str:
    return wording.months[month - 1]


def _digits(year: int) -> str:
    # "33년" would be read as 2033, "0033년" is not.
    return f"{year:04d}"


def _first_day(value: EdtfDate) -> Unit | None:
    if value.start is None:
        return None
    day = value.start.earliest
    return Unit(day.year, day.month, day.day, value.start.approximate)


def _last_day(value: EdtfDate) -> Unit | None:
    if value.end is None:
        return None
    day = value.end.latest
    return Unit(day.year, day.month, day.day, value.end.approximate)


def _note(value: EdtfDate, wording: Wording) -> str:
    if value.starts_open:
        return wording.open_start
    return wording.open_end if value.ends_open else _length(value, wording)


def _length(value: EdtfDate, wording: Wording) -> str:
    first, last = value.earliest, value.latest
    if first.day != 1 or last != end_of_month(last.year, last.month):
        return wording.length_in_days.say((last - first).days + 1)
    months = (last.year - first.year) * MONTHS_IN_YEAR + last.month - first.month + 1
    years, rest = divmod(months, MONTHS_IN_YEAR)
    return wording.length_in_months.say(months) if rest else wording.length_in_years.say(years)
