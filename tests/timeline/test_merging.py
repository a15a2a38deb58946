"""Two milestones that are one, and one that is two: nothing of either is lost."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.person import Person
from tracker.models import Milestone, Reflection, Retrospective

Told = Callable[..., Milestone]


@pytest.fixture
def twin(owner: Person, told: Told) -> Milestone:
    """Another milestone of the same year, with a sentence behind it."""
    text = Retrospective(title="2024", text="The course began.", year=2024)
    owner.add(text)
    made = told("The course began", "2024-05", kind="career", note="With Sora")
    made.quote_from(text.id, 0, 17, text.text)
    owner.add(made)
    return made


def path(kept: Milestone, gone: Milestone) -> str:
    return f"/milestones/{kept.id}/merge/{gone.id}"


def said(**more: Any) -> dict[str, Any]:
    return {
        "title": "The course began",
        "date": "2024-04/2024-06",
        "kind": "education",
        "note": "Three months, with Sora",
        "version": "1",
        "other_version": "1",
    } | more


def undo(owner: Person, milestone: Milestone) -> Any:
    return owner.post(f"/trash/milestones/{milestone.id}/restore")


def test_the_others_of_its_year_can_be_chosen(
    owner: Person, milestone: Milestone, twin: Milestone, told: Told
) -> None:
    owner.add(told("Another year", "2023-05"))
    page = owner.get(f"/milestones/{milestone.id}/merge").text
    assert f'href="{path(milestone, twin)}"' in page
    assert "Another year" not in page


def test_a_year_with_one_milestone_says_so(owner: Person, milestone: Milestone) -> None:
    page = owner.get(f"/milestones/{milestone.id}/merge").text
    assert "There is no other milestone in 2024." in page


def test_both_are_shown_and_the_words_of_both(
    owner: Person, milestone: Milestone, twin: Milestone
) -> None:
    page = owner.get(path(milestone, twin)).text
    for words in ("Joined the course", "The course began", "Apr – Jun 2024", "May 2024"):
        assert words in page
    assert "Three months\n\nWith Sora" in page


def test_two_become_one_as_chosen_and_what_hangs_on_the_other_moves(
    owner: Person, milestone: Milestone, twin: Milestone
) -> None:
    day = milestone.earliest
    reflection = Reflection(written_on=day, body="Good", milestone_id=twin.id)
    owner.add(reflection)
    response = owner.post(path(milestone, twin), said())
    assert response.location == f"/milestones/{milestone.id}"
    kept = owner.load(Milestone, milestone.id)
    assert (kept.title, kept.edtf, kept.kind) == (
        "The course began",
        "2024-04/2024-06",
        "education",
    )
    assert (kept.note, kept.quote) == ("Three months, with Sora", "The course began.")
    assert owner.load(Milestone, twin.id).is_trashed
    assert owner.load(Reflection, reflection.id).milestone_id == milestone.id
    page = owner.follow(response).text
    assert f"/trash/milestones/{twin.id}/restore" in page
    assert "Good" in page
    assert owner.get(f"/retrospectives/{kept.retrospective_id}").status_code == 200
    assert owner.get(f"/retrospectives/{kept.retrospective_id}/suggestions").status_code == 200


def test_undo_takes_the_two_apart_again(
    owner: Person, milestone: Milestone, twin: Milestone
) -> None:
    day = milestone.earliest
    own = Reflection(written_on=day, body="Mine", milestone_id=milestone.id)
    other = Reflection(written_on=day, body="Good", milestone_id=twin.id)
    owner.add(own, other)
    owner.post(path(milestone, twin), said())
    undo(owner, twin)
    undo(owner, twin)
    kept, back = owner.load(Milestone, milestone.id), owner.load(Milestone, twin.id)
    assert (kept.title, kept.note, kept.quote) == ("Joined the course", "Three months", "")
    assert kept.retrospective_id is None
    assert (back.is_trashed, back.quote, back.merged) == (False, "The course began.", None)
    assert (back.retrospective_id, back.quote_start) == (twin.retrospective_id, 0)
    assert owner.load(Reflection, own.id).milestone_id == milestone.id
    assert owner.load(Reflection, other.id).milestone_id == twin.id


def test_undo_keeps_what_was_changed_by_hand_since(
    owner: Person, milestone: Milestone, twin: Milestone
) -> None:
    owner.post(path(milestone, twin), said())
    version = str(owner.load(Milestone, milestone.id).version)
    later = {"title": "Later", "date": "2024-04", "kind": "life", "version": version}
    assert owner.post(f"/milestones/{milestone.id}/edit", later).status_code == 303
    undo(owner, twin)
    assert owner.load(Milestone, milestone.id).title == "Later"
    assert not owner.load(Milestone, twin.id).is_trashed


def test_undo_works_when_the_kept_one_is_gone_for_good(
    owner: Person, milestone: Milestone, twin: Milestone
) -> None:
    owner.post(path(milestone, twin), said())
    owner.post(f"/milestones/{milestone.id}/delete")
    owner.post(f"/trash/milestones/{milestone.id}/delete")
    assert undo(owner, twin).status_code == 303
    assert not owner.load(Milestone, twin.id).is_trashed


def test_a_second_quote_is_kept_as_words(owner: Person, milestone: Milestone, told: Told) -> None:
    one, two = told("One", "2024-05", quote="First."), told("Two", "2024-05", quote="Second.")
    owner.add(one, two)
    assert "&gt; Second." in owner.get(path(one, two)).text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Something else"),
        ("date", "2030"),
        ("kind", "gossip"),
        ("version", ""),
        ("other_version", "7"),
        ("note", "a" * 100_001),
    ],
)
def test_what_cannot_be_merged_is_said_and_nothing_moves(
    owner: Person, milestone: Milestone, twin: Milestone, field: str, value: str
) -> None:
    assert owner.post(path(milestone, twin), said(**{field: value})).status_code == 422
    assert not owner.load(Milestone, twin.id).is_trashed
    assert owner.load(Milestone, milestone.id).title == "Joined the course"


def test_a_merge_over_a_newer_version_is_a_conflict(
    owner: Person, milestone: Milestone, twin: Milestone
) -> None:
    edit = {"title": "Newer", "date": "2024-04/2024-06", "kind": "education", "version": "1"}
    owner.post(f"/milestones/{milestone.id}/edit", edit)
    assert owner.post(path(milestone, twin), said(title="The course began")).status_code == 409
    assert not owner.load(Milestone, twin.id).is_trashed


def test_a_milestone_is_not_merged_with_itself(owner: Person, milestone: Milestone) -> None:
    response = owner.post(path(milestone, milestone), said())
    assert response.location == f"/milestones/{milestone.id}"
    assert not owner.load(Milestone, milestone.id).is_trashed


HALVES = {
    "title": "Applied",
    "date": "2024-03",
    "kind": "education",
    "second_title": "Finished",
    "second_date": "June",
    "second_kind": "award",
    "second_note": "At last",
    "version": "1",
}


def test_one_becomes_two_and_the_first_keeps_its_note(owner: Person, milestone: Milestone) -> None:
    response = owner.post(f"/milestones/{milestone.id}/split?when=2024", HALVES)
    assert response.location == f"/milestones/{milestone.id}"
    first, second = sorted(owner.all(Milestone), key=lambda one: one.earliest)
    assert (first.title, first.edtf, first.note) == ("Applied", "2024-03", "Three months")
    assert (second.title, second.edtf, second.note) == ("Finished", "2024-06", "At last")
    assert (second.kind, second.mood) == ("award", 4)


def test_undo_makes_the_two_one_again(owner: Person, milestone: Milestone) -> None:
    response = owner.post(f"/milestones/{milestone.id}/split?when=2024", HALVES)
    assert f"/trash/milestones/{milestone.id}/restore" in owner.follow(response).text
    (second,) = (one for one in owner.all(Milestone) if one.id != milestone.id)
    owner.add(Reflection(written_on=milestone.earliest, body="Good", milestone_id=second.id))
    for _ in range(2):
        assert undo(owner, milestone).location == f"/milestones/{milestone.id}"
        whole, half = owner.load(Milestone, milestone.id), owner.load(Milestone, second.id)
        assert (whole.title, whole.edtf, whole.kind) == (
            *("Joined the course", "2024-04/2024-06", "education"),
        )
        assert (whole.is_trashed, whole.merged, half.is_trashed) == (False, None, True)
        assert [one.milestone_id for one in owner.all(Reflection)] == [milestone.id]


@pytest.mark.parametrize("half", [0, 1])
def test_halves_that_were_changed_since_stay_two(
    owner: Person, milestone: Milestone, half: int
) -> None:
    owner.post(f"/milestones/{milestone.id}/split?when=2024", HALVES)
    changed = sorted(owner.all(Milestone), key=lambda one: one.id != milestone.id)[half]
    later = {"title": "Later", "date": "2024-04", "kind": "life", "version": str(changed.version)}
    assert owner.post(f"/milestones/{changed.id}/edit", later).status_code == 303
    page = owner.follow(undo(owner, milestone)).text
    assert "One of the two was changed since, so they stay two." in page
    assert [one.is_trashed for one in owner.all(Milestone)] == [False, False]
    assert owner.load(Milestone, changed.id).title == "Later"


def test_a_half_that_was_put_away_comes_back_as_it_was(owner: Person, milestone: Milestone) -> None:
    owner.post(f"/milestones/{milestone.id}/split?when=2024", HALVES)
    owner.post(f"/milestones/{milestone.id}/delete")
    undo(owner, milestone)
    assert sorted(one.title for one in owner.all(Milestone)) == ["Applied", "Finished"]
    assert not any(one.is_trashed for one in owner.all(Milestone))


@pytest.mark.parametrize("field", ["title", "date", "second_title", "second_date"])
def test_a_half_without_a_name_or_a_time_is_asked_for(
    owner: Person, milestone: Milestone, field: str
) -> None:
    response = owner.post(f"/milestones/{milestone.id}/split", HALVES | {field: ""})
    assert response.status_code == 422
    assert "At last" in response.text
    assert len(owner.all(Milestone)) == 1


def test_a_split_of_a_newer_version_is_a_conflict(owner: Person, milestone: Milestone) -> None:
    where = f"/milestones/{milestone.id}/split"
    owner.post(where, HALVES)
    assert owner.post(where, HALVES | {"title": "Again"}).status_code == 409
    assert len(owner.all(Milestone)) == 2


PAGES = ["/milestones/{}/merge", "/milestones/{}/merge/{}", "/milestones/{}/split"]


@pytest.mark.parametrize("page", PAGES)
def test_signed_out_and_for_a_stranger_there_is_nothing(
    anyone: Person, stranger: Person, milestone: Milestone, twin: Milestone, page: str
) -> None:
    where = page.format(milestone.id, twin.id)
    assert anyone.get(where).status_code == 303
    assert stranger.get(where).status_code == 404


@pytest.mark.parametrize("page", PAGES[1:])
def test_signed_out_and_for_a_stranger_nothing_changes(
    owner: Person,
    anyone: Person,
    stranger: Person,
    milestone: Milestone,
    twin: Milestone,
    page: str,
) -> None:
    where = page.format(milestone.id, twin.id)
    assert anyone.post(where, said()).status_code == 401
    assert stranger.post(where, said()).status_code == 404
    assert [one.is_trashed for one in owner.all(Milestone)] == [False, False]


def test_a_stranger_cannot_merge_the_owners_into_their_own(
    owner: Person, stranger: Person, milestone: Milestone, told: Told
) -> None:
    mine = told("Mine", "2024-05")
    stranger.add(mine)
    assert stranger.post(path(mine, milestone), said()).status_code == 404
    assert not owner.load(Milestone, milestone.id).is_trashed
