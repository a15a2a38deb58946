"""Step 4: page chrome and related posts are set aside, never read."""

from __future__ import annotations

from dataclasses import replace

from tracker.reading.languages import CODES, pattern
from tracker.reading.manuscript import Manuscript
from tracker.reading.sources.markup import FILL
from tracker.reading.spans import Block, Span

#: What follows a chrome line is chrome too, unless more than this share of the text follows.
_TAIL = 0.4


def set_aside_footers(manuscript: Manuscript) -> Manuscript:
    """Drops the blocks of footers and keeps their places."""
    lines = _words_by_line(manuscript)
    chrome = [start for start, words in lines if _is(words, "chrome")]
    tail_from = len(manuscript.text) * (1 - _TAIL)
    cut = next((start for start in chrome if start >= tail_from), len(manuscript.text))
    rows = [_line_at(manuscript, start) for start, words in lines if _is(words, "chrome_row")]
    aside = (*(row for row in rows if row.start < cut), *_tail(manuscript, cut))
    kept = tuple(_clipped(block, cut) for block in manuscript.blocks if block.span.start < cut)
    return replace(manuscript, footers=aside, blocks=tuple(b for b in kept if not _in(b, aside)))


def _words_by_line(manuscript: Manuscript) -> list[tuple[int, str]]:
    found, start = [], 0
    for line in manuscript.visible.split("\n"):
        words = line.replace(FILL, "").strip(" #*-|>\t")
        if words and len(line) <= 400:
            found.append((start, words))
        start += len(line) + 1
    return found


def _is(words: str, key: str) -> bool:
    return any(pattern(code, "headings", key).search(words) for code in CODES)


def _line_at(manuscript: Manuscript, start: int) -> Span:
    end = manuscript.text.find("\n", start)
    return Span(start, end if end >= 0 else len(manuscript.text))


def _tail(manuscript: Manuscript, cut: int) -> tuple[Span, ...]:
    end = len(manuscript.text.rstrip())
    return (Span(cut, end),) if cut < end else ()


def _clipped(block: Block, cut: int) -> Block:
    return replace(block, span=Span(block.span.start, min(block.span.end, cut)))


def _in(block: Block, aside: tuple[Span, ...]) -> bool:
    return any(span.start <= block.span.start and block.span.end <= span.end for span in aside)
