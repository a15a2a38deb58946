"""Words in lines, and things in rows, where no browser breaks them."""

from collections.abc import Sequence

from tracker.pictures.text_width import shortened, text_width

# How much longer than the mean a line may be where all are to look alike: as little as will do.
UNEVEN = (1.04, 1.1, 1.2, 1.35, 1.6)


def wrapped(text: str, widest: float, font: float, most: int) -> list[str]:
    """At most `most` lines of `widest` px, broken between words; what is left over is cut.

    The lines are about as long as each other, so that no word stands alone on the last.
    """
    lines = _balanced(text.split(), widest, font)
    rest = " ".join(lines[most - 1 :])
    return [shortened(line, widest, font) for line in (*lines[: most - 1], rest) if line]


def _balanced(words: list[str], widest: float, font: float) -> list[str]:
    lines = _lines(words, widest, font)
    mean = text_width(" ".join(words), font) / max(len(lines), 1)
    tries = (_lines(words, min(mean * share, widest), font) for share in UNEVEN)
    return next((tried for tried in tries if len(tried) == len(lines)), lines)


def _lines(words: list[str], widest: float, font: float) -> list[str]:
    lines: list[str] = []
    while words:
        taken = _fitting(words, widest, font)
        lines.append(" ".join(words[:taken]))
        words = words[taken:]
    return lines


def _fitting(words: Sequence[str], widest: float, font: float) -> int:
    """How many words stand on a line; one that is wider than the line stands alone."""
    for count in range(len(words), 1, -1):
        if text_width(" ".join(words[:count]), font) <= widest:
            return count
    return 1


def flowed(
    widths: Sequence[float], widest: float, start: float, gap: float
) -> list[tuple[float, int]]:
    """The `x` and the row of each thing; the first row begins at `start`, the others at 0."""
    places = []
    x, row = start, 0
    for width in widths:
        if x > 0 and x + width > widest:
            x, row = 0.0, row + 1
        places.append((x, row))
        x += width + gap
    return places
