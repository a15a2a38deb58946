"""The number a resolution wants to reach: ``주 3회`` → 3 회 a week; never one that is not said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tracker.reading.expressions import TimeExpression
from tracker.reading.findings import Bound, Target
from tracker.reading.languages import mapping, table

_NEAR = 16


@dataclass(frozen=True, slots=True)
class Units:
    """The expressions of units.toml, compiled."""

    amount: re.Pattern[str]
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
    return Units(
        amount=re.compile(said["number"] + said["unit"]),
        per=re.compile(said["per"]),
        at_least=re.compile(said["at_least"]),
        at_most=re.compile(said["at_most"]),
        not_target=re.compile(said["not_target"]),
    )


def find_target(
    words: str, times: tuple[TimeExpression, ...], code: str
) -> tuple[Target, str] | None:
    """The first amount outside any time expression, and the words that say it."""
    for found in units(code).amount.finditer(words):
        in_time = any(t.start < found.end() and found.start() < t.end for t in times)
        if in_time or _is_no_target(words, found, code):
            continue
        return _target(words, found, code), _around(words, found, code)
    return None


def _is_no_target(words: str, found: re.Match[str], code: str) -> bool:
    """``세 번째`` and ``한 번`` count nothing; ``한 달에 한 번`` does."""
    unlike = units(code).not_target
    places = (found.start("number"), found.start("unit"))
    return any(unlike.match(words, at) for at in places) and not _per(words, found, code)


def _target(words: str, found: re.Match[str], code: str) -> Target:
    near = words[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    return Target(
        number=_number(found["number"], found["scale"], code),
        unit=found["unit"],
        per=_per(words, found, code),
        bound=_bound(near, code),
    )


def _number(said: str, scale: str | None, code: str) -> float:
    plain = said.lower().lstrip("$€£").replace(",", "")
    number = float(mapping(code, "units", "numbers").get(plain, plain))
    return number * float(mapping(code, "units", "scales").get(scale or "", "1"))


def _per(words: str, found: re.Match[str], code: str) -> str:
    before = words[max(0, found.start() - _NEAR) : found.start()]
    after = words[found.end() : found.end() + _NEAR]
    for near, edge in ((before, True), (after, False)):
        for match in units(code).per.finditer(near):
            touches = (
                match.end() >= len(near.rstrip()) if edge else not near[: match.start()].strip()
            )
            if touches:
                said = next(group for group in match.groups() if group)
                return mapping(code, "units", "per_words").get(said.replace(" ", "").lower(), "")
    return ""


def _bound(near: str, code: str) -> Bound | None:
    if units(code).at_most.search(near):
        return "at most"
    return "at least" if units(code).at_least.search(near) else None


def _around(words: str, found: re.Match[str], code: str) -> str:
    before = units(code).per.search(words[max(0, found.start() - _NEAR) : found.start()])
    start = found.start() - (len(before[0]) if before else 0)
    return words[max(0, start) : found.end()].strip()
