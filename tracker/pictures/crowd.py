"""Which points stand alone and which are counted together, at each width of the picture."""

from collections.abc import Sequence
from typing import NamedTuple

from tracker.pictures.sizes import SIZES, WIDEST_FIRST, since, until
from tracker.pictures.swarm import Room, Standing, swarm

DENSE_FROM = 25
SIDE_PX, DENSE_SIDE_PX, COMPACT_SIDE_PX = 17.0, 13.0, 7.0
COUNT_PX, COMPACT_COUNT_PX = 21.0, 10.0
EDGE_PX, COMPACT_EDGE_PX = 6.0, 2.0
STEPS_ASIDE = 2
# A row of all years on a phone of 320 px, beside its number.
COMPACT_WIDTH = 208.0


class Count(NamedTuple):
    """Several points as one mark: their numbers, percent along time, px down, and the classes of
    the sizes at which they are counted."""

    members: tuple[int, ...]
    x: float
    y: float
    classes: str


class Crowd(NamedTuple):
    """For each point its heights at the sizes at which it stands alone, widest first; the counts
    from left to right; how far from its home anything stands; how many sizes were settled."""

    alone: list[list[float]]
    counts: list[Count]
    farthest: float
    sizes: int

    def since(self, number: int) -> str:
        """The class of the sizes at which a point stands alone; none if it does at all."""
        sizes = len(self.alone[number])
        return since(sizes - 1) if 0 < sizes < self.sizes else ""


def settle_marks(homes: Sequence[tuple[float, float]], height: int, compact: bool) -> Crowd:
    """Settle for each size where points stand of which `homes` tell the percent and the px.

    `height` is that of the picture they are to stay inside; with 0 they make it themselves. What
    stands alone at one size does so at every greater one.
    """
    widths = (COMPACT_WIDTH,) if compact else tuple(width for _, width in WIDEST_FIRST)
    standings = [Standing((number,), x, y, y) for number, (x, y) in enumerate(homes)]
    sizes = []
    for width in widths:
        standings = swarm(standings, _room(width, height, len(homes), compact))
        sizes.append(standings)
    return Crowd(_alone(sizes, len(homes)), _counts(sizes), _farthest(sizes), len(widths))


def _room(width: float, height: int, count: int, compact: bool) -> Room:
    side = COMPACT_SIDE_PX if compact else DENSE_SIDE_PX if count >= DENSE_FROM else SIDE_PX
    edge = COMPACT_EDGE_PX if compact else EDGE_PX
    top, bottom = (edge, height - edge) if height else (-STEPS_ASIDE * side, STEPS_ASIDE * side)
    return Room(width, top, bottom, side, COMPACT_COUNT_PX if compact else COUNT_PX)


def _alone(sizes: Sequence[Sequence[Standing]], count: int) -> list[list[float]]:
    alone: list[list[float]] = [[] for _ in range(count)]
    for standings in sizes:
        for one in standings:
            if not one.is_count:
                alone[one.members[0]].append(one.y)
    return alone


def _counts(sizes: Sequence[Sequence[Standing]]) -> list[Count]:
    """Each count once for all sizes at which it is the same."""
    seen: dict[tuple[tuple[int, ...], float, float], list[int]] = {}
    for size, standings in enumerate(sizes):
        for one in standings:
            if one.is_count:
                seen.setdefault((one.members, one.x, one.y), []).append(size)
    return sorted(
        (Count(*told, _classes(shown, len(sizes))) for told, shown in seen.items()),
        key=lambda count: count.x,
    )


def _classes(shown: Sequence[int], sizes: int) -> str:
    """Of the sizes at which something shows; of a picture of one size none."""
    if sizes < len(SIZES):
        return ""
    first = "" if shown[-1] == sizes - 1 else since(shown[-1])
    return " ".join(filter(None, (first, until(shown[0]))))


def _farthest(sizes: Sequence[Sequence[Standing]]) -> float:
    return max((abs(one.y - one.home) for standings in sizes for one in standings), default=0.0)
