"""Checking a goal off, and opening it again."""

from datetime import date

import pytest

from tests.person import Person
from tracker.models import Goal


def test_a_goal_is_checked_off_today(owner: Person, goal: Goal) -> None:
    response = owner.post(f"/goals/{goal.id}/completion")
    assert response.location == f"/goals/{goal.id}"
    assert owner.load(Goal, goal.id).completed_on == date(2025, 3, 14)
    assert "“Grow without anxiety” is done." in owner.follow(response).text


def test_today_is_the_owners_day(owner: Person, goal: Goal) -> None:
    owner.post(f"/goals/{goal.id}/completion", {"on": "2025-03-01"})
    assert owner.load(Goal, goal.id).completed_on == date(2025, 3, 1)


def test_a_second_check_keeps_the_first_day(owner: Person, goal: Goal) -> None:
    for day in ("2025-03-01", "2025-03-02"):
        owner.post(f"/goals/{goal.id}/completion", {"on": day})
    assert owner.load(Goal, goal.id).completed_on == date(2025, 3, 1)


def test_a_goal_is_opened_again_and_the_undo_knows_its_day(owner: Person, goal: Goal) -> None:
    owner.post(f"/goals/{goal.id}/completion", {"on": "2025-03-01"})
    response = owner.post(f"/goals/{goal.id}/completion/delete", {"next": "/goals/2025"})
    assert response.location == "/goals/2025"
    assert owner.load(Goal, goal.id).completed_on is None
    undo = f"/goals/{goal.id}/completion?on=2025-03-01&next=/goals/2025"
    assert f'action="{undo.replace("&", "&amp;")}"' in owner.follow(response).text
    owner.post(undo)
    assert owner.load(Goal, goal.id).completed_on == date(2025, 3, 1)


@pytest.mark.parametrize("verb", ["completion", "completion/delete"])
def test_the_person_stays_where_they_were(owner: Person, goal: Goal, verb: str) -> None:
    response = owner.post(f"/goals/{goal.id}/{verb}", {"next": "/goals/2025"})
    assert response.location == "/goals/2025"


@pytest.mark.parametrize("target", ["//evil.example", "https://evil.example/", "javascript:1"])
def test_nobody_is_led_away(owner: Person, goal: Goal, target: str) -> None:
    response = owner.post(f"/goals/{goal.id}/completion", {"next": target})
    assert response.location == "/"


@pytest.mark.parametrize("day", ["2025-02-30", "soon", "99999-01-01"])
def test_a_day_that_is_none_is_said(owner: Person, goal: Goal, day: str) -> None:
    response = owner.post(f"/goals/{goal.id}/completion", {"on": day})
    assert response.status_code == 422
    assert "Please give a day of the calendar" in response.text
    assert owner.load(Goal, goal.id).completed_on is None


@pytest.mark.parametrize("verb", ["completion", "completion/delete"])
def test_a_stranger_finds_nothing(stranger: Person, goal: Goal, verb: str) -> None:
    assert stranger.post(f"/goals/{goal.id}/{verb}").status_code == 404


@pytest.mark.parametrize("verb", ["completion", "completion/delete"])
def test_it_takes_someone_signed_in_and_a_press(
    owner: Person, anyone: Person, goal: Goal, verb: str
) -> None:
    assert anyone.post(f"/goals/{goal.id}/{verb}").status_code == 401
    assert owner.get(f"/goals/{goal.id}/{verb}").status_code == 405


@pytest.mark.parametrize(
    ("measure", "signs", "primary"), [("done", 1, "Check off"), ("feeling", 0, "Note it down")]
)
def test_a_goal_has_one_first_thing_to_do(
    owner: Person, measure: str, signs: int, primary: str
) -> None:
    goal = Goal(title="Calm", year=2025, measure=measure)
    owner.add(goal)
    page = owner.get(f"/goals/{goal.id}").text.split("<main")[1]
    assert page.count('class="check-form"') == signs
    assert page.count("button-primary") == 1
    assert primary in page.split("button-primary")[1].split("</button>")[0]
    assert f'action="/goals/{goal.id}/completion"' in page
