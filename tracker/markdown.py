"""Markdown of people's own writing, as HTML that cannot do harm."""

import re
from functools import lru_cache
from html import unescape

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_inline.emphasis import tokenize
from markdown_it.rules_inline.state_inline import StateInline

BLOCKS = {"p", "hr", "pre", "blockquote", "ul", "ol", "li", "h3", "h4", "h5", "h6"}
TABLES = {"table", "thead", "tbody", "tr", "th", "td"}
TAGS = BLOCKS | TABLES | {"br", "em", "strong", "s", "code", "a"}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto"}
SHORT = 600
LINKS = "noopener nofollow ugc"
_CJK = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff]")
_NEXT_ITEM = re.compile(r"</li>\s*<li>")
_HEADING = re.compile(r"(</?h)([12])(?=>)")


class CleanHtml(str):
    """HTML that has been through the cleaner; templates print it as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def _around(state: StateInline, start: int) -> tuple[str, str]:
    before = state.src[start - 1 : start]
    return before, state.src[state.pos : state.pos + 1]


def _emphasis(state: StateInline, silent: bool) -> bool:
    """CommonMark's emphasis, and Korean's: `**"말"**을` closes though no space follows."""
    start, first = state.pos, len(state.delimiters)
    if not tokenize(state, silent):
        return False
    before, after = _around(state, start)
    for delimiter in state.delimiters[first:] if state.src[start] == "*" else ():
        delimiter.close = delimiter.close or bool(not before.isspace() and _CJK.match(after))
        delimiter.open = delimiter.open or bool(_CJK.match(before) and not after.isspace())
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "breaks": True})
    parser.inline.ruler.at("emphasis", _emphasis)
    return parser.enable(["table", "strikethrough"]).disable("image")


_markdown = _parser()


def to_html(text: str) -> CleanHtml:
    """Markdown as safe HTML; headings start at the third level, below the page's own."""
    html = _HEADING.sub(r"\g<1>3", _markdown.render(text))
    return CleanHtml(
        nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=LINKS)
    )


def _words(text: str) -> str:
    html = _NEXT_ITEM.sub(" · ", _markdown.render(text))
    words = " ".join(unescape(nh3.clean(html, tags=set())).split())
    # No line begins with the dot between two items.
    return words.replace(" · ", "\N{NO-BREAK SPACE}· ")


# A list shows the same beginnings again whenever one of them has changed.
_short_words = lru_cache(maxsize=1_024)(_words)


def to_text(text: str, length: int = 160) -> str:
    """The first words of a Markdown text, without its marks, for lists."""
    words = _short_words(text) if len(text) <= SHORT else _words(text)
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"
