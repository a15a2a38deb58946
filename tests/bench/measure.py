"""Contenders measured in turn, so that a busy minute of the machine is shared by all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

from tests.bench.client import Answer, Client
from tests.bench.process import cpu_seconds
from tests.bench.server import Server

ROUNDS = 7
REQUESTS = 100
Ask = Callable[[int], Answer]


@dataclass(frozen=True, slots=True)
class Contender:
    """A server, and the n-th request to it; `status` is what every answer has to be."""

    server: Server
    ask: Ask
    status: int = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One measured figure beside its goal: `value` has to be `at_least` or `at_most`."""

    goal: int
    what: str
    value: float
    unit: str = ""
    at_least: float | None = None
    at_most: float | None = None

    @property
    def is_met(self) -> bool:
        low, high = self.at_least, self.at_most
        return (low is None or self.value >= low) and (high is None or self.value <= high)

    def __str__(self) -> str:
        bound = f"≥ {self.at_least:g}" if self.at_least is not None else ""
        bound = f"≤ {self.at_most:g}" if self.at_most is not None else bound
        verdict = ("met" if self.is_met else "NOT MET") if bound else ""
        value = f"{self.value:,.2f}" if self.value < 100 else f"{self.value:,.0f}"
        return f"{self.goal:>4}  {self.what:<58} {value:>10} {self.unit:<4} {bound:<10} {verdict}"


def microseconds(contenders: Mapping[str, Contender], requests: int = REQUESTS) -> dict[str, float]:
    """Processor time a request, in µs: the median of several rounds, the contenders in turn."""
    for contender in contenders.values():
        spend(contender, requests // 3)
    rounds = [{name: spend(c, requests) for name, c in contenders.items()} for _ in range(ROUNDS)]
    return {name: median(each[name] for each in rounds) for name in contenders}


def spend(contender: Contender, requests: int) -> float:
    before = cpu_seconds(contender.server.process.pid)
    for number in range(requests):
        answer = contender.ask(number)
        if answer.status != contender.status:
            raise RuntimeError(
                f"{answer.status} instead of {contender.status}: {answer.text[:300]}"
            )
    return (cpu_seconds(contender.server.process.pid) - before) / requests * 1e6


def fresh(client: Client, path: str) -> Ask:
    """A page that has to be rendered anew: no two requests have the same address."""
    serial = iter(range(10**9))
    mark = "&" if "?" in path else "?"
    return lambda _: client.get(f"{path}{mark}fresh={next(serial)}")


def kept(client: Client, path: str) -> Ask:
    """The same page again, by someone who has not seen it."""
    return lambda _: client.get(path)


def unchanged(client: Client, path: str) -> Ask:
    """The same page again, by a browser that still has it."""
    tag = client.get(path).headers.get("etag", "")
    return lambda _: client.get(path, **{"If-None-Match": tag})
