"""Steps of a goal."""

from datetime import date

import pytest

from tests.person import Person
from tracker.models import Goal, Step


@pytest.fixture
def step(owner: Person, goal: Goal) -> Step:
    """A step of the goal."""
    made = goal.step("Ask for help", date(2025, 3, 20), 0)
    owner.add(made)
    return made


def test_a_step_is_added_and_the_undo_takes_it_back(owner: Person, goal: Goal) -> None:
    response = owner.post(f"/goals/{goal.id}/steps", {"title": "Sleep", "due_on": "2025-04-01"})
    (step,) = owner.all(Step)
    assert (step.title, step.due_on, step.position) == ("Sleep", date(2025, 4, 1), 0)
    page = owner.follow(response).text
    assert "by 1 Apr" in page
    assert f'action="/steps/{step.id}/delete"' in page
    owner.post(f"/steps/{step.id}/delete")
    assert "Sleep" not in owner.get(f"/goals/{goal.id}").text.split("toast")[0]


def test_a_step_stands_behind_those_before_it(owner: Person, goal: Goal, step: Step) -> None:
    owner.post(f"/goals/{goal.id}/steps", {"title": "Sleep"})
    assert sorted(one.position for one in owner.all(Step)) == [0, 1]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"title": " "}, "Please fill this in."),
        ({"title": "Sleep", "due_on": "soon"}, "Please give a day of the calendar"),
    ],
)
def test_what_cannot_be_is_said(owner: Person, goal: Goal, wrong: dict, message: str) -> None:
    response = owner.post(f"/goals/{goal.id}/steps", wrong)
    assert response.status_code == 422
    assert message in response.text
    assert owner.all(Step) == []


def test_a_step_is_checked_off_and_reopened(owner: Person, step: Step) -> None:
    response = owner.post(f"/steps/{step.id}/completion")
    assert response.location == f"/goals/{step.goal_id}"
    assert owner.load(Step, step.id).done_on == date(2025, 3, 14)
    assert f'action="/steps/{step.id}/completion/delete"' in owner.follow(response).text
    owner.post(f"/steps/{step.id}/completion/delete")
    assert owner.load(Step, step.id).done_on is None


def test_the_year_counts_the_steps(owner: Person, goal: Goal, step: Step) -> None:
    done = goal.step("Sleep", None, 1)
    done.check_off(date(2025, 3, 1))
    owner.add(done)
    assert "<b>1</b> <span>of 2 steps</span>" in owner.get("/goals/2025").text


def test_a_step_that_is_due_asks_for_a_look(owner: Person, goal: Goal, step: Step) -> None:
    other = Goal(title="Another", year=2025, position=-5)
    owner.add(other)
    before = owner.get("/").text
    assert before.index("Another") < before.index("Grow without")
    owner.add(goal.step("Due", date(2025, 3, 14), 2))
    after = owner.get("/?again").text
    assert after.index("Grow without") < after.index("Another")


def test_a_step_is_changed(owner: Person, step: Step) -> None:
    assert "Ask for help" in owner.get(f"/steps/{step.id}/edit").text
    response = owner.post(
        f"/steps/{step.id}/edit", {"title": "Ask twice", "due_on": "", "version": "1"}
    )
    assert response.location == f"/goals/{step.goal_id}"
    assert (owner.load(Step, step.id).title, owner.load(Step, step.id).due_on) == (
        "Ask twice",
        None,
    )
    assert owner.post(f"/steps/{step.id}/edit", {"title": "", "version": "2"}).status_code == 422
    stale = owner.post(f"/steps/{step.id}/edit", {"title": "Old", "version": "1"})
    assert stale.status_code == 409


def test_a_step_lies_in_the_trash_and_comes_back(owner: Person, step: Step) -> None:
    response = owner.post(f"/steps/{step.id}/delete")
    assert f'action="/trash/steps/{step.id}/restore"' in owner.follow(response).text
    assert "Ask for help" in owner.get("/trash").text
    assert owner.post(f"/trash/steps/{step.id}/restore").location == f"/goals/{step.goal_id}"
    assert not owner.load(Step, step.id).is_trashed


VERBS = ("completion", "completion/delete", "edit", "delete")


@pytest.mark.parametrize("verb", VERBS)
def test_it_takes_its_owner_and_a_press(
    owner: Person, stranger: Person, anyone: Person, step: Step, verb: str
) -> None:
    assert stranger.post(f"/steps/{step.id}/{verb}").status_code == 404
    assert anyone.post(f"/steps/{step.id}/{verb}").status_code == 401
    if verb != "edit":
        assert owner.get(f"/steps/{step.id}/{verb}").status_code == 405
