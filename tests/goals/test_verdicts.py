"""What became of a goal: seen on it, put away, back again."""

from datetime import date

import pytest

from tests.person import Person
from tracker.models import Goal, Verdict


@pytest.fixture
def verdict(owner: Person, goal: Goal) -> Verdict:
    made = Verdict(goal_id=goal.id, outcome="partly", judged_on=date(2025, 12, 30), quote="Half.")
    owner.add(made)
    return made


def test_a_goal_and_its_year_say_what_became_of_it(
    owner: Person, goal: Goal, verdict: Verdict
) -> None:
    page = owner.get(f"/goals/{goal.id}").text
    assert "Partly" in page
    assert "Half." in page
    assert "Partly" in owner.get("/goals/2025").text


def test_the_last_verdict_counts_in_the_list(owner: Person, goal: Goal, verdict: Verdict) -> None:
    owner.add(Verdict(goal_id=goal.id, outcome="missed", judged_on=date(2026, 1, 2)))
    page = owner.get("/goals/2025").text
    assert "Not yet" in page
    assert "Partly" not in page


def test_a_verdict_is_put_away_and_comes_back(owner: Person, goal: Goal, verdict: Verdict) -> None:
    response = owner.post(f"/verdicts/{verdict.id}/delete")
    assert response.location == f"/goals/{goal.id}"
    page = owner.follow(response).text
    assert "Half." not in page
    assert f'action="/trash/verdicts/{verdict.id}/restore"' in page
    assert "Partly" not in owner.get("/goals/2025").text
    response = owner.post(f"/trash/verdicts/{verdict.id}/restore")
    assert response.location == f"/goals/{goal.id}"
    assert "Half." in owner.follow(response).text


def test_it_goes_with_its_goal_for_good(owner: Person, goal: Goal, verdict: Verdict) -> None:
    owner.post(f"/goals/{goal.id}/delete")
    owner.post(f"/trash/goals/{goal.id}/delete")
    assert owner.all(Verdict) == []


def test_a_stranger_cannot_put_it_away(
    stranger: Person, anyone: Person, owner: Person, verdict: Verdict
) -> None:
    path = f"/verdicts/{verdict.id}/delete"
    assert stranger.post(path).status_code == 404
    assert anyone.post(path).status_code == 401
    assert owner.get(path).status_code == 405
    assert not owner.load(Verdict, verdict.id).is_trashed
