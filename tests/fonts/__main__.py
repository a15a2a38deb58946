"""Makes the letters that pictures are drawn with: `python -m tests.fonts SANS SERIF`.

SANS is Noto Sans KR Medium, SERIF the Latin part of Noto Serif KR SemiBold, both with TrueType
outlines. What is cut out is a modified version, which the licence asks to be named differently.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from tracker.pictures.letters import SIGNS
from tracker.rasters import FONTS

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2028), *range(0x2030, 0x2040)]
JAMO = range(0x3131, 0x318F)
NAMES = {1: "{}", 3: "{} 1", 4: "{}", 6: "{}", 16: "{}"}
SUBFAMILY = {2: "Regular", 17: "Regular"}
COPYRIGHT, LICENCE = 0, 13
UNDER = "This Font Software is licensed under the SIL Open Font License, Version 1.1."


def common_syllables() -> Iterable[int]:
    """The 2,350 syllables of KS X 1001, and all others that end in a vowel, ㄴ, ㄹ, ㅁ, ㅇ or ㅆ.

    The standard leaves out syllables that people do write, such as 쌰, 뎐 and the misspelt 됬.
    """
    finals = {0, 4, 8, 16, 20, 21}
    for code in range(0xAC00, 0xD7A4):
        if (code - 0xAC00) % 28 in finals or _is_standard(chr(code)):
            yield code


def _is_standard(syllable: str) -> bool:
    try:
        return len(syllable.encode("euc_kr")) == 2
    except UnicodeEncodeError:
        return False


def cut(source: Path, target: Path, name: str, codes: Iterable[int]) -> None:
    """Write those glyphs of a font under another name; what it lacks shows as a box."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(
        hinting=False, notdef_outline=True, layout_features=["kern"], name_IDs=["*"]
    )
    options.drop_tables += ["BASE", "STAT", "vhea", "vmtx"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    _lower_ellipsis(font)
    _rename(font, name)
    font.flavor = None
    font.save(target)


def _lower_ellipsis(font: TTFont) -> None:
    """Korean type centres the ellipsis; at the end of a cut label it reads as one on the line."""
    cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
    if 0x2026 in cmap:
        width = glyphs[cmap[0x2E]].width
        pen = TTGlyphPen(glyphs)
        for index in range(3):
            pen.addComponent(cmap[0x2E], (1, 0, 0, 1, index * width, 0))
        font["glyf"][cmap[0x2026]] = pen.glyph()
        font["hmtx"][cmap[0x2026]] = (3 * width, 0)


def _rename(font: TTFont, name: str) -> None:
    table = font["name"]
    kept = {record.nameID: str(record) for record in table.names}
    table.names = []
    told = {number: form.format(name) for number, form in NAMES.items()} | SUBFAMILY
    told |= {COPYRIGHT: kept[COPYRIGHT], LICENCE: UNDER}
    told[6] = told[6].replace(" ", "")
    for number, text in sorted(told.items()):
        table.setName(text, number, 3, 1, 0x409)


def main(sans: str, serif: str) -> None:
    """Cut both fonts."""
    codes = [*LATIN, *JAMO, *common_syllables(), *map(ord, SIGNS)]
    cut(Path(sans), FONTS / "HoegoSans.ttf", "Hoego Sans", codes)
    cut(Path(serif), FONTS / "HoegoSerif.ttf", "Hoego Serif", range(0x20, 0x7F))


if __name__ == "__main__":
    main(*sys.argv[1:])
