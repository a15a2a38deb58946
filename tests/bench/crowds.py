"""Goal 2 where much comes together: one year of very many, many full years, and what is sought."""

import re
from collections.abc import Iterator
from pathlib import Path
from time import strftime
from uuid import UUID

from tests.bench.client import Client
from tests.bench.goals import TIMELINE, deep, signed_in
from tests.bench.measure import Contender, Row, fresh, microseconds
from tests.bench.server import Server, fill, hoego

# The year that the demo ends in.
YEAR = strftime("/timeline/%Y")
PART = re.compile(r'href="(/timeline/[^"]+[?]after=[^"&]+)"')
FEW_REQUESTS = 6
SOUGHT = {
    "a kind": "kind=award",
    "a mood": "mood=2",
    "a kind and a mood": "kind=award&mood=3",
    "a word of many": "q=thirtieth",
    "a word of none": "q=zzzz",
    "a text of none": f"text={UUID(int=0)}",
}


def crowds(folder: Path) -> Iterator[Row]:
    """A year of 10,000 beside one of 1,000; sixty years of a hundred each beside ten."""
    fill(folder / "year", 1_000, years=1)
    fill(folder / "crowd", 10_000, years=1)
    with hoego(folder / "year") as small, hoego(folder / "crowd") as large:
        yield from _beside(small, large, YEAR, "a year of 10,000 beside one of 1,000")
        yield from _far(large, f"{YEAR}/6", _last_part(signed_in(large), f"{YEAR}/6"))
    fill(folder / "decade", 1_000, years=10)
    fill(folder / "sixty", 6_000, years=60)
    with hoego(folder / "decade") as small, hoego(folder / "sixty") as large:
        yield from _beside(small, large, YEAR, "a year of sixty beside one of ten")
        yield from _beside(small, large, TIMELINE, "sixty years of 100 beside ten")
        yield from _far(large, TIMELINE, deep(signed_in(large), TIMELINE, 50))


def _beside(small: Server, large: Server, page: str, what: str) -> Iterator[Row]:
    cost = microseconds({
        "small": Contender(small, fresh(signed_in(small), page)),
        "large": Contender(large, fresh(signed_in(large), page)),
    })  # fmt: skip
    yield Row(2, what, cost["large"] / cost["small"], "×", at_most=1.15)


def _last_part(client: Client, page: str) -> str:
    """The last of the parts in which a month is shown."""
    while found := PART.search(client.get(page).text):
        page = found[1]
    return page


def _far(server: Server, page: str, far: str) -> Iterator[Row]:
    client = signed_in(server)
    cost = microseconds({
        "first": Contender(server, fresh(client, page)),
        "far": Contender(server, fresh(client, far)),
    })  # fmt: skip
    yield Row(2, f"far down ({far[:34]})", cost["far"] / cost["first"], "×", at_most=1.25)


def sought(large: Server) -> Iterator[Row]:
    """All years of 100,000 milestones, narrowed: what must be looked at one by one is bounded."""
    client = signed_in(large)
    contenders = {
        what: Contender(large, fresh(client, f"{TIMELINE}?{asked}"))
        for what, asked in SOUGHT.items()
    }
    for what, cost in microseconds(contenders, FEW_REQUESTS).items():
        # Words may stand anywhere in a text; no index of ours knows them.
        most = None if "word" in what else 30
        yield Row(2, f"all years narrowed to {what}", cost / 1000, "ms", at_most=most)
