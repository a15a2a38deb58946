"""Goals of every measure in the middle of a year, as somebody could have them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from tracker.models import Goal, Record, Verdict

BEGIN = date(2025, 1, 1)
WORDS = {
    "ko": (
        "기술 책 24권 읽기",
        "권",
        "주 3회 운동",
        "회",
        "커피 줄이기",
        "잔",
        "불안하지 않게 자라기",
    ),
    "en": (
        "Read 24 books",
        "books",
        "Run 3 times a week",
        "",
        "Less coffee",
        "cups",
        "Grow calmly",
    ),
}
KEPT = (3, 3, 1, 0, 4, 2, 3, 3, 3, 0, 0, 3, 2, 3, 3, 1, 3, 3, 4, 3, 2, 3, 1)
FELT = (2, 2, 3, None, 3, 4)


def goals_of_every_measure(words: Sequence[str]) -> list[Record]:
    """An amount behind and one ahead, habits kept and paused, a feeling, one let go, one done."""
    return list(_goals(*words))


def _goals(
    books: str, unit: str, sport: str, times: str, coffee: str, cups: str, calm: str
) -> Iterator[Record]:
    reading = Goal(title=books, year=2025, measure="amount", target=Decimal(24), unit=unit)
    walking = Goal(title="1,000 km", year=2025, measure="amount", target=Decimal(1000), unit="km")
    yield from (reading, walking)
    yield from (reading.log(BEGIN + timedelta(days=17 * n), Decimal(1)) for n in range(9))
    yield from (walking.log(BEGIN + timedelta(days=3 * n), Decimal("11.5")) for n in range(52))
    weekly = {"year": 2025, "measure": "habit", "period": "week"}
    running = Goal(title=sport, target=Decimal(3), unit=times, **weekly)
    less = Goal(title=coffee, target=Decimal(5), unit=cups, at_most=True, **weekly)
    yield from (running, less, running.pause(date(2025, 3, 3), date(2025, 3, 16), sport))
    for week, kept in enumerate(KEPT):
        yield from (
            running.log(BEGIN + timedelta(days=7 * week + n), Decimal(1)) for n in range(kept)
        )
        yield less.log(BEGIN + timedelta(days=7 * week), Decimal(kept + 3))
    yield running.step(calm, date(2025, 6, 20), 0)
    done = running.step(coffee, None, 1)
    done.check_off(date(2025, 2, 1))
    yield done
    yield running.ease(date(2025, 4, 1), Decimal(3), "week", calm)
    verdict = Verdict()
    verdict.judge(running, "partly", date(2025, 6, 10), calm)
    yield verdict
    feeling = Goal(title=calm, year=2025, measure="feeling")
    yield feeling
    for month, felt in enumerate(FELT, 1):
        if felt:
            yield feeling.log(date(2025, month, 8), rating=felt, note=calm)
    yield Goal(
        title=coffee, year=2025, let_go_on=date(2025, 6, 1), let_go_reason=f"{calm} {coffee}"
    )
    yield Goal(title=books, year=2025, completed_on=date(2025, 2, 3))
