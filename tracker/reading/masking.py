"""Step 1: the text as a reader sees it, as long as the original."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tracker.reading.manuscript import Manuscript
from tracker.reading.sources import markup, pages

_FRONT = re.compile(
    r"\A\ufeff?\s{0,20}(-{3}|\+{3})[ \t\r]*\n(?:[^\n]{0,2000}\n){1,80}?\1[ \t\r]*(?:\n|\Z)"
)
_FIELD = re.compile(
    r"^(title|\w{0,20}(?:date|written|publish|created)\w{0,20})\s?[:=]\s{0,4}"
    r"[\"']?([^\n\"]{1,200}?)[\"']?\s{0,4}$",
    re.M | re.I,
)
_EDITED = ("updat", "last", "modif", "expir")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def mask_markup(manuscript: Manuscript) -> Manuscript:
    """Fills ``structure`` (inline marks still there) and ``visible``; reads title and day."""
    text = manuscript.text
    title, day = "", ""
    if manuscript.format == "html":
        title, day = pages.head_of(text)
        body = pages.article_only(text)
    else:
        front = _front(text)
        title, day = _head_of(front)
        body = markup.mask_fences(markup.blank(front) + text[len(front) :])
        body = pages.without_unseen(body) if manuscript.format == "md" else body
    structure = markup.mask_tags(body)
    return replace(
        manuscript,
        title=title,
        written_on=manuscript.written_on or _date(day),
        structure=structure,
        visible=markup.mask_inline(structure),
    )


def _front(text: str) -> str:
    found = _FRONT.match(text)
    return found[0] if found else ""


def _head_of(front: str) -> tuple[str, str]:
    """Title and day of writing of a front matter; the day of a later edit is no day of writing."""
    fields = {str(key).lower(): str(value).strip() for key, value in _FIELD.findall(front)}
    title = fields.pop("title", "")
    written = (v for k, v in fields.items() if not k.startswith(_EDITED) and _DAY.search(v))
    return title, next(written, "")


def _date(text: str) -> date | None:
    found = _DAY.search(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
