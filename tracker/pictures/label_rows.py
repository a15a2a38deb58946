"""Which labels show at which width of the picture, so that no two ever overlap.

The picture stretches with its container while text keeps its size, so a label that fits at one
width fits at every greater one. Labels are therefore settled width by width, narrowest first.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from tracker.pictures.text_width import shortened, text_width

SIZES = (("s", 288.0), ("m", 352.0), ("l", 640.0), ("xl", 864.0))
FLAG_ROWS = 3
INSET_PX = 6.0
GAP_PX = 10.0
STEM_PX = 3.0


class Wish:
    """A mark that would like to show its title, and what it got so far.

    `near` and `far` are the percent where its text may be anchored to run right or left.
    """

    __slots__ = ("far", "forms", "near", "right", "row", "shown", "widths")

    def __init__(self, near: float, far: float, forms: Sequence[str], row: int = -1) -> None:
        self.near = near
        self.far = far
        self.forms = forms
        self.widths = [text_width(form) for form in forms]
        self.row = row
        self.right = True
        self.shown: list[tuple[str, int]] = []

    @property
    def form(self) -> int:
        """Index of the wording shown at present; 0 is the fullest."""
        return self.shown[-1][1]

    def labels(self) -> list[tuple[str, str]]:
        """The texts to print and their classes; none if there was no room at any size."""
        end = "" if self.right else " end"
        untils = [f" until-{size}" for size, _ in self.shown[1:]] + [""]
        return [
            (self.forms[form], f"since-{size}{until}{end}")
            for (size, form), until in zip(self.shown, untils, strict=False)
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
        self.rows = [Row([], []) for _ in range(FLAG_ROWS)]

    def stretch(self, wish: Wish, right: bool, text: float) -> tuple[float, float] | None:
        """What a text of `text` px takes of a row, or None if it would leave the picture."""
        stem = wish.near * self.width / 100
        if right:
            end = stem + INSET_PX + text
            return (stem - STEM_PX, end + GAP_PX) if end <= self.width else None
        start = stem - INSET_PX - text
        return (start - GAP_PX, stem + STEM_PX) if start >= 0 else None

    def rows_for(self, wish: Wish, stretch: tuple[float, float]) -> list[int]:
        """The rows with room for a stretch; a higher one needs its stem to pass the lower."""
        stem = wish.near * self.width / 100
        found = []
        for number, row in enumerate(self.rows):
            if row.is_free(*stretch):
                found.append(number)
            if not row.is_free(stem - STEM_PX, stem + STEM_PX):
                break
        return found

    def hold(self, wish: Wish) -> None:
        """Take the place of a wish that was granted."""
        stem = wish.near * self.width / 100
        stretch = self.stretch(wish, wish.right, wish.widths[wish.form])
        if stretch is not None:
            self.rows[wish.row].take(*stretch)
        for row in self.rows[: wish.row]:
            row.take(stem - STEM_PX, stem + STEM_PX)


class Captions:
    """One row over each lane of spans: a text may run past its own bar, not over another's."""

    def __init__(self, width: float, lanes: Sequence[Sequence[tuple[float, float]]]) -> None:
        self.width = width
        scale = width / 100
        self.rows = [
            Row([start * scale for start, _ in lane], [end * scale for _, end in lane])
            for lane in lanes
        ]

    def stretch(self, wish: Wish, right: bool, text: float) -> tuple[float, float] | None:
        """What a text of `text` px takes beyond its bar, or None if it would leave the picture."""
        near, far = wish.near * self.width / 100, wish.far * self.width / 100
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

    def hold(self, wish: Wish) -> None:
        """Take the place of a wish that was granted."""
        stretch = self.stretch(wish, wish.right, wish.widths[wish.form])
        if stretch is not None:
            self.rows[wish.row].take(*stretch)


Board = Flags | Captions


def settle(wishes: Sequence[Wish], board_of: Callable[[float], Board]) -> None:
    """Grant at each size, in the order given, every wish there is room for.

    What was granted at a smaller size stays where it is, and takes its fuller wording as soon
    as there is room for that.
    """
    for size, width in SIZES:
        board = board_of(width)
        for wish in wishes:
            if wish.shown:
                board.hold(wish)
        for wish in wishes:
            if not wish.shown:
                _grant(wish, board, size)
            elif wish.form:
                _widen(wish, board, size)


def _grant(wish: Wish, board: Board, size: str) -> None:
    for right in (True, False):
        brief = board.stretch(wish, right, wish.widths[-1])
        rows = board.rows_for(wish, brief) if brief else []
        if rows:
            full = board.stretch(wish, right, wish.widths[0])
            roomy = [row for row in board.rows_for(wish, full) if row in rows] if full else []
            wish.right = right
            wish.row = (roomy or rows)[0]
            wish.shown.append((size, 0 if roomy else len(wish.forms) - 1))
            board.hold(wish)
            return


def _widen(wish: Wish, board: Board, size: str) -> None:
    now = board.stretch(wish, wish.right, wish.widths[wish.form])
    full = board.stretch(wish, wish.right, wish.widths[0])
    if now is None or full is None:
        return
    more = (now[1], full[1]) if wish.right else (full[0], now[0])
    if more[0] == more[1] or board.rows[wish.row].is_free(*more):
        board.rows[wish.row].take(*more)
        wish.shown.append((size, 0))
