"""The tables of each language, read once."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def table(code: str, name: str) -> dict[str, Any]:
    """A table of a language as it stands in its file."""
    return tomllib.loads((FOLDER / code / f"{name}.toml").read_text(encoding="utf-8"))
