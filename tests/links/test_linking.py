"""Two records beside each other by their owner's hand: from either side, once, and apart again."""

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from tests.links.conftest import Ends, Told, links
from tests.person import Person
from tests.timeline.conftest import Asked
from tracker.access import system
from tracker.extensions import db
from tracker.models import Goal, Link, Reflection

BASES = {"goal": "/goals", "milestone": "/milestones", "reflection": "/reflections"}
PAIRS = [(one, other) for one in BASES for other in BASES if one != other]
NAMES = {"goal": "Speak without ambiguity", "milestone": "Gave a talk"}
NAMES |= {"reflection": "They understood me."}


def path(noun: str, record: Any, rest: str = "") -> str:
    return f"{BASES[noun]}/{record.id}/links{rest}"


def link(person: Person, ends: Ends, one: str, other: str, rest: str = "") -> Any:
    return person.post(path(one, ends[one], rest), {other: str(ends[other].id)})


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_is_linked_stands_on_both_pages(
    owner: Person, ends: Ends, one: str, other: str
) -> None:
    response = link(owner, ends, one, other)
    assert response.location == f"{BASES[one]}/{ends[one].id}#links"
    page = owner.follow(response).text
    assert "is linked." in page
    assert NAMES[other] in page
    assert NAMES[one] in owner.get(f"{BASES[other]}/{ends[other].id}").text
    assert links(owner) == {frozenset({ends[one].id, ends[other].id})}


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_from_either_side_it_is_linked_once(
    owner: Person, ends: Ends, one: str, other: str
) -> None:
    link(owner, ends, one, other)
    assert link(owner, ends, one, other).status_code == 303
    assert link(owner, ends, other, one).status_code == 303
    assert len(owner.all(Link)) == 1


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_it_can_be_unlinked_and_that_undone(
    owner: Person, ends: Ends, one: str, other: str
) -> None:
    link(owner, ends, one, other)
    page = owner.follow(link(owner, ends, other, one, "/delete")).text
    assert "is no longer linked." in page
    assert links(owner) == set()
    undo = path(other, ends[other]) + f"?{one}={ends[one].id}"
    assert undo in page
    owner.post(undo)
    assert links(owner) == {frozenset({ends[one].id, ends[other].id})}
    assert link(owner, ends, one, other, "/delete").status_code == 303
    assert link(owner, ends, one, other, "/delete").status_code == 303


@pytest.mark.parametrize("noun", BASES)
def test_a_form_that_names_nothing_is_shown_again(owner: Person, ends: Ends, noun: str) -> None:
    for form in ({}, {noun: str(ends[noun].id)}, {"goal": "x"}):
        answer = owner.post(path(noun, ends[noun]), form)
        assert answer.status_code == 422
        assert "Please choose what to link." in answer.text
    assert owner.post(path(noun, ends[noun], "/delete")).status_code == 422
    assert links(owner) == set()


@pytest.mark.parametrize("rest", ["", "/delete"])
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_nobody_else_can_link(
    owner: Person,
    anyone: Person,
    stranger: Person,
    ends: Ends,
    one: str,
    other: str,
    rest: str,
) -> None:
    link(owner, ends, one, other)
    assert link(anyone, ends, one, other, rest).status_code == 401
    assert link(stranger, ends, one, other, rest).status_code == 404
    assert anyone.get(path(one, ends[one])).status_code == 303
    assert stranger.get(path(one, ends[one])).status_code == 404
    assert len(owner.all(Link)) == 1


@pytest.mark.parametrize("noun", BASES)
def test_to_unlink_is_no_page(owner: Person, ends: Ends, noun: str) -> None:
    assert owner.get(path(noun, ends[noun], "/delete")).status_code == 405


@pytest.mark.parametrize("rest", ["", "/delete"])
def test_a_strangers_record_is_no_other_end(
    owner: Person, stranger: Person, ends: Ends, rest: str
) -> None:
    theirs = Goal(title="Theirs", year=2025)
    stranger.add(theirs)
    where = path("milestone", ends["milestone"], rest)
    assert owner.post(where, {"goal": str(theirs.id)}).status_code == 404
    row = Link(owner_id=owner.id, goal_id=theirs.id, milestone_id=ends["milestone"].id)
    with owner.app.app_context(), system():
        db.session.add(row)
        with pytest.raises(IntegrityError):
            db.session.commit()
        db.session.rollback()


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_lies_in_the_trash_is_hidden_and_comes_back_linked(
    owner: Person, ends: Ends, one: str, other: str
) -> None:
    link(owner, ends, one, other)
    owner.post(f"{BASES[other]}/{ends[other].id}/delete")
    owner.get("/trash")
    assert NAMES[other] not in owner.get(f"{BASES[one]}/{ends[one].id}").text
    assert link(owner, ends, one, other).status_code == 404
    owner.post(f"/trash{BASES[other]}/{ends[other].id}/restore")
    owner.get("/trash")
    assert NAMES[other] in owner.get(f"{BASES[one]}/{ends[one].id}").text
    owner.post(f"{BASES[other]}/{ends[other].id}/delete")
    owner.post(f"/trash{BASES[other]}/{ends[other].id}/delete")
    assert links(owner) == set()


