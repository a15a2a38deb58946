"""Pictures as PNG, drawn with the fonts that come along and no others."""

from tracker.config import PACKAGE

FONTS = PACKAGE / "fonts"
FONT_FILES = [str(FONTS / name) for name in ("HoegoSans.ttf", "HoegoSerif.ttf")]


def png(svg: str, width: int) -> bytes:
    """An SVG as PNG, `width` px wide.

    The machine's own fonts are left out: with them the same year would look different elsewhere.
    """
    # Few pages are pictures, and start-up need not wait for what draws them.
    from resvg_py import svg_to_bytes

    return svg_to_bytes(svg, width=width, skip_system_fonts=True, font_files=FONT_FILES)
