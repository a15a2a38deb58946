"""Finds the article of an HTML page and blanks everything else, at equal length."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.reading.sources.markup import blank

_TOKEN = re.compile(r"<(?P<slash>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<rest>[^<>]{0,2000})>")
_NAMES = re.compile(
    r"\b(?:class|id)\s?=\s?(?:\"([^\"]{0,500})\"|'([^']{0,500})'|([^\s\"'>]{1,200}))"
)
_UNSEEN = re.compile(r"<(script|style|template|noscript|svg|textarea|select|math|head)\b", re.I)
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,500})", re.I)
# A Tistory backup writes both into the page itself.
_HEADING = re.compile(
    r"<h[1-3]\b[^<>]{0,80}\bclass=[\"']?title-article\b[^<>]{0,80}>([^<]{1,500})", re.I
)
_DATED = re.compile(
    r"<p\b[^<>]{0,80}\bclass=[\"']?date\b[^<>]{0,80}>[^<\d]{0,40}"
    r"(\d{4}[-./] ?\d{1,2}[-./] ?\d{1,2})",
    re.I,
)
_PUBLISHED = re.compile(
    r"(?:article:published_time|datePublished)[^<>]{0,40}?(\d{4}-\d{2}-\d{2})", re.I
)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_ASIDE = frozenset("<nav> <header> <footer> <aside> <form> <button> <iframe> <pre>".split())


@dataclass(frozen=True, slots=True)
class Site:
    """One row of sites.toml."""

    name: str
    container: tuple[str, ...]
    without: frozenset[str]


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the page: from the end of its opening tag to the start of its closing one."""

    tag: str
    names: frozenset[str]
    start: int
    end: int

    @property
    def labels(self) -> frozenset[str]:
        """Its classes and id, and its tag in angle brackets."""
        return self.names | {f"<{self.tag}>"}


@cache
def sites() -> tuple[Site, ...]:
    """The rows of sites.toml, the most particular first."""
    import tomllib

    with Path(__file__).with_name("sites.toml").open("rb") as file:
        listed = tomllib.load(file)["site"]
    return tuple(Site(s["name"], tuple(s["container"]), frozenset(s["without"])) for s in listed)


def article_only(text: str) -> str:
    """The page with everything but its article blanked; line breaks of the source are spaces."""
    seen = without_unseen(text).replace("\n", " ")
    elements = tuple(_elements(seen))
    site, article = _article(elements, len(seen))
    inside = [e for e in elements if article.start < e.start and e.end <= article.end]
    unread = site.without | _ASIDE
    asides = [e for e in inside if not unread.isdisjoint(e.labels)]
    return _keep(seen, article, asides)


def head_of(text: str) -> tuple[str, str]:
    """The title of a page and the day it was published, each empty when the page does not say."""
    start = text[:200_000]
    title = _HEADING.search(start) or _TITLE.search(start)
    published = _PUBLISHED.search(start) or _DATED.search(start)
    day = re.sub(r"[./] ?|- ", "-", published[1]) if published else ""
    return (html.unescape(title[1]).strip() if title else "", day)


def without_unseen(text: str) -> str:
    """Comments, scripts and the like blanked; one that is never closed is left as it stands."""
    pieces, done = [], 0
    for start, end in _unseen(text):
        if start >= done:
            pieces += [text[done:start], blank(text[start:end])]
            done = end
    return "".join([*pieces, text[done:]])


def _unseen(text: str) -> Iterator[tuple[int, int]]:
    lower = text.lower() if len(text.lower()) == len(text) else text
    at, unclosed = 0, set[str]()
    for match in re.finditer(r"<!--|" + _UNSEEN.pattern, text, re.I):
        opening = match[0].lower()
        if match.start() < at or opening in unclosed:
            continue
        closing = "-->" if opening == "<!--" else f"</{opening[1:]}"
        end = lower.find(closing, match.end())
        if end < 0:
            unclosed.add(opening)
            continue
        at = lower.find(">", end) + 1 or len(text)
        yield match.start(), at


def _elements(text: str) -> Iterator[Element]:
    """Every closed element; a stray closing tag is ignored, an unclosed element is dropped."""
    open_tags: list[tuple[str, re.Match[str]]] = []
    depth: dict[str, int] = {}
    for token in _TOKEN.finditer(text):
        name = token["name"].lower()
        if not token["slash"]:
            if name not in _VOID and not token["rest"].endswith("/"):
                open_tags.append((name, token))
                depth[name] = depth.get(name, 0) + 1
        elif depth.get(name):
            while open_tags:
                tag, opening = open_tags.pop()
                depth[tag] -= 1
                if tag == name:
                    yield Element(tag, _names(opening["rest"]), opening.end(), token.start())
                    break


def _names(attributes: str) -> frozenset[str]:
    found = (a or b or c for a, b, c in _NAMES.findall(attributes))
    return frozenset(word for value in found for word in value.split())


def _article(elements: tuple[Element, ...], length: int) -> tuple[Site, Element]:
    largest: dict[str, Element] = {}
    for element in elements:
        for label in element.labels:
            if label not in largest or _length(largest[label]) < _length(element):
                largest[label] = element
    for site in sites():
        for wanted in site.container:
            if wanted in largest:
                return site, largest[wanted]
    return sites()[-1], Element("", frozenset(), 0, length)


def _length(element: Element) -> int:
    return element.end - element.start


def _keep(text: str, article: Element, asides: list[Element]) -> str:
    pieces, done = [" " * article.start], article.start
    for aside in sorted(asides, key=lambda e: e.start):
        if aside.start >= done:
            pieces += [text[done : aside.start], " " * (aside.end - aside.start)]
            done = aside.end
    return "".join([*pieces, text[done : article.end], " " * (len(text) - article.end)])
