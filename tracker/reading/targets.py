"""The number a resolution wants to reach: ``주 3회`` → 3 회 a week; never one that is not said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tracker.reading.expressions import TimeExpression
from tracker.reading.findings import Bound, Target
from tracker.reading.languages import mapping, pattern, table
from tracker.reading.languages import words as words_under

_NEAR = 16


@dataclass(frozen=True, slots=True)
class Units:
    """The expressions of units.toml, compiled; the first of ``amounts`` that fits counts."""

    amounts: tuple[re.Pattern[str], ...]
    per: re.Pattern[str]
    at_least: re.Pattern[str]
    at_most: re.Pattern[str]
    not_target: re.Pattern[str]


@cache
def units(code: str) -> Units:
    """The units of a language."""
    said = {
        key: str(value) for key, value in table(code, "units").items() if isinstance(value, str)
    }
    bare = (re.compile(each) for each in words_under(code, "units", "bare"))
    return Units(
        amounts=(re.compile(said["number"] + said["unit"]), *bare),
        per=re.compile(said["per"]),
        at_least=re.compile(said["at_least"]),
        at_most=re.compile(said["at_most"]),
        not_target=re.compile(said["not_target"]),
    )


def find_target(
    words: str, times: tuple[TimeExpression, ...], code: str
) -> tuple[Target, str] | None:
    """The amount outside any time expression that is wanted, and the words that say it.

    A total counts more than the pace towards it, and what stands after a "but" more than what
    stands before; else it is the first.
    """
    starts = (*_ends_of("total", words, code), *_ends_of("contrast", words, code)[-1:], 0)
    found = (amount for start in starts for amount in amounts_in(words, times, code, start))
    return next(found, None)


def _ends_of(key: str, words: str, code: str) -> list[int]:
    return [match.end() for match in pattern(code, "units", key).finditer(words)]


def amounts_in(
    words: str, times: tuple[TimeExpression, ...], code: str, start: int = 0
) -> Iterator[tuple[Target, str]]:
    """Every amount outside any time expression, those with a unit first, and its words."""
    for amount in units(code).amounts:
        for found in amount.finditer(words, start):
            in_time = any(t.start < found.end() and found.start() < t.end for t in times)
            if not in_time and not _is_no_target(words, found, code):
                yield _target(words, found, code), _around(words, found, code)


def _is_no_target(words: str, found: re.Match[str], code: str) -> bool:
    """``세 번째`` and ``한 번`` count nothing; ``한 달에 한 번`` does; ``1일 1식`` counts once."""
    unlike = units(code).not_target
    places = (found.start("number"), found.start("unit"))
    if any(unlike.match(words, at) for at in places) and not _per(words, found, code):
        return True
    is_per = units(code).per.match(words, found.start())
    return bool(is_per and units(code).amounts[0].match(words, is_per.end()))


def _target(words: str, found: re.Match[str], code: str) -> Target:
    near = words[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    per = _per(words, found, code)
    said = next(group for group in per.groups() if group) if per else ""
    return Target(
        number=_number(found["number"], found["scale"], code),
        unit=found["unit"] or "",
        per=mapping(code, "units", "per_words").get("".join(said.split()).lower(), ""),
        bound=_bound(near, code),
    )


def _number(said: str, scale: str | None, code: str) -> float:
    plain = said.lower().lstrip("$€£").replace(",", "")
    number = float(mapping(code, "units", "numbers").get(plain, plain))
    return number * float(mapping(code, "units", "scales").get(scale or "", "1"))


def _per(words: str, found: re.Match[str], code: str) -> re.Match[str] | None:
    """How often, right before or right after an amount."""
    low, high = max(0, found.start() - _NEAR), found.end() + _NEAR
    for match in units(code).per.finditer(words, low, found.start()):
        if not words[match.end() : found.start()].strip():
            return match
    for match in units(code).per.finditer(words, found.end(), high):
        if not words[found.end() : match.start()].strip():
            return match
    return None


def _bound(near: str, code: str) -> Bound | None:
    if units(code).at_most.search(near):
        return "at most"
    return "at least" if units(code).at_least.search(near) else None


def _around(words: str, found: re.Match[str], code: str) -> str:
    per = _per(words, found, code) or found
    return words[min(found.start(), per.start()) : max(found.end(), per.end())].strip()
