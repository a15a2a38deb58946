"""What the database counts of a year, it counts as the pictures do."""

from datetime import date, timedelta

from sqlalchemy import Date, literal, select, union_all

from tests.person import Person
from tests.years.conftest import Told
from tests.years.test_showing import page
from tracker.extensions import db
from tracker.models import Goal
from tracker.pictures import week_of
from tracker.pictures.weeks import WEEKS
from tracker.years import columns


def test_the_database_finds_the_week_of_each_day(app) -> None:
    days = [date(2024, 1, 1) + timedelta(number) for number in range(366)]
    weeks = union_all(*(select(columns.week_of(literal(day, Date))) for day in days))
    with app.app_context():
        found = [min(week, WEEKS - 1) for week in db.session.scalars(weeks)]
    assert found == [week_of(day) for day in days]


def test_what_lasts_longer_than_a_month_is_in_no_week(owner: Person, told: Told) -> None:
    owner.add(told("A month", "2024-03"), told("Longer", "2024-05/2024-07"))
    assert "1 week of 2024 holds something." in page(owner)


def test_of_very_many_entries_the_last_few_stand_beside_their_goal(owner: Person) -> None:
    goal, first = Goal(title="Run", year=2024), date(2024, 1, 1)
    owner.add(goal)
    owner.add(*(goal.log(first + timedelta(day), None, f"Day {day:03}.") for day in range(200)))
    words = page(owner)
    shown = [day for day in range(200) if f"Day {day:03}." in words]
    assert shown == list(range(196, 200))
    assert "and 196 things more" in words
