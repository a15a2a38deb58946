"""The two sizes of a photo, by the longest edge in px: one to look at, one for cards."""

LARGE, SMALL = 1600, 480
SIZES = {"large": LARGE, "small": SMALL}


def fitted(width: int, height: int, longest: int) -> tuple[int, int]:
    """Width and height of the same shape with no edge longer than asked; never made larger."""
    scale = min(1.0, longest / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))
