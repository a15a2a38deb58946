"""Rows of a table that rewrite a title: a pattern, and what it becomes."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from tracker.reading.grammar import expanded
from tracker.reading.languages import mapping, rows
from tracker.reading.matchable import Matchable
from tracker.reading.verbs import formed

#: The tables of rows in titles.toml; ``cut`` has places, the others have words for words.
KEYS = ("title_opening", "title", "wish_opening", "wish", "long", "longer", "cut")
Row: TypeAlias = "tuple[re.Pattern[str], str]"


@cache
def title_rows(code: str, key: str) -> tuple[Row, ...]:
    """The rows ``[[key]]`` of titles.toml, in order."""
    macros = mapping(code, "titles", "macro")
    return tuple(
        (re.compile(expanded(row["pattern"], macros)), row["into"])
        for row in rows(code, "titles", key)
    )


@cache
def _numbered(code: str, keys: tuple[str, ...]) -> tuple[Matchable, tuple[tuple[int, Row], ...]]:
    """The rows of some tables, one after the other, each with its bit."""
    listed = [row for key in keys for row in title_rows(code, key)]
    numbered = tuple((1 << at, row) for at, row in enumerate(listed))
    return Matchable(expression.pattern for expression, _ in listed), numbered


def rewritten_by(keys: tuple[str, ...], title: str, code: str) -> str:
    """``title`` rewritten by every row of some tables in turn, of those that can match in it."""
    matchable, numbered = _numbered(code, keys)
    able = matchable.able(title)
    for bit, row in numbered:
        if able & bit and (new := rewritten(row, title, code)) != title:
            title, able = new, matchable.able(new)
    return title


def rewritten(row: Row, title: str, code: str) -> str:
    """``title`` with the first place that fits rewritten; as it is where none does."""
    expression, into = row
    found = expression.search(title)
    new = formed(found, into, code) if found else None
    return (
        title
        if found is None or new is None
        else title[: found.start()] + new + title[found.end() :]
    )
