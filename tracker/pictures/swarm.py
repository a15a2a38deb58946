"""Marks that keep clear of each other: they step aside of their line, or are counted together."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

# Steps aside of the line, towards the middle of the picture first: five rows, whichever has room.
STEPS = (0, 1, -1, 2, -2, 3, 4)


class Standing(NamedTuple):
    """A mark, or a count of several, where it stands: percent along time, px down.

    `members` are the numbers of the points it stands for, `home` where it would stand alone.
    """

    members: tuple[int, ...]
    x: float
    home: float
    y: float

    @property
    def is_count(self) -> bool:
        """Whether it stands for more than one."""
        return len(self.members) > 1


class Room(NamedTuple):
    """Where marks may stand, in px: the picture's width, the least and greatest height of their
    middles, the side of a mark, and the width of a count, which is as high as a mark."""

    width: float
    top: float
    bottom: float
    side: float
    broad: float

    def wide(self, one: Standing) -> float:
        """How wide it is."""
        return self.broad if one.is_count else self.side


def swarm(standings: Iterable[Standing], room: Room) -> list[Standing]:
    """Place each, in the order of time, so that no two overlap. O(n): each sees only its near.

    One that finds no room is counted together with what is in its way; that
    count stands where something stood already. Whatever is a count stays one.
    """
    placed: list[Standing] = []
    for one in standings:
        near = _near(one, placed, room)
        free = (one._replace(y=y) for y in _heights(one, room))
        found = next((spot for spot in free if not _meeting(spot, near, room)), None)
        if found:
            placed.append(found)
        else:
            _count_in(one, near, placed, room)
    return [one._replace(members=tuple(sorted(one.members))) for one in placed]


def _heights(one: Standing, room: Room) -> Iterator[float]:
    """Where it stood before, then its steps aside."""
    yield one.y
    inwards = room.side if 2 * one.home <= room.top + room.bottom else -room.side
    for step in STEPS:
        y = one.home + step * inwards
        if room.top <= y <= room.bottom:
            yield y


def _near(one: Standing, placed: list[Standing], room: Room) -> list[Standing]:
    """The last of those placed, as far back as a count reaches, the nearest first."""
    near = []
    for other in reversed(placed):
        if (one.x - other.x) * room.width >= 100 * room.broad:
            break
        near.append(other)
    return near


def _meeting(one: Standing, near: Iterable[Standing], room: Room) -> list[Standing]:
    wide = room.wide(one)
    return [
        other
        for other in near
        if abs(one.y - other.y) < room.side
        and abs(one.x - other.x) * room.width < 50 * (wide + room.wide(other))
    ]


def _count_in(one: Standing, near: list[Standing], placed: list[Standing], room: Room) -> None:
    """Let a count stand for it and for what is in its way: where one stands, else on the line."""
    met = _meeting(one._replace(y=one.home), near, room)
    host = next((other for other in met if other.is_count), met[0])
    grown = host._replace(members=host.members + one.members)
    around = _near(host, placed, room)[::-1]
    swallowed = [other for other in _meeting(grown, around, room) if other is not host]
    members = (*grown.members, *(number for other in swallowed for number in other.members))
    placed[-len(around) :] = [
        grown._replace(members=members) if other is host else other
        for other in around
        if other not in swallowed
    ]
