"""A milestone inside a longer one: one level, of one owner, for as long as it fits."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from tests.person import Person
from tests.timeline.conftest import Asked
from tracker.access import system
from tracker.extensions import db
from tracker.models import Milestone, Nesting

Told = Callable[..., Milestone]


@pytest.fixture
def award(owner: Person, told: Told) -> Milestone:
    made = told("Won the prize", "2024-06-14", kind="award")
    owner.add(made)
    return made


def nest(person: Person, child: Milestone, parent: Milestone) -> Any:
    return person.post(f"/milestones/{child.id}/nesting", {"parent": str(parent.id)})


def nestings(person: Person) -> dict[Any, Any]:
    return {one.milestone_id: one.parent_id for one in person.all(Nesting)}


def headings(page: str) -> list[str]:
    return [part.split(">", 1)[1].split("<")[0] for part in page.split("<h3><a")[1:]]


def test_an_award_stands_under_its_course_and_says_so(
    owner: Person, milestone: Milestone, award: Milestone, told: Told
) -> None:
    owner.add(told("Something in May", "2024-05-20"))
    response = nest(owner, award, milestone)
    page = owner.follow(response).text
    assert "It stands inside the longer one now." in page
    assert f'<a href="/milestones/{milestone.id}">Joined the course</a>' in page
    river = owner.get("/timeline/2024").text
    assert headings(river) == ["Joined the course", "Won the prize", "Something in May"]
    assert f'nested" id="m-{award.id}"' in river
    assert "Won the prize" in owner.get(f"/milestones/{milestone.id}").text


def test_it_can_be_taken_out_again(owner: Person, milestone: Milestone, award: Milestone) -> None:
    nest(owner, award, milestone)
    page = owner.follow(owner.post(f"/milestones/{award.id}/nesting/delete")).text
    assert "It stands by itself again." in page
    assert nestings(owner) == {}


def test_only_what_lasts_as_long_and_meets_it_is_offered(
    owner: Person, milestone: Milestone, award: Milestone, told: Told
) -> None:
    owner.add(told("That day", "2024-06-14"), told("In autumn", "2024-09/2024-10"))
    page = owner.get(f"/milestones/{award.id}").text
    assert "Joined the course (Apr – Jun 2024)" in page
    assert "That day" not in page
    assert "In autumn" not in page
    assert "Put it inside" not in owner.get(f"/milestones/{milestone.id}").text


def test_there_is_one_level_and_no_circle(
    owner: Person, milestone: Milestone, award: Milestone, told: Told
) -> None:
    year = told("The whole year", "2024-01/2024-12")
    owner.add(year)
    nest(owner, award, milestone)
    for child, parent in ((milestone, year), (milestone, award), (award, award)):
        page = owner.follow(nest(owner, child, parent)).text
        assert "It cannot stand inside that one" in page
    assert nestings(owner) == {award.id: milestone.id}


def test_a_day_is_too_short_for_a_course(
    owner: Person, milestone: Milestone, award: Milestone
) -> None:
    nest(owner, milestone, award)
    assert nestings(owner) == {}


def test_another_one_can_be_chosen(
    owner: Person, milestone: Milestone, award: Milestone, told: Told
) -> None:
    year = told("The whole year", "2024-01/2024-12")
    owner.add(year)
    nest(owner, award, milestone)
    nest(owner, award, year)
    assert nestings(owner) == {award.id: year.id}


@pytest.mark.parametrize("edited", ["child", "parent"])
def test_what_does_not_fit_any_more_stands_by_itself(
    owner: Person, milestone: Milestone, award: Milestone, edited: str
) -> None:
    nest(owner, award, milestone)
    which, date = (award, "2024-01/2024-12") if edited == "child" else (milestone, "2023-05-01")
    form = {"title": "New", "date": date, "kind": "life", "version": "1"}
    assert owner.post(f"/milestones/{which.id}/edit", form).status_code == 303
    assert nestings(owner) == {}


def test_while_the_longer_one_lies_in_the_trash_it_stands_by_itself(
    owner: Person, milestone: Milestone, award: Milestone
) -> None:
    nest(owner, award, milestone)
    owner.post(f"/milestones/{milestone.id}/delete")
    assert headings(owner.get("/timeline/2024").text) == ["Won the prize"]
    assert "Part of" not in owner.get(f"/milestones/{award.id}").text
    owner.post(f"/trash/milestones/{milestone.id}/restore")
    assert nestings(owner) == {award.id: milestone.id}
    owner.post(f"/milestones/{milestone.id}/delete")
    owner.post(f"/trash/milestones/{milestone.id}/delete")
    assert nestings(owner) == {}
    assert owner.get(f"/milestones/{award.id}").status_code == 200


def test_of_another_kind_or_year_it_stands_by_itself(owner: Person, told: Told) -> None:
    long, child = told("Long", "2023-10/2023-12"), told("Child", "2023-12/2024-01", kind="award")
    owner.add(long, child)
    nest(owner, child, long)
    assert headings(owner.get("/timeline/2024").text).count("Child") == 1
    assert headings(owner.get("/timeline/2023?kind=award").text) == ["Child"]


def test_a_merge_takes_along_what_stands_inside_and_undo_brings_it_back(
    owner: Person, milestone: Milestone, award: Milestone, told: Told
) -> None:
    twin = told("The course", "2024-04/2024-06")
    owner.add(twin)
    nest(owner, award, milestone)
    said = {"title": "The course", "date": "2024-04/2024-06", "kind": "other", "version": "1"}
    path = f"/milestones/{twin.id}/merge/{milestone.id}"
    assert owner.post(path, said | {"other_version": "1"}).status_code == 303
    assert nestings(owner) == {award.id: twin.id}
    owner.post(f"/trash/milestones/{milestone.id}/restore")
    assert nestings(owner) == {award.id: milestone.id}


def test_nesting_asks_no_more_of_a_year(
    owner: Person, milestone: Milestone, award: Milestone, asked: Asked
) -> None:
    before = asked(owner, "/timeline/2024")
    nest(owner, award, milestone)
    assert asked(owner, "/timeline/2024") == before


@pytest.mark.parametrize("path", ["/milestones/{}/nesting", "/milestones/{}/nesting/delete"])
def test_nobody_else_can_nest(
    owner: Person,
    anyone: Person,
    stranger: Person,
    milestone: Milestone,
    award: Milestone,
    path: str,
) -> None:
    nest(owner, award, milestone)
    where, form = path.format(award.id), {"parent": str(milestone.id)}
    assert anyone.post(where, form).status_code == 401
    assert stranger.post(where, form).status_code == 404
    assert owner.get(where).status_code == 405
    assert nestings(owner) == {award.id: milestone.id}


def test_a_strangers_milestone_is_no_place(
    owner: Person, stranger: Person, milestone: Milestone, told: Told
) -> None:
    theirs = told("Theirs", "2024-05-01")
    stranger.add(theirs)
    nest(stranger, theirs, milestone)
    assert nestings(stranger) == {}
    link = Nesting(owner_id=stranger.id, milestone_id=theirs.id, parent_id=milestone.id)
    with stranger.app.app_context(), system():
        db.session.add(link)
        with pytest.raises(IntegrityError):
            db.session.commit()
        db.session.rollback()


@pytest.mark.parametrize("parent", ["", "x", "0" * 32])
def test_what_is_no_milestone_is_no_place(
    owner: Person, milestone: Milestone, award: Milestone, parent: str
) -> None:
    answer = owner.post(f"/milestones/{award.id}/nesting", {"parent": parent})
    assert answer.status_code == 303
    assert nestings(owner) == {}
