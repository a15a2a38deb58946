"""The pictures on one page, to be looked at side by side."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every page</title>
<style>
  body { margin: 2rem; font: 14px/1.5 system-ui, sans-serif; background: #8882; }
  div { display: flex; gap: 1rem; overflow-x: auto; align-items: start; }
  figure { margin: 0; flex: none; max-width: 20rem; }
  img { width: 100%; max-height: 40rem; object-fit: cover; object-position: top; }
  figcaption { overflow-wrap: anywhere; }
  .found { color: #b00; }
</style>
<h1>Every page</h1>
"""


def write_sheet(folder: Path, pictures: Sequence[str], found: Mapping[str, Sequence[str]]) -> Path:
    """Write index.html beside the pictures: a row for each page, with what was found on it."""
    rows = (_row(page, shots, found) for page, shots in groupby(sorted(pictures), _page))
    path = folder / "index.html"
    path.write_text(HEAD + "\n".join(rows) + "\n</html>\n", encoding="utf-8")
    return path


def _page(picture: str) -> str:
    return picture.partition(".")[0]


def _row(page: str, shots: Iterable[str], found: Mapping[str, Sequence[str]]) -> str:
    figures = "\n".join(_figure(shot, found.get(shot, ())) for shot in shots)
    return f"<h2>{escape(page)}</h2>\n<div>\n{figures}\n</div>"


def _figure(shot: str, problems: Sequence[str]) -> str:
    told = "".join(f'<br><span class="found">{escape(one)}</span>' for one in problems)
    picture = f'<a href="{escape(shot)}"><img loading="lazy" src="{escape(shot)}" alt=""></a>'
    return f"<figure>{picture}<figcaption>{escape(shot)}{told}</figcaption></figure>"
