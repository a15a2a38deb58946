"""Rows of a table that rewrite a title: a pattern, and what it becomes."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from tracker.reading.grammar import expanded
from tracker.reading.languages import mapping, rows
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
