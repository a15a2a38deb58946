"""What every page must be, whatever is on it."""

import re
from collections import Counter
from typing import Any

import html5lib
from werkzeug.test import TestResponse

XHTML = "{http://www.w3.org/1999/xhtml}"
LABELLED = {"input", "select", "textarea"}
UNTRANSLATED = re.compile(r"%\(\w+\)s|\{(?:을/를|이/가|은/는|과/와|으로/로)\}")


def review(response: TestResponse, path: str) -> None:
    """Fail with a sentence where the page is not sound HTML, or not ours."""
    text = _text(response)
    tree = _parse(text, path)
    root = tree.getroot() if hasattr(tree, "getroot") else tree
    elements = list(root.iter())
    _structure(root, elements, path)
    _forms(elements, path)
    assert "default-src 'none'" in response.headers["Content-Security-Policy"], path
    assert not UNTRANSLATED.search(text), f"{path}: {UNTRANSLATED.search(text)}"


def _text(response: TestResponse) -> str:
    return response.get_data(as_text=True)


def _parse(text: str, path: str) -> Any:
    parser = html5lib.HTMLParser(strict=False)
    tree = parser.parse(text)
    errors = [(place, code, data) for place, code, data in parser.errors]
    assert not errors, f"{path}: not strict HTML5: {errors[:3]}"
    return tree


def _named(elements: list[Any], name: str) -> list[Any]:
    return [element for element in elements if element.tag == XHTML + name]


def _structure(root: Any, elements: list[Any], path: str) -> None:
    assert root.get("lang") in ("ko", "en"), f"{path}: no language"
    assert len(_named(elements, "h1")) == 1, f"{path}: not one h1"
    assert len(_named(elements, "main")) == 1, f"{path}: not one main"
    titles = [title for title in _named(elements, "title") if (title.text or "").strip()]
    assert titles, f"{path}: no title"
    ids = Counter(element.get("id") for element in elements if element.get("id"))
    assert not [name for name, count in ids.items() if count > 1], f"{path}: an id twice: {ids}"
    inline = [
        e.tag for e in elements if any(a == "style" or str(a).startswith("on") for a in e.keys())
    ]
    assert not inline, f"{path}: inline style or handler on {inline[:3]}"


def _forms(elements: list[Any], path: str) -> None:
    labelled = {label.get("for") for label in _named(elements, "label")}
    for element in elements:
        name = str(element.tag).removeprefix(XHTML)
        if (
            name in LABELLED
            and element.get("type") not in ("hidden", "submit")
            and element.get("hidden") is None
        ):
            named = (
                element.get("aria-label")
                or element.get("aria-labelledby")
                or element.get("id") in labelled
            )
            assert named or _inside_label(element, elements), (
                f"{path}: no label for {dict(element.items())}"
            )
    for form in _named(elements, "form"):
        if form.get("method", "get").lower() == "post":
            names = [field.get("name") for field in form.iter() if field.tag == XHTML + "input"]
            assert "csrf_token" in names, f"{path}: a form without its key: {form.get('action')}"


def _inside_label(element: Any, elements: list[Any]) -> bool:
    return any(element in list(label.iter()) for label in _named(elements, "label"))
