"""python -m tests.bench: the figures of speed, one line each, beside their goals."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import goals, measure
from tests.bench.crowds import crowds, sought
from tests.bench.measure import Row
from tests.bench.peers import against_peers
from tests.bench.pictures import pictures
from tests.bench.process import can_be_measured
from tests.bench.queries import queries
from tests.bench.reading import reading
from tests.bench.server import fill, granian, hoego
from tests.bench.years import years


def rows(folder: Path, options: argparse.Namespace) -> Iterator[Row]:
    few, many = folder / "few", folder / "many"
    fill(few, 1_000)
    fill(many, options.milestones)
    floor = granian("tests.bench.floor:create_app", folder, folder / "floor.log")
    with hoego(few) as small, floor as bare:
        yield from goals.against_the_floor(small, bare)
        yield from goals.weight(small)
        if options.peers:
            yield from against_peers(small, folder)
        with hoego(many) as large:
            yield from goals.at_any_size(small, large)
            yield from sought(large)
    with hoego(many) as large:
        yield from goals.start(large)
    yield from goals.memory(few, options.requests)
    yield from crowds(folder)
    yield from queries(few)
    yield from reading()
    yield from pictures(folder)
    yield from years(folder)


def main() -> int:
    parser = argparse.ArgumentParser(prog="./run bench", description="Measures Hoego's speed.")
    parser.add_argument("--peers", action="store_true", help="beside ihatemoney and Datasette too")
    parser.add_argument("--milestones", type=int, default=100_000, help="of the large instance")
    parser.add_argument("--requests", type=int, default=20_000, help="between two looks at memory")
    parser.add_argument("--rounds", type=int, default=measure.ROUNDS)
    options = parser.parse_args()
    if not can_be_measured():
        print("run: the bench needs Linux; it reads processor time from /proc.", file=sys.stderr)
        return 1
    measure.ROUNDS = options.rounds
    with tempfile.TemporaryDirectory(prefix="hoego-bench-") as folder:
        for row in rows(Path(folder), options):
            print(row, flush=True)
    return 0


sys.exit(main())
