"""The goals of speed, each as figures measured on Hoego itself."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.bench.client import Client
from tests.bench.measure import Contender, Row, fresh, kept, microseconds, unchanged
from tests.bench.process import memory_megabytes
from tests.bench.server import Server, hoego
from tests.bench.visit import first_visit

TIMELINE = "/timeline/all"
NEXT = re.compile(r'<(?:a|link)[^>]*rel="next"[^>]*>')
HREF = re.compile(r'href="([^"]+)"')
LINK = r"/sign-in/[\w-]+"


@cache
def signed_in(server: Server) -> Client:
    """The client that used the link the server printed; the link works once."""
    client = Client(server.port, **{"Accept-Language": "en"})
    client.send_form(server.found_in_output(LINK))
    return client


def deep(client: Client, path: str, pages: int) -> str:
    """The address `pages` pages further on, following rel="next"; the last one if they end."""
    for _ in range(pages):
        link = NEXT.search(client.get(path).text)
        found = HREF.search(link[0]) if link else None
        if not found:
            break
        path = found[1].replace("&amp;", "&")
    return path


def against_the_floor(small: Server, floor: Server) -> Iterator[Row]:
    """Goals 1 and 3: what a page costs beside bare Flask on the same server."""
    client, bare = signed_in(small), Client(floor.port)
    cost = microseconds({
        "bare": Contender(floor, kept(bare, "/")),
        "anew": Contender(small, fresh(client, TIMELINE)),
        "kept": Contender(small, kept(client, TIMELINE)),
        "unchanged": Contender(small, unchanged(client, TIMELINE), 304),
    })  # fmt: skip
    for name, micros in cost.items():
        yield Row(1 if name in ("bare", "anew") else 3, f"processor time, {name}", micros, "µs")
    for name, goal in (("anew", 22), ("kept", 40), ("unchanged", 50)):
        share = 100 * cost["bare"] / cost[name]
        yield Row(3, f"timeline {name}, share of bare Flask's speed", share, "%", at_least=goal)


def at_any_size(small: Server, large: Server) -> Iterator[Row]:
    """Goal 2: a hundred times the milestones, and a page far down."""
    few, many = signed_in(small), signed_in(large)
    far = deep(many, TIMELINE, 900)
    cost = microseconds({
        "few": Contender(small, fresh(few, TIMELINE)),
        "many": Contender(large, fresh(many, TIMELINE)),
        "far": Contender(large, fresh(many, far)),
    })  # fmt: skip
    yield Row(2, "100,000 milestones beside 1,000", cost["many"] / cost["few"], "×", at_most=1.15)
    yield Row(
        2, f"far down ({far[:34]}) beside the first", cost["far"] / cost["many"], "×", at_most=1.25
    )


def memory(instance: Path, requests: int) -> Iterator[Row]:
    """Goal 5: memory with one worker and two, and after many requests."""
    for workers, most in ((1, 80), (2, 130)):
        with hoego(instance, workers) as server:
            ask = fresh(signed_in(server), TIMELINE)
            for number in range(500):
                ask(number)
            first = memory_megabytes(server.process.pid)
            yield Row(5, f"memory, {workers} worker(s)", first, "MB", at_most=most)
            if workers == 1:
                for number in range(requests):
                    ask(number)
                growth = 100 * (memory_megabytes(server.process.pid) / first - 1)
                yield Row(5, f"growth over {requests:,} requests", growth, "%", at_most=5)


def start(large: Server) -> Iterator[Row]:
    """Goal 6: from the command to the first answer."""
    yield Row(6, "start at 100,000 milestones", large.seconds_to_first_answer, "s")


def weight(small: Server) -> Iterator[Row]:
    """Goal 7: bytes and requests."""
    client = signed_in(small)
    page = client.get(TIMELINE, **{"Accept-Encoding": "identity"}).body
    again = unchanged(client, TIMELINE)(0)
    requests, total = first_visit(client, small.port, TIMELINE)
    yield Row(7, "timeline page, raw", len(page) / 1000, "KB", at_most=30)
    for packed in ("br", "gzip"):
        sent = client.get(f"{TIMELINE}?{packed}", **{"Accept-Encoding": packed}).body
        yield Row(7, f"timeline page, {packed}", len(sent) / 1000, "KB", at_most=6)
    yield Row(7, "first visit in Chromium", total / 1000, "KB", at_most=60)
    yield Row(7, "first visit in Chromium, requests", requests, at_most=6)
    headers = sum(len(name) + len(value) + 4 for name, value in again.headers.items())
    yield Row(7, "unchanged revisit", (headers + len(again.body)) / 1000, "KB", at_most=1)
