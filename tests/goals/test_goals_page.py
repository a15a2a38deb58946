"""docs/goals.md is tested, so that it says what the screen says."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.person import Person
from tracker.measures import BANDS
from tracker.models import Goal
from tracker.standing.words import BAND_NAMES

PAGE = (Path(__file__).parents[2] / "docs" / "goals.md").read_text("utf-8")
TODAY = date(2025, 3, 14)
GONE = 73
# Days of buffer at which each band begins, in a year of days with steps of a week.
BUFFERS = {"well ahead": 29, "ahead": 8, "on the line": -7, "a little behind": -28, "behind": -29}


def test_the_bands_have_the_names_of_the_page() -> None:
    table = PAGE.split("| band | buffer |")[1].split("\n\n")[0]
    named = [line.strip("| ").split(" | ")[0] for line in table.splitlines()[2:]]
    assert named == [str(BAND_NAMES[band]) for band in BANDS] == list(BUFFERS)


@pytest.mark.parametrize("band", BUFFERS)
def test_a_goals_page_names_its_band(owner: Person, band: str) -> None:
    goal = Goal(title="Read", year=2025, measure="amount", target=Decimal(365))
    owner.add(goal)
    owner.add(goal.log(TODAY, Decimal(GONE + BUFFERS[band])))
    days = f"{BUFFERS[band]} days · " if BUFFERS[band] > 0 else ""
    assert f"<dd>{days}{band}</dd>" in owner.get(f"/goals/{goal.id}").text


def test_a_goal_that_rests_shows_no_figures(owner: Person) -> None:
    goal = Goal(title="Read", year=2025, measure="amount", target=Decimal(365))
    owner.add(goal)
    owner.add(goal.pause(TODAY, None, ""))
    page = owner.get(f"/goals/{goal.id}").text
    assert "Resting." in page
    assert 'class="figures"' not in page


def test_a_feeling_has_no_picture_before_its_first_mark(owner: Person) -> None:
    goal = Goal(title="Fear less", year=2025, measure="feeling")
    owner.add(goal)
    assert "<figure" not in owner.get(f"/goals/{goal.id}").text
    owner.add(goal.log(TODAY, rating=3))
    assert "<figure" in owner.get(f"/goals/{goal.id}").text


def test_the_sentence_is_that_of_the_page(owner: Person) -> None:
    goal = Goal(title="Run", year=2025, measure="habit", target=Decimal(1), period="week")
    goal.starts_on = first = date(2024, 12, 1)
    owner.add(goal)
    kept = [n for n in range(14) if n not in (2, 3, 6, 8, 11)]
    owner.add(*(goal.log(first + timedelta(days=7 * n), Decimal(1)) for n in kept))
    for week in (2, 3):
        monday = first + timedelta(days=7 * week)
        owner.add(goal.pause(monday, monday + timedelta(days=6)))
    sentence = "Kept in 9 of 12 weeks. 2 that were paused or cut short are not counted."
    assert sentence in PAGE
    assert sentence in owner.get(f"/goals/{goal.id}").text
