"""A language is a folder of data: tables in TOML and TSV, weights in JSON, read on first use."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

Code: TypeAlias = str
Value: TypeAlias = "str | int | float | bool | Sequence[Value] | Mapping[str, Value]"
Table: TypeAlias = Mapping[str, Value]

HERE = Path(__file__).parent
#: The languages of the app come first: words that mean a time in two languages are theirs.
_FIRST = ("ko", "en")
CODES: tuple[Code, ...] = (
    *_FIRST,
    *sorted({folder.parent.name for folder in HERE.glob("*/language.toml")} - set(_FIRST)),
)


@cache
def table(code: str, name: str) -> Table:
    """The TOML table ``name`` of a language."""
    # tomllib costs as much to import as the whole package: only whoever reads a text pays for it.
    import tomllib

    with (HERE / code / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def words(code: str, name: str, key: str) -> tuple[str, ...]:
    """The list of strings under ``key``; a dotted key goes into tables."""
    value: Value = table(code, name)
    for step in key.split("."):
        value = value.get(step, ()) if isinstance(value, Mapping) else ()
    return () if isinstance(value, str | int | float | Mapping) else tuple(map(str, value))


@cache
def mapping(code: str, name: str, key: str) -> Mapping[str, str]:
    """The table under ``key``, its values as strings; empty when there is none."""
    value = table(code, name).get(key, {})
    return {k: str(v) for k, v in value.items()} if isinstance(value, Mapping) else {}


def number(code: str, name: str, key: str, default: int) -> int:
    """The number under ``key``."""
    value = table(code, name).get(key)
    return int(value) if isinstance(value, int | float) else default


def rows(code: str, name: str, key: str) -> tuple[dict[str, str], ...]:
    """An array of tables, each a row of strings."""
    value = table(code, name).get(key, ())
    listed = () if isinstance(value, str | int | float | Mapping) else tuple(value)
    return tuple({k: str(v) for k, v in row.items()} for row in listed if isinstance(row, Mapping))


@cache
def pattern(code: str, name: str, key: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """The alternatives under ``key`` as one expression; an empty list never matches."""
    return re.compile("|".join(words(code, name, key)) or r"(?!)", flags)


@cache
def pairs(code: str, name: str) -> dict[str, str]:
    """A two-column TSV file."""
    lines = (HERE / code / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t")[:2] for line in lines if "\t" in line)


@cache
def weights(code: str) -> dict[str, dict[str, Any]]:
    """The weights of a language as they stand in its file; :mod:`tracker.reading.scoring`."""
    text = (HERE / code / "weights.json").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, Any]] = json.loads(text)
    return loaded