def test_cards_and_goals_say_how_much_is_linked_without_asking_more(
    owner: Person, ends: Ends, asked: Asked
) -> None:
    before = [asked(owner, place) for place in ("/timeline/2025", "/goals/2025")]
    assert "links" not in owner.get("/goals/2025").text
    for one, other in PAIRS:
        link(owner, ends, one, other)
    assert (
        f'/milestones/{ends["milestone"].id}#links">2 links</a>' in owner.get("/timeline/2025").text
    )
    assert f'/goals/{ends["goal"].id}#links">2 links</a>' in owner.get("/goals/2025").text
    owner.post(f"/reflections/{ends['reflection'].id}/delete")
    owner.get("/trash")
    assert ">One link</a>" in owner.get("/timeline/2025").text
    assert ">One link</a>" in owner.get("/goals/2025").text
    assert [asked(owner, place) for place in ("/timeline/2025?a", "/goals/2025?a")] == before


def test_a_merge_takes_links_along_and_undo_brings_them_back(
    owner: Person, ends: Ends, told: Told
) -> None:
    twin = told("The talk", "2025-06", kind="event")
    owner.add(twin)
    goal, talk, words = (ends[noun].id for noun in BASES)
    link(owner, ends, "goal", "milestone")
    link(owner, ends, "reflection", "milestone")
    owner.post(f"/milestones/{twin.id}/links", {"goal": str(goal)})
    before = links(owner)
    said = {"title": "The talk", "date": "2025-06", "kind": "event", "version": "1"}
    merge = f"/milestones/{twin.id}/merge/{talk}"
    assert owner.post(merge, said | {"other_version": "1"}).status_code == 303
    page = owner.get(f"/milestones/{twin.id}").text
    assert NAMES["goal"] in page
    assert NAMES["reflection"] in page
    assert frozenset({twin.id, words}) in links(owner)
    owner.post(f"/trash/milestones/{talk}/restore")
    assert links(owner) == before


def test_of_two_halves_the_first_keeps_the_links(owner: Person, ends: Ends) -> None:
    link(owner, ends, "goal", "milestone")
    halves = {"title": "Prepared", "date": "2025-05", "kind": "event", "version": "1"}
    second = {"second_title": "Spoke", "second_date": "2025-06", "second_kind": "event"}
    where = f"/milestones/{ends['milestone'].id}/split"
    assert owner.post(where, halves | second).status_code == 303
    assert links(owner) == {frozenset({ends["goal"].id, ends["milestone"].id})}


def test_the_year_of_a_very_old_goal_has_four_figures(owner: Person, ends: Ends) -> None:
    old = Goal(title="Very old", year=812)
    owner.add(old)
    owner.post(path("goal", old), {"milestone": str(ends["milestone"].id)})
    assert "Very old" in owner.get(f"/milestones/{ends['milestone'].id}").text


def test_a_reflection_that_is_only_a_rule_is_named_by_its_day(owner: Person, ends: Ends) -> None:
    bare = Reflection(written_on=ends["reflection"].written_on, body="---")
    owner.add(bare)
    owner.post(path("reflection", bare), {"goal": str(ends["goal"].id)})
    assert ">15 June 2025</a>" in owner.get(f"/goals/{ends['goal'].id}").text


def test_a_shaped_reflection_is_named_by_its_shape_and_what_it_answers(
    owner: Person, ends: Ends
) -> None:
    body = "## Keep: what went well and may stay as it is\n\nWalks at noon."
    told = {"shape": "kpt", "answers": {"keep": "Walks at noon."}, "body": body}
    shaped = Reflection(written_on=ends["reflection"].written_on, **told)
    owner.add(shaped)
    where = f"/goals/{ends['goal'].id}/links"
    assert ">KPT · Walks at noon.</a>" in owner.get(where).text
    owner.post(where, {"reflection": str(shaped.id)})
    assert ">KPT · Walks at noon.</a>" in owner.get(f"/goals/{ends['goal'].id}").text
