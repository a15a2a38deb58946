"""Milestones by hand: look at one, add, edit, put away; each for its owner only."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from tests.person import Person
from tracker.dates import EdtfDate
from tracker.models import Milestone, Reflection, Retrospective

FIELDS = {
    "title": "Moved house",
    "date": "spring 2024",
    "kind": "life",
    "mood": "4",
    "note": "Boxes",
}


def form(**more: Any) -> dict[str, Any]:
    return FIELDS | more


def test_a_milestone_is_added_from_words_and_stands_in_its_year(owner: Person) -> None:
    response = owner.post("/milestones", form())
    (made,) = owner.all(Milestone)
    assert (made.title, made.edtf, made.kind, made.mood) == ("Moved house", "2024-21", "life", 4)
    assert made.date_basis == "owner"
    assert response.location == f"/timeline/2024#m-{made.id}"
    page = owner.follow(response).text
    assert "“Moved house” stands at spring 2024." in page
    assert f'action="/milestones/{made.id}/delete"' in page
    assert f'id="m-{made.id}"' in page


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2024년 봄", "2024-21"),
        ("2024년 4월부터 6월까지", "2024-04/2024-06"),
        ("from October 2024", "2024-10/.."),
        ("early 2024", "2024-01~/2024-03~"),
        ("2024-03-14", "2024-03-14"),
        ("2024", "2024"),
    ],
)
def test_a_date_is_understood_in_both_languages(owner: Person, words: str, edtf: str) -> None:
    owner.post("/milestones", form(date=words))
    assert [one.edtf for one in owner.all(Milestone)] == [edtf]


def test_a_month_alone_is_one_of_the_year_whose_plus_was_pressed(owner: Person) -> None:
    owner.post("/milestones?when=2019-02", form(date="April"))
    assert [one.edtf for one in owner.all(Milestone)] == ["2019-04"]


def test_the_plus_of_a_month_fills_in_the_date(owner: Person) -> None:
    page = owner.get("/milestones/new?when=2024-04").text
    assert 'value="Apr 2024"' in page
    assert 'action="/milestones?when=2024-04"' in page


@pytest.mark.parametrize("when", ["", "soon", "2024-13", "0000", "%00"])
def test_an_unreadable_time_in_the_address_is_left_out(owner: Person, when: str) -> None:
    assert owner.get(f"/milestones/new?when={when}").status_code in (200, 400)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("title", "  ", "Please fill this in."),
        ("title", "a" * 10_000, "it has 10000"),
        ("date", "", "Please fill this in."),
        ("date", "someday", "We could not read “someday” as a time."),
        ("date", "2024-06/2024-04", "The end comes before the beginning. Swap the two."),
        ("date", "0000", "Years go from 1 to 9999."),
        ("date", "10000", "Years go from 1 to 9999."),
        ("date", "2024-02-30", "The calendar has no such day."),
        ("kind", "gossip", "Not a valid choice"),
        ("mood", "9", "Please choose one of the five moods, or none."),
    ],
)
def test_what_cannot_be_kept_is_said_and_what_was_typed_stays(
    owner: Person, field: str, value: str, message: str
) -> None:
    response = owner.post("/milestones", form(**{field: value}))
    assert response.status_code == 422
    assert message in response.text
    assert "Boxes" in response.text
    assert owner.all(Milestone) == []


def test_a_second_press_makes_one_milestone(owner: Person) -> None:
    first = owner.post("/milestones", form(form_key="once"))
    second = owner.post("/milestones", form(form_key="once"))
    assert first.location == second.location
    assert len(owner.all(Milestone)) == 1


def test_a_milestone_says_when_how_it_is_known_and_how_it_felt(
    owner: Person, milestone: Milestone
) -> None:
    page = owner.get(f"/milestones/{milestone.id}").text
    assert "Apr – Jun 2024" in page
    assert "1 Apr – 30 Jun 2024 (3 months)" in page
    assert "set by you" in page
    assert "good" in page
    assert "Three months" in page


def test_a_milestone_from_a_text_leads_home_to_its_sentence(owner: Person) -> None:
    text = Retrospective(title="2024", text="4월에 시작했다.", year=2024)
    owner.add(text)
    made = Milestone(title="Began", edtf="2024-04", date_wording="4월에", date_basis="inherited")
    made.quote_from(text.id, 0, 9, text.text)
    made.happened(made.date, wording="4월에", basis="inherited")
    owner.add(made)
    page = owner.get(f"/milestones/{made.id}").text
    assert f'href="/retrospectives/{text.id}#q-{made.id}"' in page
    assert "“4월에”" in page


def test_reflections_on_it_are_shown_and_one_can_be_written(
    owner: Person, milestone: Milestone
) -> None:
    at = milestone.earliest
    owner.add(Reflection(written_on=at, body="It was *good*.", mood=5, milestone_id=milestone.id))
    page = owner.get(f"/milestones/{milestone.id}").text
    assert "It was good." in page
    assert f'href="/reflections/new?milestone={milestone.id}"' in page


def test_an_edit_keeps_an_untouched_date_and_its_words(
    owner: Person, told: Callable[..., Milestone]
) -> None:
    made = told("Burnt out", "2024-10/..", kind="health")
    made.happened(made.date, wording="10월부터", basis="stated")
    owner.add(made)
    page = owner.get(f"/milestones/{made.id}/edit").text
    assert 'value="from Oct 2024"' in page
    fields = {"title": "Burnt out, at last", "date": "from Oct 2024", "kind": "health"}
    response = owner.post(f"/milestones/{made.id}/edit", fields | {"version": "1"})
    assert response.location == f"/milestones/{made.id}"
    after = owner.load(Milestone, made.id)
    assert (after.title, after.edtf, after.date_wording) == (
        "Burnt out, at last",
        "2024-10/..",
        "10월부터",
    )


def test_an_edit_that_cannot_be_kept_shows_the_form_again(
    owner: Person, milestone: Milestone
) -> None:
    response = owner.post(f"/milestones/{milestone.id}/edit", form(title="", version="1"))
    assert response.status_code == 422
    assert "Boxes" in response.text
    assert owner.load(Milestone, milestone.id).title == "Joined the course"


def test_an_edit_over_a_newer_version_is_a_conflict(owner: Person, milestone: Milestone) -> None:
    path = f"/milestones/{milestone.id}/edit"
    owner.post(path, form(version="1"))
    response = owner.post(path, form(title="Another", version="1"))
    assert response.status_code == 409
    assert owner.load(Milestone, milestone.id).title == "Moved house"


def test_a_deleted_milestone_lies_in_the_trash_and_can_be_taken_back(
    owner: Person, milestone: Milestone
) -> None:
    response = owner.post(f"/milestones/{milestone.id}/delete")
    assert response.location == "/timeline/2024"
    assert owner.load(Milestone, milestone.id).is_trashed
    page = owner.follow(response).text
    assert f"/trash/milestones/{milestone.id}" in page
    assert owner.get(f"/milestones/{milestone.id}").status_code == 404


ACTIONS = ["/milestones", "/milestones/{}/edit", "/milestones/{}/delete"]


@pytest.mark.parametrize("path", ACTIONS)
def test_signed_out_nothing_can_be_done(anyone: Person, milestone: Milestone, path: str) -> None:
    assert anyone.post(path.format(milestone.id), form()).status_code == 401


@pytest.mark.parametrize("path", ["/milestones/{}", "/milestones/{}/edit"])
def test_signed_out_nothing_can_be_seen(anyone: Person, milestone: Milestone, path: str) -> None:
    assert anyone.get(path.format(milestone.id)).status_code == 303


@pytest.mark.parametrize("path", ACTIONS[1:])
def test_a_stranger_finds_nothing_to_change(
    stranger: Person, owner: Person, milestone: Milestone, path: str
) -> None:
    assert stranger.post(path.format(milestone.id), form(version="1")).status_code == 404
    assert owner.load(Milestone, milestone.id).title == "Joined the course"
    assert not owner.load(Milestone, milestone.id).is_trashed


@pytest.mark.parametrize("path", ["/milestones/{}", "/milestones/{}/edit"])
def test_a_stranger_finds_nothing_to_see(stranger: Person, milestone: Milestone, path: str) -> None:
    assert stranger.get(path.format(milestone.id)).status_code == 404


@pytest.mark.parametrize("path", ["/milestones", "/milestones/{}/delete"])
def test_what_takes_a_form_cannot_be_opened(owner: Person, milestone: Milestone, path: str) -> None:
    assert owner.get(path.format(milestone.id)).status_code == 405


def test_a_milestone_that_never_was_is_not_found(owner: Person) -> None:
    assert owner.get(f"/milestones/{uuid4()}").status_code == 404
    assert owner.get("/milestones/17").status_code == 404


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("stated", "as the text says"),
        ("section", "the year is the section’s"),
        ("inherited", "from a sentence before it"),
        ("relative", "counted from the words around it"),
        ("year", "no time in the text, so the whole year"),
        ("owner", "set by you"),
        ("unheard-of", "Understood as"),
    ],
)
def test_how_a_date_was_understood_is_said_in_words(owner: Person, basis: str, words: str) -> None:
    milestone = Milestone(title="Moved house")
    milestone.happened(EdtfDate.parse("2024"), basis=basis)
    owner.add(milestone)
    page = owner.get(f"/milestones/{milestone.id}").text
    assert words in page
    assert f"· {basis}" not in page
