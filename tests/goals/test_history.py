"""What was noted on a goal: bare presses of a week stand together, words stand alone."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.person import Person
from tracker.goals.history import by_week
from tracker.goals.queries import EntryRow
from tracker.models import Goal, ProgressEntry

entries = st.lists(
    st.builds(
        EntryRow,
        st.builds(uuid4),
        st.integers(0, 40).map(lambda n: date(2025, 3, 1) + timedelta(days=n)),
        st.one_of(st.none(), st.integers(1, 9).map(Decimal)),
        st.sampled_from(("", "", "a word")),
        st.one_of(st.none(), st.integers(1, 5)),
    ),
    max_size=20,
).map(lambda found: sorted(found, key=lambda one: one.logged_on, reverse=True))


@given(entries, st.integers(0, 6))
def test_nothing_is_lost_moved_or_joined_over_weeks(noted: list[EntryRow], week_start: int) -> None:
    told = by_week(noted, week_start)
    assert [entry for one in told for entry in one.entries] == noted
    for one in told:
        if len(one.entries) > 1:
            assert not any(entry.note or entry.rating for entry in one.entries)
            assert (one.last - one.first).days < 7
            days = [one.first + timedelta(days=n) for n in range((one.last - one.first).days + 1)]
            assert not any(day.weekday() == week_start for day in days[1:])
            assert one.total == sum(entry.amount for entry in one.entries)


@pytest.fixture
def habit(owner: Person) -> Goal:
    """Run three times a week, with two weeks of it."""
    made = Goal(title="Run", year=2025, measure="habit", target=Decimal(3), period="week")
    owner.add(made)
    days = (2, 3, 4, 10, 12)
    owner.add(*(made.log(date(2025, 3, day), Decimal(1)) for day in days))
    owner.add(made.log(date(2025, 3, 11), Decimal(1), "In the rain"))
    return made


def test_presses_of_a_week_stand_in_one_line(owner: Person, habit: Goal) -> None:
    page = owner.get(f"/goals/{habit.id}").text
    assert page.count('class="history-week"') == 1
    assert ">2 Mar–4 Mar</time>" in page
    assert "3 entries" in page
    assert "In the rain" in page


def test_each_of_them_is_still_put_away_by_itself(owner: Person, habit: Goal) -> None:
    entry = next(one for one in owner.all(ProgressEntry) if one.logged_on == date(2025, 3, 3))
    path = f"/progress/{entry.id}/delete"
    assert f'action="{path}"' in owner.get(f"/goals/{habit.id}").text
    page = owner.follow(owner.post(path, {"next": f"/goals/{habit.id}"})).text
    assert "2 entries" in page
    assert f'action="/trash/entries/{entry.id}/restore"' in page
