"""What of a text can be drawn with the letters that come along: no emoji, no stray marks."""

import re
import unicodedata

# Beyond letters and punctuation, the signs that the bundled font has.
SIGNS = (
    "←↑→↓↔⇒−√∞∴≈≠≤≥∑°·×÷①②③④⑤⑥⑦⑧⑨⑩■□▲△▶▷▼▽◆◇○◎●★☆♀♂♠♡♣♤♥♧♪♬、。〈〉《》「」『』【】〜㎏㎜㎝㎞㎡℃€₩™"
)
_EMOJI = re.compile(
    "[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\u20e3\u2190-\u21ff\u2300-\u23ff"
    "\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\U0001f000-\U0001fbff"
    "\U000e0000-\U000e01ef\ufeff]"
)


def drawable(text: str) -> str:
    """The text composed, on one line, without emoji; another script's letters stay as they are.

    Hangul typed on some systems comes in parts, which only its whole syllables are drawn from.
    """
    composed = unicodedata.normalize("NFC", text)
    return " ".join(_EMOJI.sub(_kept, composed).split())


def _kept(match: re.Match[str]) -> str:
    return match[0] if match[0] in SIGNS else ""
