"""The words of one language for dates, and where to find them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from tracker.dates.unit import MONTHS_IN_YEAR

_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Lengths:
    """Words for a number of units: some by the number, the rest by a template of ``{count}``."""

    some: Mapping[int, str]
    many: str

    def say(self, count: int) -> str:
        """The words for so many units."""
        return self.some.get(count) or self.many.format(count=count)


@dataclass(frozen=True, slots=True)
class Wording:
    """Templates of one language; a file in ``tracker/dates/languages`` fills one in.

    A part of a year has two templates: with ``{year}``, and for the pages of that year.
    Templates must differ wherever the meanings do, so that every phrase can be read back.
    """

    year: str
    dated: str
    months: tuple[str, ...]
    day: str
    days_of_month: str
    seasons: Mapping[int, str]
    parts_of_year: Mapping[str, tuple[str, str]]
    parts_of_month: Mapping[str, str]
    joined_words: str
    joined_phrases: str
    approximate: str
    since: str
    until: str
    since_until: str
    described: str
    open_start: str
    open_end: str
    length_in_days: Lengths
    length_in_months: Lengths
    length_in_years: Lengths

    def __post_init__(self) -> None:
        if len(self.months) != MONTHS_IN_YEAR:
            raise ValueError("A year has twelve months")


@cache
def wording_for(language: str) -> Wording:
    """The words of a language code such as ``ko`` or ``en``, with or without a region.

    Raises LookupError where there is no file for the language.
    """
    code = re.split("[-_]", language.lower(), maxsplit=1)[0]
    if not _LANGUAGE.fullmatch(code):
        raise LookupError(f"Not a language code: {language[:20]!r}")
    try:
        wording: Wording = import_module(f"tracker.dates.languages.{code}").WORDING
    except ModuleNotFoundError as missing:
        raise LookupError(f"No words for dates in {code!r}") from missing
    return wording
