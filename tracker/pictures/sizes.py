"""The widths of a picture for which it is settled what shows where; each holds up to the next.

A picture stretches with its container while marks and text keep their size, so what is apart at
one width is apart at every greater one.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")

# A phone of 320 px and one of 375 px, each less its gutters and a scroll bar; a tablet; a desktop.
SIZES = (("s", 256.0), ("m", 336.0), ("l", 640.0), ("xl", 864.0))
WIDEST_FIRST = SIZES[::-1]


def since(narrowest: int) -> str:
    """The class of what shows from a size on, counted from the widest; below all there is room
    for marks, but not for labels."""
    return f"since-{WIDEST_FIRST[narrowest][0]}"


def until(widest: int) -> str:
    """The class of what shows up to and with a size; none for the widest."""
    return f"until-{WIDEST_FIRST[widest - 1][0]}" if widest else ""


def told_by_size(values: Sequence[T]) -> list[tuple[T, str, str]]:
    """Each value with the classes of the sizes it holds at, the narrowest first.

    `values` are those of the widest sizes, widest first; at smaller ones nothing shows.
    """
    told: list[tuple[T, str, str]] = []
    at = 0
    for value, alike in groupby(values):
        first, at = at, at + len(list(alike))
        told.insert(0, (value, since(at - 1), until(first)))
    return told
