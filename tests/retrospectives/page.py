"""What a form on a page would send, as a browser does."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import html5lib

XHTML = "{http://www.w3.org/1999/xhtml}"


def sent(page: str, form_id: str, *, tick_all: bool = False) -> dict[str, list[str]]:
    """The fields of a form as they stand; with `tick_all` every box ticked first."""
    root = html5lib.parse(page)
    form = next(e for e in root.iter(XHTML + "form") if e.get("id") == form_id)
    fields: dict[str, list[str]] = defaultdict(list)
    for name, value in _values(form, tick_all):
        if name != "csrf_token":
            fields[name].append(value)
    return dict(fields)


def _values(form: Any, tick_all: bool) -> Iterator[tuple[str, str]]:
    for field in form.iter():
        kind, name = field.get("type", "text"), field.get("name")
        if not name:
            continue
        if field.tag == XHTML + "select":
            yield name, _selected(field)
        elif field.tag == XHTML + "textarea":
            yield name, (field.text or "").removeprefix("\n")
        elif field.tag == XHTML + "input" and _counts(field, kind, tick_all):
            yield name, field.get("value", "")


def _counts(field: Any, kind: str, tick_all: bool) -> bool:
    ticked = field.get("checked") is not None or (tick_all and kind == "checkbox")
    return ticked if kind in ("checkbox", "radio") else kind != "submit"


def _selected(field: Any) -> str:
    options = list(field.iter(XHTML + "option"))
    chosen = [one for one in options if one.get("selected") is not None] or options[:1]
    return str(chosen[0].get("value"))
