"""From the bytes of an uploaded file to text, or a reason why that is impossible."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath
from typing import Literal

Format = Literal["txt", "md", "html"]
Trouble = Literal["empty", "binary", "encoding", "nul", "too_long"]

#: The most characters one retrospective may have.
LONGEST = 2_000_000
_FORMATS: dict[str, Format] = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
)
_HTML = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!doctype html|html|head|body)\b", re.I
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,40})", re.I)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")


class UnreadableText(ValueError):
    """Raised for a file that holds no text we can read; ``reason`` says why.

    ``empty``: nothing but blanks; ``binary``: a picture, an archive, a PDF; ``encoding``: neither
    UTF-8, UTF-16 nor CP949; ``nul``: text with NUL characters in it; ``too_long``: over
    :data:`LONGEST` characters.
    """

    def __init__(self, reason: Trouble) -> None:
        super().__init__(reason)
        self.reason: Trouble = reason


def decode(data: bytes, filename: str) -> tuple[str, Format]:
    """The text of a file and its format, by its name and then by its content.

    Line ends become ``\\n``; a byte order mark is dropped. Raises :class:`UnreadableText`.
    """
    if data.startswith(_MAGIC):
        raise UnreadableText("binary")
    text = _checked(_text(data).replace("\r\n", "\n").replace("\r", "\n"))
    return text, format_of(filename, text)


def format_of(filename: str, text: str) -> Format:
    """The format a file name stands for; a page of HTML is one whatever its name."""
    if _HTML.match(text):
        return "html"
    return _FORMATS.get(PurePath(filename).suffix.lower(), "txt")


def _checked(text: str) -> str:
    if "\x00" in text:
        raise UnreadableText("nul")
    if not text.strip():
        raise UnreadableText("empty")
    if len(text) > LONGEST:
        raise UnreadableText("too_long")
    if len(_CONTROL.findall(text)) > len(text) // 100:
        raise UnreadableText("binary")
    return text


def _text(data: bytes) -> str:
    for encoding in _encodings(data):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise UnreadableText("binary" if _looks_binary(data) else "encoding")


def _encodings(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    unmarked = _unmarked_utf16(data)
    if unmarked:
        return (unmarked,)
    declared = _CHARSET.search(data[:4096])
    # A page that declares EUC-KR is CP949 in practice, as browsers read it.
    korean = declared is not None and declared[1].lower() in (
        b"euc-kr",
        b"ks_c_5601-1987",
        b"cp949",
    )
    return ("cp949", "utf-8") if korean else ("utf-8", "cp949")


def _unmarked_utf16(data: bytes) -> str | None:
    """Half of the bytes of Latin text in UTF-16 are NUL, all on the same side."""
    sample = data[:2000]
    half = len(sample) // 2
    if half < 2 or len(data) % 2:
        return None
    for offset, encoding in ((0, "utf-16-be"), (1, "utf-16-le")):
        if sample[offset::2].count(0) > half // 5 and sample[1 - offset :: 2].count(0) == 0:
            return encoding
    return None


def _looks_binary(data: bytes) -> bool:
    sample = data[:4096]
    return sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in sample) > len(sample) // 20
