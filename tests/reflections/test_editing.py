"""Reading, editing and putting away a reflection; its earlier texts."""

from datetime import date
from uuid import uuid4

import pytest

from tests.person import Person
from tracker.clock import now
from tracker.models import Goal, Milestone, Reflection, Revision

NEW = {"body": "Louder than I thought.", "mood": "2", "written_on": "2025-11-03"}


def test_it_is_read_as_markdown(owner: Person, reflection: Reflection) -> None:
    page = owner.get(f"/reflections/{reflection.id}").text
    assert "<strong>day</strong>" in page
    assert "Sunday, 2 November 2025" in page
    assert "good" in page
    assert "earlier text" not in page


def test_it_is_edited_and_the_text_before_is_kept(owner: Person, reflection: Reflection) -> None:
    page = owner.get(f"/reflections/{reflection.id}/edit").text
    assert "Quiet **day**." in page
    assert 'value="4" checked' in page
    response = owner.post(f"/reflections/{reflection.id}/edit", NEW | {"version": "1"})
    assert response.location == f"/reflections/{reflection.id}"
    now_there = owner.load(Reflection, reflection.id)
    assert (now_there.body, now_there.mood, now_there.written_on) == (
        "Louder than I thought.",
        2,
        date(2025, 11, 3),
    )
    assert [revision.text for revision in owner.all(Revision)] == ["Quiet **day**."]
    page = owner.follow(response).text
    assert "One earlier text" in page
    assert "Quiet day." in page
    assert "until 23 November 2025 12:00" in page


def test_an_earlier_text_is_read_and_taken_again(owner: Person, reflection: Reflection) -> None:
    owner.post(f"/reflections/{reflection.id}/edit", NEW | {"version": "1"})
    (revision,) = owner.all(Revision)
    page = owner.get(f"/reflections/{reflection.id}/revisions/{revision.id}").text
    assert "<strong>day</strong>" in page
    assert f'action="/reflections/{reflection.id}/edit"' in page
    kept = {"body": "Quiet **day**.", "mood": "2", "written_on": "2025-11-03", "version": "2"}
    for name, value in kept.items():
        assert f'name="{name}"' in page
        assert value in page
    owner.post(f"/reflections/{reflection.id}/edit", kept)
    assert owner.load(Reflection, reflection.id).body == "Quiet **day**."
    assert len(owner.all(Revision)) == 2


def test_a_mood_can_be_taken_back(owner: Person, reflection: Reflection) -> None:
    assert 'value=""' in owner.get(f"/reflections/{reflection.id}/edit").text
    owner.post(f"/reflections/{reflection.id}/edit", NEW | {"mood": "", "version": "1"})
    assert owner.load(Reflection, reflection.id).mood is None


def test_an_edit_over_a_newer_one_shows_both_and_loses_neither(
    owner: Person, reflection: Reflection
) -> None:
    path = f"/reflections/{reflection.id}/edit"
    owner.post(path, NEW | {"body": "First", "version": "1"})
    response = owner.post(path, NEW | {"body": "Second", "version": "1"})
    assert response.status_code == 409
    assert "First" in response.text
    assert "Second" in response.text
    assert owner.load(Reflection, reflection.id).body == "First"
    assert owner.post(path, NEW | {"body": "Both", "version": "2"}).status_code == 303
    assert owner.load(Reflection, reflection.id).body == "Both"


@pytest.mark.parametrize(
    "wrong", [{"body": " "}, {"written_on": "soon"}, {"mood": "9"}, {"version": "x"}]
)
def test_an_edit_that_cannot_be_keeps_the_words(
    owner: Person, reflection: Reflection, wrong: dict[str, str]
) -> None:
    sent = NEW | {"version": "1"} | wrong
    response = owner.post(f"/reflections/{reflection.id}/edit", sent)
    assert response.status_code == 422
    assert sent["body"].strip() in response.text
    assert owner.load(Reflection, reflection.id).body == "Quiet **day**."


def test_a_deleted_reflection_lies_in_the_trash_and_comes_back(
    owner: Person, reflection: Reflection
) -> None:
    response = owner.post(f"/reflections/{reflection.id}/delete")
    assert response.location == "/reflections"
    assert f'action="/trash/reflections/{reflection.id}/restore"' in owner.follow(response).text
    assert owner.get(f"/reflections/{reflection.id}").status_code == 404
    response = owner.post(f"/trash/reflections/{reflection.id}/restore")
    assert response.location == f"/reflections/{reflection.id}"
    assert owner.follow(response).status_code == 200


@pytest.mark.parametrize("noun", ["goal", "milestone"])
def test_what_it_is_about_may_lie_in_the_trash(
    owner: Person, goal: Goal, milestone: Milestone, noun: str
) -> None:
    record = {"goal": goal, "milestone": milestone}[noun]
    made = Reflection(written_on=date(2025, 1, 1), body="Slowly.", **{f"{noun}_id": record.id})
    owner.add(made)
    owner.post(f"/{noun}s/{record.id}/delete")
    for path in (f"/reflections/{made.id}", "/reflections", f"/reflections/{made.id}/edit"):
        page = owner.get(path)
        assert page.status_code == 200
        assert record.title in page.text
        assert "(in the trash)" in page.text
        assert f'href="/{noun}s/{record.id}"' not in page.text


def test_words_about_a_goal_that_was_put_away_meanwhile_are_saved(
    owner: Person, goal: Goal
) -> None:
    owner.post(f"/goals/{goal.id}/delete")
    assert owner.post("/reflections", NEW | {"goal": str(goal.id)}).status_code == 303
    assert owner.all(Reflection)[0].goal_id == goal.id


def test_a_stranger_finds_nothing(owner: Person, stranger: Person, reflection: Reflection) -> None:
    owner.post(f"/reflections/{reflection.id}/edit", NEW | {"version": "1"})
    (revision,) = owner.all(Revision)
    path = f"/reflections/{reflection.id}"
    assert stranger.get(path).status_code == 404
    assert stranger.get(f"{path}/edit").status_code == 404
    assert stranger.get(f"{path}/revisions/{revision.id}").status_code == 404
    assert stranger.post(f"{path}/edit", NEW | {"version": "2"}).status_code == 404
    assert stranger.post(f"{path}/delete").status_code == 404
    assert not owner.load(Reflection, reflection.id).is_trashed


def test_a_text_of_another_record_is_not_shown_here(
    owner: Person, reflection: Reflection, goal: Goal
) -> None:
    other = Revision(
        owner_id=owner.id, record_id=goal.id, field="note", text="a note", replaced_at=now()
    )
    owner.add(other)
    path = f"/reflections/{reflection.id}/revisions"
    (revision,) = owner.all(Revision)
    for number in (revision.id, 0, 2**31 - 1, 2**31, 10**30):
        assert owner.get(f"{path}/{number}").status_code == 404


def test_it_takes_someone_signed_in_and_a_press(
    owner: Person, anyone: Person, reflection: Reflection
) -> None:
    path = f"/reflections/{reflection.id}"
    assert anyone.get(path).status_code == 303
    assert anyone.get(f"{path}/edit").status_code == 303
    assert anyone.post(f"{path}/edit", NEW).status_code == 401
    assert anyone.post(f"{path}/delete").status_code == 401
    assert owner.get(f"{path}/delete").status_code == 405
    assert owner.get(f"/reflections/{uuid4()}").status_code == 404
