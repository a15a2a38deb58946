"""From an uploaded file to its text, or the reason why there is none."""

from typing import IO, Any

from tracker.locale import lazy_gettext
from tracker.models import LARGEST_TEXT
from tracker.reading import Format, UnreadableText, decode

# Two bytes a letter at most where it has one in UTF-8: more cannot be 2 MB of text.
LARGEST_FILE = 2 * LARGEST_TEXT + 2
TEXT_ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
UNREADABLE: dict[str, Any] = {
    "empty": lazy_gettext("There is nothing in this file."),
    "binary": lazy_gettext("This is not a text file. Please choose a .txt, .md or .html file."),
    "encoding": lazy_gettext(
        "We could not make out the letters of this file. Please save it as UTF-8 and try again."
    ),
    "nul": lazy_gettext("There are NUL characters in this file, so something in it is not text."),
    "too_long": lazy_gettext("This file is too long. One retrospective may have 2 MB of text."),
}


def text_in(data: bytes, name: str) -> tuple[str, Format]:
    """The text of a whole file and its format; raises UnreadableText."""
    if len(data) > LARGEST_FILE:
        raise UnreadableText("too_long")
    text, text_format = decode(data, name)
    if len(text.encode()) > LARGEST_TEXT:
        raise UnreadableText("too_long")
    return text, text_format


def read_bounded(file: IO[bytes]) -> bytes:
    """The bytes of a file, one more than it may have at most."""
    return file.read(LARGEST_FILE + 1)
