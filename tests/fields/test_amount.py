"""An amount as people write it: with the unit it is counted in, or without."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.person import Person
from tracker.fields.amount import without_unit
from tracker.models import Goal, ProgressEntry


def logged(owner: Person, unit: str, typed: str, language: str = "en") -> tuple[object, str]:
    goal = Goal(title="Run", year=2025, measure="amount", target=Decimal(90), unit=unit)
    owner.add(goal)
    headers = {"Accept-Language": language}
    response = owner.post(f"/goals/{goal.id}/progress", {"amount": typed}, headers=headers)
    found = owner.all(ProgressEntry)
    return (found[0].amount if found else None), response.text


@pytest.mark.parametrize(
    ("unit", "typed", "meant"),
    [
        ("km", "7 km", "7"),
        ("km", "7km", "7"),
        ("km", "1,000 KM", "1000"),
        ("분", "30분", "30"),
        ("hours", "1.5 hours", "1.5"),
        ("hours", "1 hour", "1"),
        ("books", "2 Books", "2"),
        ("", "3 times", "3"),
        ("", "3회", "3"),
        ("", "2번", "2"),
        ("%", "3,5 %", "3.5"),
    ],
)
def test_the_goals_own_unit_may_stand_behind(
    owner: Person, unit: str, typed: str, meant: str
) -> None:
    assert logged(owner, unit, typed)[0] == Decimal(meant)


@pytest.mark.parametrize(
    ("unit", "typed", "message"),
    [
        ("km", "7 miles", "This goal is counted in km, not in miles. Please write it in km."),
        ("시간", "30분", "This goal is counted in 시간, not in 분."),
        ("", "7 km", "This goal has no unit. Please write 7 alone."),
        ("km", "7 km 500", "Please write a number"),
        ("km", "km", "Please write a number"),
        ("km", "1e9", "Please write a number"),
    ],
)
def test_another_unit_is_asked_about_and_kept(
    owner: Person, unit: str, typed: str, message: str
) -> None:
    amount, page = logged(owner, unit, typed)
    assert amount is None
    assert message in page
    assert f'value="{typed}"' in page


@given(st.decimals(1, 10**6, places=2), st.sampled_from(("km", "분", "h", "%")), st.booleans())
def test_with_its_unit_or_without_a_number_is_the_same(
    number: Decimal, unit: str, is_apart: bool
) -> None:
    assert without_unit(f"{number}{' ' * is_apart}{unit}", unit) == str(number)
    assert without_unit(str(number), unit) == str(number)
