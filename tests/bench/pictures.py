"""Goal 11: how long a year's picture takes that has never been asked for before."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench import measure
from tests.bench.goals import signed_in
from tests.bench.measure import Contender, Row, fresh, spend
from tests.bench.server import fill, hoego

# The made-up milestones lie over sixty years, so that each has sixty.
MILESTONES = 60 * 60
SOME = 3
MOST = {"year.svg": 60, "year.png": 500, "card.png": 250}


def pictures(folder: Path) -> Iterator[Row]:
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
