"""The tables of time expressions of a language, compiled row by row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count

from tracker.reading.languages import mapping, pattern, rows, table

_GROUP = re.compile(r"\(\?P<(\w+)>")
_MACRO = re.compile(r"\{([A-Z]\w*)\}")
_CENTURIES = r"(?:19|20)\d{2}"


@dataclass(frozen=True, slots=True)
class Mention:
    """A row of the table that fits at ``[start, end)``, and what its groups hold."""

    start: int
    end: int
    name: str
    groups: tuple[tuple[str, str], ...]
    is_trap: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table; ``groups`` gives the names it wrote and those its expression has."""

    expression: re.Pattern[str]
    name: str
    is_trap: bool
    groups: tuple[tuple[str, str], ...]

    def mention(self, match: re.Match[str]) -> Mention:
        said = ((name, match[group]) for name, group in self.groups)
        kept = tuple((name, value) for name, value in said if value is not None)
        return Mention(match.start(), match.end(), self.name, kept, self.is_trap)


Hit = tuple[int, int, re.Match[str]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rows of one language; at the same place an earlier row goes before a later one.

    ``triggers`` finds any sign of time: without one a sentence is not looked at.
    """

    rows: tuple[Row, ...]
    triggers: re.Pattern[str]

    def mentions(self, words: str, able: int = -1) -> Iterator[Mention]:
        """Every time expression, and everything that only looks like one, left to right.

        Rows that cannot match are left out: ``able`` has a bit for each of those that can.
        """
        able &= (1 << len(self.rows)) - 1
        numbers = [at for at, digit in enumerate(f"{able:b}"[::-1]) if digit == "1"]
        if not (numbers and self.triggers.search(words)):
            return
        found = [*self._hits(words, 0, numbers)]
        while found:
            start, number, match = min(found)
            yield self.rows[number].mention(match)
            end = max(match.end(), start + 1)
            passed = [each for each in found if each[0] < end]
            found = [each for each in found if each[0] >= end]
            found += self._hits(words, end, (number for _, number, _ in passed))

    def _hits(self, words: str, start: int, numbers: Iterable[int]) -> Iterator[Hit]:
        """Where each of some rows is found next."""
        for number in numbers:
            if match := self.rows[number].expression.search(words, start):
                yield match.start(), number, match


@cache
def grammar(code: str, *, any_year: bool = False) -> Grammar:
    """The grammar of a language; ``any_year`` also takes years outside 1900–2099."""
    macros = mapping(code, "times", "macro")
    starts, triggers = (str(table(code, "times")[key]) for key in ("starts", "triggers"))
    listed = (_row(row, macros, starts, any_year) for row in rows(code, "times", "atom"))
    return Grammar(tuple(listed), re.compile(triggers, re.IGNORECASE))


def _row(row: Mapping[str, str], macros: Mapping[str, str], starts: str, any_year: bool) -> Row:
    text = f"(?={starts}|')(?:{_numbered(expanded(row['pattern'], macros))})"
    expression = re.compile(text.replace(_CENTURIES, r"\d{4}") if any_year else text)
    return Row(expression, row["name"], "trap" in row, tuple(_groups_of(text)))


@cache
def _meanings(code: str, key: str) -> dict[str, str]:
    return {plain(name): value for name, value in mapping(code, "times", key).items()}


def meaning(code: str, key: str, said: str | None) -> str | None:
    """What the table ``key`` of times.toml gives for words, however they are spaced and cased."""
    return None if said is None else _meanings(code, key).get(plain(said))


def number(code: str, key: str, said: str | None) -> int | None:
    """As :func:`meaning`, for tables of numbers; digits mean themselves."""
    value = meaning(code, key, said) or said or ""
    return int(value) if value.lstrip("-").isdigit() else None


def plain(said: str) -> str:
    """Words without blanks and capitals, as the tables are looked up."""
    return said.lower().replace("’", "'").replace(" ", "").replace("\n", "").rstrip(".")


def glue(code: str, kind: str) -> re.Pattern[str]:
    """The words that join two times or open one; see ``[glue]`` in times.toml."""
    return pattern(code, "times", f"glue.{kind}")


def expanded(text: str, macros: Mapping[str, str]) -> str:
    """``text`` with every ``{NAME}`` of a macro spelled out, inside macros too."""
    while _MACRO.search(text):
        text = _MACRO.sub(lambda found: macros[found[1]], text)
    return text


def _numbered(text: str) -> str:
    """Gives every group of a row a name of its own, ``year_0``: a row may repeat one."""
    uses = count()
    return _GROUP.sub(lambda found: f"(?P<{found[1]}_{next(uses)}>", text)


def _groups_of(text: str) -> Iterator[tuple[str, str]]:
    for group in _GROUP.findall(text):
        yield group.rsplit("_", 1)[0], group
