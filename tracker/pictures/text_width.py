"""How wide a label will be, estimated without a font, on the safe side."""

import unicodedata

FONT_PX = 12.0
ELLIPSIS = "…"


class _Advances(dict[str, float]):
    """Advance of a character in em, learnt on first sight."""

    def __missing__(self, character: str) -> float:
        advance = self[character] = _advance(character)
        return advance


def _advance(character: str) -> float:
    if "가" <= character <= "힣":
        return 0.95
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} or "\u1160" <= character <= "\u11ff":
        return 0.0
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return 1.3 if ord(character) > 0xFFFF else 1.0
    if character in "WM@%—…":
        return 1.0
    if character in " ijltfrI.,:;'|!()[]·":
        return 0.4
    return 0.72 if character.isupper() or not character.isascii() else 0.6


_ADVANCES = _Advances()


def text_width(text: str, font: float = FONT_PX) -> float:
    """Estimated width in CSS px at a font size of `font` px; at least that of common sans fonts."""
    return sum(map(_ADVANCES.__getitem__, text)) * font


def shortened(text: str, widest: float, font: float = FONT_PX) -> str:
    """The text if it is at most `widest` px, else as much of it as fits, ending in an ellipsis."""
    if text_width(text, font) <= widest:
        return text
    room = widest / font - _ADVANCES[ELLIPSIS]
    for index, character in enumerate(text):
        room -= _ADVANCES[character]
        if room < 0:
            return text[:index].rstrip(" ·,-–") + ELLIPSIS
    return text
