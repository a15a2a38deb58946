"""Step 3: headings, paragraphs, list items, table rows and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.reading.languages import pattern
from tracker.reading.manuscript import Manuscript
from tracker.reading.sources.markup import FILL
from tracker.reading.spans import Block, BlockKind, Span

#: Longer lines are cut: no expression ever sees more than this many characters at once.
LONGEST_LINE = 2000
_SHORT = 60

_ATX = re.compile(r"[ \t]{0,3}(#{1,6})(?:[ \t\u2060]+|(?<=##)|(?=[가-힣0-9\[]{1}))(?=\S)")
_SETEXT = re.compile(r"[ \t]{0,3}(={2,}|-{2,})[ \t]*$")
_ITEM = re.compile(
    r"(?P<indent>[ \t>]{0,12})(?:[-*+•·▪◦‣–]|(?:\*\*)?\d{1,3}\\?[.)]|[①-⑳])(?:[ \t\u2060]+)"
    r"(?P<box>\[[ xX]?\])?[ \t]{0,4}(?=\S)"
)
_EMOJI_ITEM = re.compile(r"[ \t]{0,8}\[?(?P<box>[✅❌⭕❎☑🟩🟥🟨🟦🔺🛑☐✔✖])\]?\s?(?=\S)")
_ROW = re.compile(r"[ \t]{0,3}\|.{0,2000}\|[ \t\u2060]*$")
_RULE = re.compile(r"[\s|:\-=*_—–.\u2060]{3,}$")
_QUOTE = re.compile(r"[ \t]{0,3}>[ \t]?")
_BOLD_ONLY = re.compile(
    r"[ \t]{0,3}(?:\d{1,2}[.)]\s?)?(?P<mark>\*\*|__)(?P<words>[^*\n]{1,80})(?P=mark)"
    r"\s?[:：]?[ \t\u2060]*$"
)
_BRACKETED = re.compile(r"[ \t]{0,3}[\[【<《](?P<words>[^\]】>》\n]{1,40})[\]】>》][ \t]*$")
_COLON = re.compile(r"[ \t]{0,3}\S[^\n]{0,58}[:：][ \t\u2060]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, without its break; ``words`` are its characters without fillers."""

    span: Span
    raw: str

    @property
    def words(self) -> str:
        return self.raw.replace(FILL, "").strip()


def find_blocks(manuscript: Manuscript) -> Manuscript:
    """Fills ``blocks``, each with the headings it stands under."""
    lines = tuple(_lines(manuscript.structure))
    blocks = tuple(_merged(_classified(lines, manuscript.language), manuscript.structure))
    return replace(manuscript, blocks=tuple(_under_headings(blocks)))


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for piece in text.split("\n"):
        for offset in range(0, len(piece) or 1, LONGEST_LINE):
            raw = piece[offset : offset + LONGEST_LINE]
            yield Line(Span(start + offset, start + offset + len(raw)), raw)
        start += len(piece) + 1


def _classified(lines: tuple[Line, ...], code: str) -> Iterator[Block | None]:
    """A block for each line; None for an empty one, which ends a paragraph."""
    for index, line in enumerate(lines):
        after = lines[index + 1].raw if index + 1 < len(lines) else ""
        if not line.words or _RULE.match(line.raw):
            yield None
        else:
            yield _heading(line, after, code) or _listed(line) or _block(line, "paragraph")


def _heading(line: Line, after: str, code: str) -> Block | None:
    atx = _ATX.match(line.raw)
    if atx:
        return _block(line, "heading", atx.end(), level=len(atx[1]))
    if _SETEXT.match(after) and "|" not in line.raw and len(line.words) <= _SHORT:
        return _block(line, "heading", level=1 if "=" in after else 2)
    named = _BOLD_ONLY.match(line.raw) or _BRACKETED.match(line.raw)
    if named:
        return _block(line, "heading", level=5)
    bare = line.words.strip(" :：[]<>()")
    if pattern(code, "headings", "bare").fullmatch(bare):
        # What comes next year stands beside the months of the year, in none of them.
        sets_goals = pattern(code, "headings", "goals").search(bare)
        return _block(line, "heading", level=5 if sets_goals else 6)
    is_list_title = len(line.words) <= _SHORT and _COLON.match(line.raw) and _ITEM.match(after)
    return _block(line, "heading", level=6) if is_list_title and not _ITEM.match(line.raw) else None


def _listed(line: Line) -> Block | None:
    item = _ITEM.match(line.raw)
    if item:
        box = item["box"] or ""
        return _block(line, "item", item.end(), level=len(item["indent"]), mark=box)
    emoji = _EMOJI_ITEM.match(line.raw)
    if emoji:
        return _block(line, "item", emoji.end(), mark=emoji["box"])
    if _ROW.match(line.raw):
        return _block(line, "row")
    quote = _QUOTE.match(line.raw)
    return _block(line, "quote", quote.end()) if quote else None


def _block(line: Line, kind: BlockKind, skip: int = 0, level: int = 0, mark: str = "") -> Block:
    return Block(kind, Span(line.span.start + skip, line.span.end), level, mark)


def _merged(classified: Iterator[Block | None], text: str) -> Iterator[Block]:
    """Joins the lines of a paragraph or quote; a line that follows an item belongs to it."""
    current: Block | None = None
    for block in classified:
        if current and block and _continues(current, block, text):
            current = replace(current, span=Span(current.span.start, block.span.end))
            continue
        if current:
            yield current
        current = block
    if current:
        yield current


def _continues(current: Block, block: Block, text: str) -> bool:
    if current.span.end - current.span.start > 4 * LONGEST_LINE:
        return False
    if current.kind == "item":
        indented = text[block.span.start : block.span.start + 2].isspace()
        return block.kind == "paragraph" and indented
    return current.kind == block.kind and block.kind in ("paragraph", "quote")


def _under_headings(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Gives every block the chain of headings above it; a heading's own chain ends with itself."""
    chain: list[tuple[int, int]] = []
    for index, block in enumerate(blocks):
        if block.kind == "heading":
            chain = [(level, at) for level, at in chain if level < block.level]
            chain.append((block.level, index))
        yield replace(block, section=tuple(at for _, at in chain))
