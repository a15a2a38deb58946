"""Step 5: sentences. Punctuation ends one; a line break only after words that end a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from tracker.reading.languages import pattern
from tracker.reading.manuscript import Manuscript
from tracker.reading.sieve import sieve
from tracker.reading.sources.markup import FILL
from tracker.reading.spans import Block, Sentence, Span

LONGEST = 1000
_WRAPPED = 40
#: More sentences than anyone tells a year in are set aside unread, so that no text takes long.
MOST = 5_000
_STOP = re.compile(r"(?:[.!?…。]{1,8}[\"'”’)\]~]{0,3}|[ㅋㅎㅠㅜ]{2,9})(?=\s)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|vs|etc|e\.g|i\.e|no|feat|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[A-Z]|(?<!\d)\d{1,2}\u2060?)\.$",
    re.I,
)
_DOTTED = re.compile(r"\d\.$")
_SPACE = re.compile(r"\s")
_LETTER = re.compile(r"[^\W_]")


def split_sentences(manuscript: Manuscript) -> Manuscript:
    """Fills ``sentences``, in the order of the text; what follows the last is set aside."""
    every = (
        sentence
        for index, block in enumerate(manuscript.blocks)
        for sentence in _sentences_of(block, index, manuscript)
    )
    sentences = tuple(islice(every, MOST))
    rest = [Span(each.origin[0], len(manuscript.text)) for each in islice(every, 1)]
    return replace(manuscript, sentences=sentences, footers=(*manuscript.footers, *rest))


def _sentences_of(block: Block, index: int, manuscript: Manuscript) -> Iterator[Sentence]:
    text, base = manuscript.visible, block.span.start
    for start, end in _pieces(text[base : block.span.end], block, manuscript.language):
        words, origin = _words(text, base + start, base + end)
        if _LETTER.search(words):
            able = sieve(manuscript.language).able(f"{block.mark} {words}")
            yield Sentence(words, index, origin, able)


def _words(text: str, start: int, end: int) -> tuple[str, Sequence[int]]:
    """The words of a place in the text: fillers dropped, breaks as blanks, ends trimmed."""
    piece = text[start:end]
    origin: Sequence[int] = range(start, end)
    if FILL in piece:
        kept = [at for at in origin if text[at] != FILL]
        piece, origin = piece.replace(FILL, ""), kept
    words = piece.lstrip(" \t\n|>")
    left = len(piece) - len(words)
    words = _SPACE.sub(" ", words.rstrip())
    return words, origin[left : left + len(words)]


def _pieces(text: str, block: Block, code: str) -> Iterator[tuple[int, int]]:
    if block.kind in ("heading", "row"):
        yield 0, len(text)
        return
    start = 0
    for end in _ends(text, code):
        while end - start > LONGEST:
            yield start, start + LONGEST
            start += LONGEST
        yield start, end
        start = end


def _ends(text: str, code: str) -> list[int]:
    stops = {match.end() for match in _STOP.finditer(text) if not _abbreviates(text, match.end())}
    return sorted(stops | set(_line_ends(text, code)) | {len(text)})


def _is_a_list(lines: list[str]) -> bool:
    """Whether lines are one thing each: none is long enough to be wrapped, or ends in a stop."""
    return len(lines) > 1 and all(len(each) <= _WRAPPED and each[-1] not in ".。" for each in lines)


def _abbreviates(text: str, end: int) -> bool:
    before = text[max(0, end - 8) : end]
    is_date = _DOTTED.search(before) and text[end : end + 2].strip().isdigit()
    return bool(is_date or _ABBREVIATION.search(before))


def _line_ends(text: str, code: str) -> Iterator[int]:
    at = 0
    ends = pattern(code, "sentences", "line_end")
    lines = text.split("\n")
    each_is_one = _is_a_list([shown for line in lines if (shown := line.replace(FILL, "").strip())])
    for line in lines:
        at += len(line) + 1
        shown = line.replace(FILL, "")
        if each_is_one or shown.endswith("  ") or ends.search(shown.rstrip()[-12:]):
            yield min(at, len(text))
