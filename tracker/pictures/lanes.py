"""Interval partitioning: which lane each span runs in."""

from collections.abc import Sequence
from heapq import heappop, heappush


def pack(intervals: Sequence[tuple[float, float]]) -> list[int]:
    """A lane number for each `(start, end)`, in the order given.

    Intervals must be sorted by start. No two in a lane overlap (one may start where another
    ends), the number of lanes is the least possible, and each takes the lowest free lane.
    O(n log n). Kleinberg & Tardos, *Algorithm Design*, 4.1.
    """
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    lanes: list[int] = []
    for start, end in intervals:
        while busy and busy[0][0] <= start:
            heappush(free, heappop(busy)[1])
        lane = heappop(free) if free else len(busy)
        heappush(busy, (end, lane))
        lanes.append(lane)
    return lanes
