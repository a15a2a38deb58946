"""The tables of time expressions of a language, compiled: one alternation of all rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
class Grammar:
    """All rows of one language as one expression; its groups are numbered, since rows repeat them.

    ``triggers`` finds any sign of time: without one a sentence is not looked at. ``groups`` gives
    for each row the names as the row wrote them, and those in ``regex``.
    """

    regex: re.Pattern[str]
    triggers: re.Pattern[str]
    names: tuple[str, ...]
    traps: frozenset[int]
    groups: tuple[tuple[tuple[str, str], ...], ...]

    def mentions(self, words: str) -> Iterator[Mention]:
        """Every time expression, and everything that only looks like one, left to right."""
        if not self.triggers.search(words):
            return
        for match in self.regex.finditer(words):
            if match.lastgroup and match.end() > match.start():
                yield self._mention(match, int(match.lastgroup[1:]))

    def _mention(self, match: re.Match[str], row: int) -> Mention:
        said = ((name, match[group]) for name, group in self.groups[row])
        kept = tuple((name, value) for name, value in said if value is not None)
        return Mention(match.start(), match.end(), self.names[row], kept, row in self.traps)


@cache
def grammar(code: str, *, any_year: bool = False) -> Grammar:
    """The grammar of a language; ``any_year`` also takes years outside 1900–2099."""
    macros, atoms = mapping(code, "times", "macro"), rows(code, "times", "atom")
    numbered = [
        _numbered(expanded(row["pattern"], macros), number) for number, row in enumerate(atoms)
    ]
    alternation = "|".join(f"(?P<r{number}>{text})" for number, text in enumerate(numbered))
    source = f"(?={table(code, 'times')['starts']}|')(?:{alternation})"
    return Grammar(
        regex=re.compile(source.replace(_CENTURIES, r"\d{4}") if any_year else source),
        triggers=re.compile(str(table(code, "times")["triggers"]), re.IGNORECASE),
        names=tuple(row["name"] for row in atoms),
        traps=frozenset(number for number, row in enumerate(atoms) if "trap" in row),
        groups=tuple(tuple(_groups_of(text)) for text in numbered),
    )


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


def expanded(text: str, macros: dict[str, str]) -> str:
    """``text`` with every ``{NAME}`` of a macro spelled out, inside macros too."""
    while _MACRO.search(text):
        text = _MACRO.sub(lambda found: macros[found[1]], text)
    return text


def _numbered(text: str, row: int) -> str:
    """Gives every group of a row a name of its own: ``year`` becomes ``year_7_0``."""
    uses = count()
    return _GROUP.sub(lambda found: f"(?P<{found[1]}_{row}_{next(uses)}>", text)


def _groups_of(text: str) -> Iterator[tuple[str, str]]:
    for group in _GROUP.findall(text):
        yield group.rsplit("_", 2)[0], group
