"""An owner's words without their Markdown, for a text that is prose."""

import re

from tracker.markdown import to_text

LONGEST = 2_000
_BLOCKS = re.compile(r"\n\s*\n")
_NO_PROSE = re.compile(r"\s*(?:#|[-*+]\s|\d+[.)]\s|\||```|>)")


def plain(text: str) -> str:
    """The paragraphs of a text; its lists and headings only where there is nothing else."""
    blocks = [block for block in _BLOCKS.split(text or "") if block.strip()]
    prose = [block for block in blocks if not _NO_PROSE.match(block)]
    return "\n\n".join(to_text(block, LONGEST) for block in prose or blocks)


def plain_lines(text: str) -> str:
    """The lines of an answer, each without its marks."""
    return "\n".join(filter(None, (to_text(line, LONGEST) for line in str(text).split("\n"))))
