"""The forms of a page, read as a browser reads them."""

from dataclasses import dataclass
from typing import Any

import html5lib
from werkzeug.test import TestResponse

XHTML = "{http://www.w3.org/1999/xhtml}"
UNSENT = {"submit", "button", "reset", "file", "image"}


@dataclass(frozen=True, slots=True)
class Form:
    """Where a form goes, and what it sends untouched."""

    action: str
    fields: dict[str, str]


def elements(response: TestResponse) -> list[Any]:
    """Every element of a page."""
    return list(html5lib.parse(response.text).iter())


def form_to(response: TestResponse, path: str) -> Form:
    """The form of a page that posts to a path."""
    for element in elements(response):
        action = element.get("action", path)
        if element.tag == f"{XHTML}form" and action.split("?")[0] == path:
            return Form(action, _fields(element))
    raise AssertionError(f"No form that posts to {path}")


def _fields(form: Any) -> dict[str, str]:
    return {
        field.get("name"): _value(field)
        for field in form.iter()
        if field.get("name") and _is_sent(field) and field.get("name") != "csrf_token"
    }


def _is_sent(field: Any) -> bool:
    kind = field.get("type", "")
    is_ticked = kind not in ("radio", "checkbox") or field.get("checked") is not None
    return field.tag != f"{XHTML}button" and kind not in UNSENT and is_ticked


def _value(field: Any) -> str:
    if field.tag == f"{XHTML}textarea":
        return str(field.text or "").removeprefix("\n")
    if field.tag == f"{XHTML}select":
        return next((o.get("value") for o in field.iter() if o.get("selected") is not None), "")
    return str(field.get("value", ""))
