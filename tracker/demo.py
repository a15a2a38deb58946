"""Fills an account with made-up milestones over some years, the same ones each time.

The number of a milestone, not chance, chooses what it is: so two instances that are filled alike
can be compared.
"""

import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import insert

from tracker.access import raise_revision
from tracker.clock import now, today
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import KINDS, User
from tracker.sample import STORY_LANGUAGES

YEARS = 60
AT_ONCE = 10_000
# A shuffled walk: multiplying by a prime visits every day of the years before any returns.
STRIDE = 7_919
TITLES = Path(__file__).parent / "demo.toml"

Shape = Callable[[int, int, int], str]
# How precisely people remember: mostly days and months, some spans, a few vague ones.
SHAPES: tuple[Shape, ...] = (
    lambda year, month, day: f"{year:04}-{month:02}-{day:02}",
    lambda year, month, day: f"{year:04}-{month:02}",
    lambda year, month, day: f"{year:04}-{month:02}-{day:02}",
    lambda year, month, day: f"{year:04}-{month:02}/{year:04}-{min(month + 2, 12):02}",
    lambda year, month, day: f"{year:04}-{month:02}-{day:02}",
    lambda year, month, day: f"{year:04}-{month:02}~",
    lambda year, month, day: f"{year:04}-{month:02}",
    lambda year, month, day: f"{year:04}-{21 + (month - 1) // 3}",
    lambda year, month, day: f"{year:04}-{month:02}-{day:02}",
    lambda year, month, day: f"{year:04}",
)


@cache
def _titles(language: str) -> dict[str, list[str]]:
    titles = tomllib.loads(TITLES.read_text(encoding="utf-8"))
    told: dict[str, list[str]] = titles[language if language in STORY_LANGUAGES else "en"]
    return told


@cache
def _parsed(edtf: str) -> EdtfDate:
    return EdtfDate.parse(edtf)


def _date(number: int, last_year: int, years: int) -> EdtfDate:
    step = number * STRIDE % (years * 12 * 28)
    months, day = divmod(step, 28)
    year, month = divmod(months, 12)
    shape = SHAPES[number % len(SHAPES)]
    return _parsed(shape(last_year - years + 1 + year, month + 1, day + 1))


def _milestone(user: User, number: int, last_year: int, years: int) -> dict[str, Any]:
    kind = KINDS[number * 7 % len(KINDS)]
    titles, when = _titles(user.locale)[kind], _date(number, last_year, years)
    return {
        "id": uuid4(),
        "owner_id": user.id,
        "title": titles[number // len(KINDS) % len(titles)],
        "kind": kind,
        "edtf": when.text,
        "earliest": when.earliest,
        "latest": when.latest,
        "mood": number % 6 or None,
    }


def _same(user: User) -> dict[str, Any]:
    """What every made-up milestone shares."""
    texts = {"date_wording": "", "date_basis": "owner", "note": "", "quote": ""}
    return texts | {"version": 1, "created_at": now(), "is_sample": False}


def _milestones(user: User, count: int, years: int) -> Iterator[dict[str, Any]]:
    last_year, same = today().year, _same(user)
    return (_milestone(user, number, last_year, years) | same for number in range(count))


def fill(user: User, count: int, years: int = YEARS) -> None:
    """Add `count` milestones to an account, over so many years, of which this is the last."""
    db.session.flush()
    milestones, rows = db.metadata.tables["milestones"], _milestones(user, count, years)
    while batch := list(islice(rows, AT_ONCE)):
        db.session.execute(insert(milestones), batch)
    raise_revision(user.id)
