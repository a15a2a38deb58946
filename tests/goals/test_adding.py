"""Adding a goal by hand, changing it, putting it away."""

from decimal import Decimal

import pytest

from tests.person import Person
from tests.trust.page import form_to
from tracker.models import Goal

NEW = {
    "title": "Read 24 books",
    "year": "2025",
    "measure": "amount",
    "target": "24",
    "unit": "books",
    "note": "Slowly",
}


def test_a_goal_is_added_with_what_was_said(owner: Person) -> None:
    response = owner.post("/goals", NEW)
    (goal,) = owner.all(Goal)
    assert response.location == f"/goals/2025#goal-{goal.id}"
    assert (goal.title, goal.year, goal.target, goal.unit, goal.note) == (
        "Read 24 books",
        2025,
        Decimal(24),
        "books",
        "Slowly",
    )
    assert not goal.comes_from_text
    page = owner.follow(response)
    assert "is among your goals" in page.text
    undo = form_to(page, f"/goals/{goal.id}/delete")
    assert "is in the trash" in owner.follow(owner.post(undo.action, undo.fields)).text


def test_a_title_and_a_year_are_enough(owner: Person) -> None:
    owner.post("/goals", {"title": " 매일 걷기 ", "year": "2025"})
    (goal,) = owner.all(Goal)
    assert (goal.title, goal.target, goal.unit, goal.note) == ("매일 걷기", None, "", "")


def test_a_goal_of_another_year_is_shown_there(owner: Person) -> None:
    assert "/goals/2027#" in owner.post("/goals", NEW | {"year": "2027"}).location


def test_pressing_twice_makes_one_goal(owner: Person) -> None:
    first, second = (owner.post("/goals", NEW | {"form_key": "k"}) for _ in range(2))
    assert first.location == second.location
    assert len(owner.all(Goal)) == 1


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"title": "  "}, "Please fill this in."),
        ({"title": "가" * 10_000}, "Keep this to 200 characters; it has 10000."),
        ({"year": "0"}, "Years go from 1 to 9999."),
        ({"year": "10000"}, "Years go from 1 to 9999."),
        ({"year": "next"}, "Please write a year, such as 2025."),
        ({"year": "9" * 5000}, "Please write a year, such as 2025."),
        ({"year": "-3"}, "Please write a year, such as 2025."),
        ({"year": ""}, "Please fill this in."),
        ({"target": "1000000000000000000"}, "at most 1,000,000,000"),
        ({"target": "-1"}, "more than 0"),
        ({"target": "0"}, "more than 0"),
        ({"target": "many"}, "Please write a number"),
        ({"target": "NaN"}, "Please write a number"),
        ({"target": "Infinity"}, "Please write a number"),
        ({"unit": "x" * 21}, "Keep this to 20 characters; it has 21."),
    ],
)
def test_what_cannot_be_is_said_and_the_words_stay(
    owner: Person, wrong: dict[str, str], message: str
) -> None:
    response = owner.post("/goals", NEW | {"note": "my note 🌱"} | wrong)
    assert response.status_code == 422
    assert message in response.text
    assert "my note 🌱" in response.text
    assert all(value.strip() in response.text for value in wrong.values())
    assert owner.all(Goal) == []


def test_someone_signed_out_cannot_add_one(anyone: Person) -> None:
    assert anyone.post("/goals", NEW).status_code == 401


def test_a_goal_is_changed(owner: Person, goal: Goal) -> None:
    assert "Grow without anxiety" in owner.get(f"/goals/{goal.id}/edit").text
    response = owner.post(f"/goals/{goal.id}/edit", NEW | {"version": str(goal.version)})
    assert response.location == f"/goals/{goal.id}"
    assert owner.load(Goal, goal.id).title == "Read 24 books"


def test_a_change_over_a_newer_one_shows_both(owner: Person, goal: Goal) -> None:
    owner.post(f"/goals/{goal.id}/edit", NEW | {"title": "First", "version": "1"})
    response = owner.post(f"/goals/{goal.id}/edit", NEW | {"title": "Second", "version": "1"})
    assert response.status_code == 409
    assert "First" in response.text
    assert "Second" in response.text
    assert owner.load(Goal, goal.id).title == "First"


def test_a_change_that_cannot_be_keeps_what_was_typed(owner: Person, goal: Goal) -> None:
    response = owner.post(f"/goals/{goal.id}/edit", NEW | {"target": "lots", "version": "1"})
    assert response.status_code == 422
    assert 'value="lots"' in response.text
    assert 'value="Read 24 books"' in response.text


def test_a_stranger_cannot_change_it(stranger: Person, goal: Goal) -> None:
    assert stranger.get(f"/goals/{goal.id}/edit").status_code == 404
    assert stranger.post(f"/goals/{goal.id}/edit", NEW | {"version": "1"}).status_code == 404


def test_a_deleted_goal_lies_in_the_trash_and_comes_back(owner: Person, goal: Goal) -> None:
    response = owner.post(f"/goals/{goal.id}/delete")
    assert response.location == "/goals/2025"
    page = owner.follow(response).text
    assert f'action="/trash/goals/{goal.id}/restore"' in page
    assert owner.load(Goal, goal.id).is_trashed
    assert owner.get(f"/goals/{goal.id}").status_code == 404
    assert owner.post(f"/trash/goals/{goal.id}/restore").location == f"/goals/{goal.id}"
    assert owner.get(f"/goals/{goal.id}").status_code == 200


def test_a_stranger_cannot_delete_it(owner: Person, stranger: Person, goal: Goal) -> None:
    assert stranger.post(f"/goals/{goal.id}/delete").status_code == 404
    assert not owner.load(Goal, goal.id).is_trashed


def test_deleting_takes_a_press(owner: Person, goal: Goal) -> None:
    assert owner.get(f"/goals/{goal.id}/delete").status_code == 405
