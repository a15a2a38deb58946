"""Goal 11: how long a year's picture takes that has never been asked for before."""

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median

from tests.bench import measure
from tests.bench.goals import signed_in
from tests.bench.measure import Contender, Row, fresh, spend
from tests.bench.server import fill, hoego
from tracker.pictures import Mark, Window
from tracker.pictures.strip_points import draw_plot
from tracker.pictures.strip_spans import draw_lanes

# The made-up milestones lie over sixty years, so that each has sixty.
MILESTONES = 60 * 60
SOME = 3
MOST = {"year.svg": 60, "year.png": 500, "card.png": 250}


CROWD, CROWD_MOST = 1_000, 50
YEAR = Window.of_year(2024)


def crowds() -> Iterator[Row]:
    """How long it takes to place very many at once, each with its label if there is room."""
    spans, points = crowd(days=60), crowd(days=1)
    drawn = {
        "spans": lambda: draw_lanes(spans, YEAR, 0, compact=False),
        "points": lambda: draw_plot(points, YEAR, None, compact=False),
    }
    for name, draw in drawn.items():
        millis = median(_millis(draw) for _ in range(measure.ROUNDS))
        yield Row(11, f"{CROWD:,} {name} in one year placed", millis, "ms", at_most=CROWD_MOST)


def crowd(days: int) -> list[Mark]:
    """So many marks all over a year, each so many days long."""
    firsts = sorted(YEAR.first + timedelta(n * 7 % (YEAR.days - days)) for n in range(CROWD))
    last = timedelta(days - 1)
    return [Mark(str(n), f"이정표 {n}", "life", day, day + last) for n, day in enumerate(firsts)]


def _millis(draw: Callable[[], object]) -> float:
    before = time.process_time()
    draw()
    return (time.process_time() - before) * 1000


def pictures(folder: Path) -> Iterator[Row]:
    yield from crowds()
    full = folder / "full"
    fill(full, MILESTONES)
    with hoego(full) as server:
        client = signed_in(server)
        year = client.get("/timeline").headers["location"]
        for file, most in MOST.items():
            asked = Contender(server, fresh(client, f"{year}/pictures/{file}"))
            spend(asked, 1)
            micros = median(spend(asked, SOME) for _ in range(measure.ROUNDS))
            yield Row(11, f"a year of 60 milestones, {file}", micros / 1000, "ms", at_most=most)
