"""Which labels show at which width of the picture, so that no two ever overlap."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tracker.pictures.sizes import SIZES, WIDEST_FIRST, told_by_size
from tracker.pictures.text_width import shortened, text_width

FLAG_ROWS = 3
INSET_PX = 6.0
GAP_PX = 10.0
STEM_PX = 3.0


class Spot(NamedTuple):
    """Where a text stands: row, right or left of its anchor, and which wording (0 is fullest)."""

    row: int
    right: bool
    form: int


class Wish:
    """A mark that would like to show its title, and the spots it was granted, widest size first.

    `near` and `far` are the percent where its text may be anchored to run right or left. A wish
    with a `row` of its own stays in it. It is granted at no more than `sizes` sizes.
    """

    __slots__ = ("far", "forms", "near", "row", "sizes", "spots", "widths")

    def __init__(
        self,
        near: float,
        far: float,
        forms: Sequence[str],
        row: int = 0,
        sizes: int = len(SIZES),
    ) -> None:
        self.near = near
        self.far = far
        self.forms = forms
        self.widths = [text_width(form) for form in forms]
        self.row = row
        self.sizes = sizes
        self.spots: list[Spot] = []

    def labels(self) -> list[tuple[str, Spot, str]]:
        """The texts to print, each with its spot and the classes of the sizes it shows at."""
        return [
            (
                self.forms[spot.form],
                spot,
                " ".join(filter(None, (*shown, "" if spot.right else "end"))),
            )
            for spot, *shown in told_by_size(self.spots)
        ]


def wordings(title: str, widest: float, brief: float) -> tuple[str, ...]:
    """The title cut to `widest` px and, if that is shorter, to `brief` px."""
    full = shortened(title, widest)
    short = shortened(title, brief)
    return (full,) if short == full else (full, short)


class Row:
    """Stretches in px that are taken: sorted, never overlapping."""

    __slots__ = ("ends", "starts")

    def __init__(self, starts: list[float], ends: list[float]) -> None:
        self.starts = starts
        self.ends = ends

    def is_free(self, start: float, end: float) -> bool:
        """Whether nothing is taken strictly between `start` and `end`."""
        index = bisect_right(self.starts, start)
        if index and self.ends[index - 1] > start:
            return False
        return index == len(self.starts) or self.starts[index] >= end

    def take(self, start: float, end: float) -> None:
        """Take a stretch; one that is empty takes nothing."""
        if end > start:
            index = bisect_right(self.starts, start)
            self.starts.insert(index, start)
            self.ends.insert(index, end)


class Flags:
    """Rows above the plot: a text stands beside a stem that comes up through the rows below."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.scale = width / 100
        self.rows = [Row([], []) for _ in range(FLAG_ROWS)]

    def stretch(self, wish: Wish, right: bool, text: float) -> tuple[float, float] | None:
        """What a text of `text` px takes of a row, or None if it would leave the picture."""
        stem = wish.near * self.scale
        if right:
            end = stem + INSET_PX + text
            return (stem - STEM_PX, end + GAP_PX) if end <= self.width else None
        start = stem - INSET_PX - text
        return (start - GAP_PX, stem + STEM_PX) if start >= 0 else None

    def rows_for(self, wish: Wish, stretch: tuple[float, float]) -> list[int]:
        """The rows with room for a stretch; a higher one needs its stem to pass the lower."""
        stem = wish.near * self.scale
        found = []
        for number, row in enumerate(self.rows):
            if row.is_free(*stretch):
                found.append(number)
            if not row.is_free(stem - STEM_PX, stem + STEM_PX):
                break
        return found

    def take(self, wish: Wish, row: int, stretch: tuple[float, float]) -> None:
        """Take the stretch, and the way of the stem through the rows below it."""
        stem = wish.near * self.scale
        self.rows[row].take(*stretch)
        for lower in self.rows[:row]:
            lower.take(stem - STEM_PX, stem + STEM_PX)


class Captions:
    """One row over each lane of spans: a text may run past its own bar, not over another's."""

    def __init__(self, width: float, lanes: Sequence[Sequence[tuple[float, float]]]) -> None:
        self.width = width
        self.scale = scale = width / 100
        self.rows = [
            Row([start * scale for start, _ in lane], [end * scale for _, end in lane])
            for lane in lanes
        ]

    def stretch(self, wish: Wish, right: bool, text: float) -> tuple[float, float] | None:
        """What a text of `text` px takes beyond its bar, or None if it would leave the picture."""
        near, far = wish.near * self.scale, wish.far * self.scale
        if right:
            end = near + text
            return (far, max(far, end + GAP_PX)) if end <= self.width else None
        start = far - text
        alone = self.rows[wish.row].is_free(far, far + GAP_PX)
        return (min(near, start - GAP_PX), near) if start >= 0 and alone else None

    def rows_for(self, wish: Wish, stretch: tuple[float, float]) -> list[int]:
        """The lane of the span, if it has room."""
        start, end = stretch
        fits = start == end or self.rows[wish.row].is_free(start, end)
        return [wish.row] if fits else []

    def take(self, _wish: Wish, row: int, stretch: tuple[float, float]) -> None:
        """Take the stretch."""
        self.rows[row].take(*stretch)


Board = Flags | Captions


def settle(wishes: Sequence[Wish], board_of: Callable[[float], Board]) -> None:
    """Grant at each size, in the order given, every wish there is room for.

    What does not show at one size does not show at a smaller one either; what does keeps its row
    while it can.
    """
    for number, (_, width) in enumerate(WIDEST_FIRST):
        board = board_of(width)
        wishes = [wish for wish in wishes if wish.sizes > number and _grant(wish, board)]


def _grant(wish: Wish, board: Board) -> bool:
    for right in (True, False):
        brief = board.stretch(wish, right, wish.widths[-1])
        rows = board.rows_for(wish, brief) if brief else []
        if brief and rows:
            full = board.stretch(wish, right, wish.widths[0])
            roomy = board.rows_for(wish, full) if full else []
            stretch = full if full and roomy else brief
            row = _kept(wish, roomy or rows)
            wish.row = row
            wish.spots.append(Spot(row, right, 0 if roomy else len(wish.forms) - 1))
            board.take(wish, row, stretch)
            return True
    return False


def _kept(wish: Wish, rows: Sequence[int]) -> int:
    return wish.row if wish.row in rows else rows[0]
