"""Pictures as PNG, drawn with the fonts that come along and no others."""

import re
import struct
from functools import cache
from pathlib import Path

from tracker.config import PACKAGE

FONTS = PACKAGE / "fonts"
SANS = FONTS / "HoegoSans.ttf"
FONT_FILES = [str(SANS), str(FONTS / "HoegoSerif.ttf")]
LEFT_OUT = "…"


def png(svg: str, width: int) -> bytes:
    """An SVG as PNG, `width` px wide.

    The machine's own fonts are left out: with them the same year would look different elsewhere.
    Letters that ours lack are told by an ellipsis, which says more than a row of boxes.
    """
    # Few pages are pictures, and start-up need not wait for what draws them.
    from resvg_py import svg_to_bytes

    told = _foreign().sub(LEFT_OUT, svg)
    return svg_to_bytes(told, width=width, skip_system_fonts=True, font_files=FONT_FILES)


@cache
def _foreign() -> re.Pattern[str]:
    """Words that pictures have no letters for, as far as they stand side by side."""
    known = "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in _letters(SANS))
    foreign = rf"[^\t\n\r{known}]+"
    return re.compile(rf"{foreign}(?: {foreign})*")


def _letters(font: Path) -> list[tuple[int, int]]:
    """The stretches of letters that a font has, as the first of its tables of format 4 says."""
    data = font.read_bytes()
    (count,) = struct.unpack_from(">H", data, 4)
    tables = (struct.unpack_from(">4s4xI4x", data, 12 + 16 * number) for number in range(count))
    cmap = next(offset for name, offset in tables if name == b"cmap")
    table = cmap + struct.unpack_from(">I", data, cmap + 8)[0]
    (double,) = struct.unpack_from(">H", data, table + 6)
    ends = struct.unpack_from(f">{double // 2}H", data, table + 14)
    starts = struct.unpack_from(f">{double // 2}H", data, table + 16 + double)
    return [*zip(starts, ends, strict=True)][:-1]
