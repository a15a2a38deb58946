"""Turns mark-up into blanks of equal length, so that every offset stays true.

Inline mark-up becomes :data:`FILL`, which sentences drop; structure stays as Markdown notation,
so that one block parser serves plain text, Markdown and HTML.
"""

from __future__ import annotations

import html
import re

#: Stands where inline mark-up stood: a character with no width that no text needs.
FILL = "\u2060"

_FENCE = re.compile(r"^[ \t]{0,8}(```|~~~)[^\n]*$", re.M)
_TAG = re.compile(r"<[/!?]?[a-zA-Z][^<>]{0,2000}>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,30});")
_TABLE_ROW = re.compile(r"<tr\b[^<>]{0,500}>.{0,3000}?</tr>", re.I | re.S)
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
_INLINE = re.compile(
    r"!\[[^\]\n]{0,300}\]\([^()\s]{0,1000}(?:\s[^()\n]{0,200})?\)"  # picture
    r"|!\[[^\]\n]{0,300}\]\[[^\]\n]{0,100}\]"
    r"|\]\([^()\s]{0,500}(?:\([^()\s]{0,300}\)[^()\s]{0,500})?"  # link target
    r"(?:\s[^()\n]{0,200}(?:\n[^()\n]{1,200})?)?\)"
    r"|\]\(\{[{%][^{}\n]{0,300}\}\}?\)"  # its address from a template
    r"|\[\^[^\]\n]{1,60}\]:?"  # footnote
    r"|https?://[^\s<>()\]]{1,1000}"
    r"|\{[:%{][^{}\n]{0,300}\}{1,2}"  # template tags and attribute lists
    r"|\\(?=[!-/:-@\[-`{-~])"  # escape
    r"|\*{1,3}|~~|==|`{1,2}|(?<![A-Za-z0-9])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![A-Za-z0-9])"
)
_LINK_START = re.compile(r"\[(?=[^\[\]\n]{1,300}\u2060{3})")
_BREAKS = {
    "br": "\n",
    "p": "\n\n",
    "div": "\n",
    "section": "\n\n",
    "article": "\n\n",
    "blockquote": "\n\n",
    "ul": "\n\n",
    "ol": "\n\n",
    "table": "\n\n",
    "hr": "\n\n",
    "pre": "\n\n",
    "figure": "\n\n",
    "dt": "\n",
    "dd": "\n",
    "tr": "\n|",
    "td": "|",
    "th": "|",
    "li": "\n- ",
    "b": "**",
    "strong": "**",
    "summary": "\n",
    "details": "\n",
    "h1": "\n# ",
    "h2": "\n##",
    "h3": "\n###",
    "h4": "\n###",
    "h5": "\n###",
    "h6": "\n###",
}
_CLOSINGS = {"tr": "|", "td": "", "th": "", "li": "", "b": "**", "strong": "**", "br": "\n"}


def mask_fences(text: str) -> str:
    """Code between fences is not prose; an unclosed fence masks only its own line."""
    fences = list(_FENCE.finditer(text))
    pieces, done, index = [], 0, 0
    while index < len(fences):
        opening = fences[index]
        pair = index + 1 < len(fences)
        end = fences[index + 1].end() if pair else opening.end()
        pieces += [text[done : opening.start()], blank(text[opening.start() : end])]
        done, index = end, index + 2
    return "".join([*pieces, text[done:]])


def mask_tags(text: str) -> str:
    """HTML tags become breaks, bullets or nothing; entities become their character."""
    rows = _TABLE_ROW.sub(lambda found: found[0].replace("\n", " "), text)
    return _ENTITY.sub(_entity, _TAG.sub(_tag, rows))


def mask_inline(text: str) -> str:
    """Emphasis, links, pictures, addresses and escapes; the words of a link stay."""
    masked = _INLINE.sub(lambda found: FILL * len(found[0]), text)
    return _LINK_START.sub(FILL, masked)


def blank(text: str) -> str:
    """Blanks of the same length, with the line breaks kept."""
    return re.sub(r"[^\n]", " ", text)


def _tag(found: re.Match[str]) -> str:
    tag = found[0]
    name = _NAME.match(tag)
    key = name[1].lower() if name else ""
    if tag.startswith("</"):
        mark = _CLOSINGS.get(key, "\n" if key in _BREAKS else "")
    else:
        mark = _BREAKS.get(key, "")
    return mark[: len(tag)] + (" " if mark.endswith(("\n", " ", "#")) else FILL) * (
        len(tag) - len(mark)
    )


def _entity(found: re.Match[str]) -> str:
    said = html.unescape(found[0]).replace("\xa0", " ")
    return said + FILL * (len(found[0]) - len(said)) if len(said) <= len(found[0]) else found[0]
