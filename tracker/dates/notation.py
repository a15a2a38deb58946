"""Reads EDTF text: levels 0 and 1, and the parts of level 2 that people write."""

import re
from functools import lru_cache

from tracker.dates.errors import InvalidEdtfDate
from tracker.dates.unit import Unit

LONGEST = 64

# What Korean and Japanese keyboards, and word processors, make of ASCII signs.
_TYPED = str.maketrans(
    {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u301c\u223c", "~")
    | {"\u2025": ".."}
)
_SPACED_SIGN = re.compile(r"\s*([-/~?%])\s*")
# In EDTF no "~" stands before a year inside a text, so "2024-03 ~ 2024-05" can only be a span.
_TILDE_AS_SPAN = re.compile(r"(?<=[0-9])~(?=[0-9]{4})")

_MARKS = "~?%"
_UNIT = re.compile(
    r"[~?%]?(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)[~?%]?"
    r"(?:-[~?%]?(?P<month>[0-9]{1,2}|XX)[~?%]?"
    r"(?:-[~?%]?(?P<day>[0-9]{1,2}|XX)[~?%]?)?)?"
)
_ANOTHER_AGE = re.compile(r"(?:Y?-?[0-9]{5,7}|-[0-9]{4}|0{1,3})(?:-[0-9]{1,2}){0,2}[~?%]?")

_OPEN = frozenset({"", ".."})

# Level 2 codes for parts of a year, and the first and last month (or season) we keep for them.
_CODES: dict[int, tuple[int, int]] = {
    **{code: (code - 4, code - 4) for code in (25, 26, 27, 28)},
    **{33 + quarter: (3 * quarter + 1, 3 * quarter + 3) for quarter in range(4)},
    **{37 + third: (4 * third + 1, 4 * third + 4) for third in range(3)},
    **{40 + half: (6 * half + 1, 6 * half + 6) for half in range(2)},
}

UnitSpan = tuple[Unit, Unit]


# Pages read the same texts again and again; units cannot change.
@lru_cache(maxsize=8192)
def read_notation(text: str) -> tuple[Unit | None, Unit | None]:
    """The units a text starts and ends with; None is an open side, a lone unit is both.

    Raises InvalidEdtfDate with every reason but ``reversed``.
    """
    left, slash, right = _tidy(text).partition("/")
    if not slash:
        return _read_side(left)
    return (
        None if left in _OPEN else _read_side(left)[0],
        None if right in _OPEN else _read_side(right)[1],
    )


def _tidy(text: str) -> str:
    typed = text.strip()
    if not typed:
        raise InvalidEdtfDate("empty", text)
    if len(typed) > LONGEST:
        raise InvalidEdtfDate("unreadable", typed)
    signs = _SPACED_SIGN.sub(r"\1", typed.translate(_TYPED))
    return _TILDE_AS_SPAN.sub("/", signs).upper()


def _read_side(text: str) -> UnitSpan:
    found = _UNIT.fullmatch(text)
    if found is None:
        far = _ANOTHER_AGE.fullmatch(text)
        raise InvalidEdtfDate("year_out_of_range" if far else "unreadable", text)
    approximate = any(mark in text for mark in _MARKS)
    month, day = _number(found["month"]), _number(found["day"])
    if "X" in found["year"]:
        return _read_decades(found["year"], text)
    if month is None and day is not None:
        raise InvalidEdtfDate("unreadable", text)
    return _units(int(found["year"]), month, day, approximate)


def _number(digits: str | None) -> int | None:
    return None if digits is None or digits == "XX" else int(digits)


def _read_decades(year: str, text: str) -> UnitSpan:
    if "-" in text:
        raise InvalidEdtfDate("unreadable", text)
    first, last = (int(year.replace("X", digit)) for digit in "09")
    return Unit(first, approximate=True), Unit(last, approximate=True)


def _units(year: int, month: int | None, day: int | None, approximate: bool) -> UnitSpan:
    if month in _CODES and day is None:
        first, last = _CODES[month]
        return Unit(year, first, None, approximate), Unit(year, last, None, approximate)
    unit = Unit(year, month, day, approximate)
    return unit, unit
