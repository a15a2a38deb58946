"""The owner's own words, as they stand: cut between sentences only, never changed."""

import re
from itertools import takewhile

LONGEST = 220
_BLANKS = re.compile(r"\s+")
_STOP = re.compile(r"(?<=[.!?…])\s+")
_CLOSED = re.compile(r"[.!?…~)\]”’\"']$")
_LISTED = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+")


def excerpt(text: str) -> str:
    """The first sentences of a text, as many as fit into a line or three; at least one.

    A list is left to whoever reads the whole, unless there is nothing else.
    """
    lines = [line.strip() for line in text.strip().split("\n")]
    prose = list(takewhile(lambda line: line and not _LISTED.match(line), lines)) or lines[:1]
    told = ""
    for sentence in _STOP.split(_BLANKS.sub(" ", _LISTED.sub("", " ".join(prose))).strip()):
        if told and len(told) + len(sentence) > LONGEST:
            break
        told = f"{told} {sentence}".strip()
    return told


def whole(words: str) -> str:
    """Words as sentences of their own: with a full stop where they have no end."""
    return words if _CLOSED.search(words) else f"{words}."


def inline(words: str) -> str:
    """Words inside another sentence: without the full stop at their end."""
    return words[:-1] if words.endswith(".") and not words.endswith("..") else words


def listed(text: str) -> list[str]:
    """The lines of an answer, without the marks of a list."""
    lines = (_LISTED.sub("", line).strip() for line in text.split("\n"))
    return [inline(line) for line in lines if line]
