"""Goal 12: a year in review with two thousand of something, beside one with twenty."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from tests.bench.goals import signed_in
from tests.bench.measure import Contender, Row, fresh, microseconds
from tests.bench.queries import settings_of
from tests.bench.server import Server, fill, hoego
from tracker import create_app
from tracker.access import system
from tracker.extensions import db
from tracker.models import Goal, Reflection, User

# The made-up milestones lie over sixty years; all but one of those are thinned out.
YEARS, FEW, MANY = 60, 20, 2_000
GOALS = 5
BODY = "A day like the others of these weeks. " * 10


def thin_out(instance: Path, year: int) -> None:
    """Leave the milestones of one year, and of the others one in a hundred."""
    with closing(sqlite3.connect(instance / "hoego.db")) as database:
        database.execute(
            "DELETE FROM milestones WHERE rowid % 100 > 0 AND (earliest < ? OR earliest >= ?)",
            (f"{year}-01-01", f"{year + 1}-01-01"),
        )
        database.commit()
        database.execute("VACUUM")


def note(instance: Path, year: int, entries: int, reflections: int) -> None:
    """Give a year some goals, and so many entries and reflections, a fourth of those on a goal."""
    app = create_app(settings_of(instance))
    with app.app_context(), system():
        owner = db.session.scalars(db.select(User)).first()
        assert owner is not None
        goals = [_goal(owner, year, number) for number in range(GOALS)]
        db.session.add_all(goals)
        days = [date(year, 1, 1) + timedelta(number * 7 % 365) for number in range(MANY)]
        for number in range(entries):
            noted = f"The one of number {number}" if number % 2 else ""
            db.session.add(goals[number % GOALS].log(days[number], Decimal(3), noted))
        for number in range(reflections):
            goal = goals[number % GOALS].id if number % 4 == 0 else None
            told = {"written_on": days[number], "mood": number % 6 or None, "goal_id": goal}
            db.session.add(Reflection(owner_id=owner.id, body=BODY, **told))
        db.session.commit()


def _goal(owner: User, year: int, number: int) -> Goal:
    goal = Goal(owner_id=owner.id, title=f"Goal {number}", year=year)
    goal.measure_by("amount", target=Decimal(100), unit="km")
    return goal


def years(folder: Path) -> Iterator[Row]:
    few, many, year = folder / "twenty", folder / "two-thousand", datetime.now(UTC).year
    fill(few, YEARS * FEW)
    fill(many, YEARS * MANY)
    thin_out(many, year)
    with hoego(few) as small, hoego(many) as large:
        yield from _beside(small, large, year, "milestones")
    yield from _noted(folder, few, year)


def _noted(folder: Path, few: Path, year: int) -> Iterator[Row]:
    """The same where the two thousand are entries of its goals, or reflections."""
    numbers = {"noted": (FEW, FEW), "entries": (MANY, FEW), "reflections": (FEW, MANY)}
    for name, number in numbers.items():
        shutil.copytree(few, folder / name)
        note(folder / name, year, *number)
    with hoego(folder / "noted") as small:
        for name in ("entries", "reflections"):
            with hoego(folder / name) as large:
                yield from _beside(small, large, year, name)


def _beside(small: Server, large: Server, year: int, what: str) -> Iterator[Row]:
    cost = microseconds({
        "few": Contender(small, fresh(signed_in(small), f"/years/{year}")),
        "many": Contender(large, fresh(signed_in(large), f"/years/{year}")),
    })  # fmt: skip
    yield Row(12, f"a year in review, 20 {what}", cost["few"] / 1000, "ms")
    share = cost["many"] / cost["few"]
    yield Row(12, f"a year in review, 2,000 {what} beside 20", share, "×", at_most=2)
