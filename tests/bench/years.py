"""Goal 12: a year in review with two thousand milestones, beside one with twenty."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.goals import signed_in
from tests.bench.measure import Contender, Row, fresh, microseconds
from tests.bench.server import fill, hoego

# The made-up milestones lie over sixty years; all but one of those are thinned out.
YEARS, FEW, MANY = 60, 20, 2_000


def thin_out(instance: Path, year: int) -> None:
    """Leave the milestones of one year, and of the others one in a hundred."""
    with closing(sqlite3.connect(instance / "hoego.db")) as database:
        database.execute(
            "DELETE FROM milestones WHERE rowid % 100 > 0 AND (earliest < ? OR earliest >= ?)",
            (f"{year}-01-01", f"{year + 1}-01-01"),
        )
        database.commit()
        database.execute("VACUUM")


def years(folder: Path) -> Iterator[Row]:
    few, many, year = folder / "twenty", folder / "two-thousand", datetime.now(UTC).year
    fill(few, YEARS * FEW)
    fill(many, YEARS * MANY)
    thin_out(many, year)
    with hoego(few) as small, hoego(many) as large:
        cost = microseconds({
            "few": Contender(small, fresh(signed_in(small), f"/years/{year}")),
            "many": Contender(large, fresh(signed_in(large), f"/years/{year}")),
        })  # fmt: skip
    yield Row(12, "a year in review, 20 milestones", cost["few"] / 1000, "ms")
    share = cost["many"] / cost["few"]
    yield Row(12, "a year in review, 2,000 milestones beside 20", share, "×", at_most=2)
