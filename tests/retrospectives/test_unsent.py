"""A text that was pasted and not sent is there again, on any device."""

from tests.person import Person
from tests.trust.page import form_to
from tracker.models import Autosave, Retrospective

PLACE = "/autosaves/retrospectives.new"
TYPED = {"text": "In May I moved.\r\nIt rained.", "title": "A wet year", "form_key": "first"}


def test_a_pasted_text_stands_in_the_form_again(owner: Person) -> None:
    owner.post(PLACE, TYPED)
    page = owner.get("/retrospectives/new")
    fields = form_to(page, "/retrospectives/new").fields
    assert (fields["text"], fields["title"]) == ("In May I moved.\nIt rained.", "A wet year")
    assert fields["form_key"] != "first"
    assert "not saved yet" in page.text


def test_it_goes_when_the_text_is_saved_and_not_before(owner: Person) -> None:
    owner.post(PLACE, TYPED)
    fields = form_to(owner.get("/retrospectives/new"), "/retrospectives/new").fields
    assert owner.post("/retrospectives/new", fields | {"text": " "}).status_code == 422
    assert len(owner.all(Autosave)) == 1
    assert owner.post("/retrospectives/new", fields).status_code == 303
    assert owner.all(Autosave) == []
    assert owner.all(Retrospective)[0].text == "In May I moved.\nIt rained."


def test_it_can_be_put_aside_and_taken_back(owner: Person) -> None:
    owner.post(PLACE, TYPED)
    page = owner.follow(owner.post(f"{PLACE}/delete", {"next": "/retrospectives/new"}))
    assert "In May I moved." not in page.text
    page = owner.follow(owner.post(f"{PLACE}/restore", {"next": "/retrospectives/new"}))
    assert "In May I moved." in page.text


def test_a_new_milestone_is_kept_apart_for_each_month(owner: Person) -> None:
    assert 'place="milestones.new.2024-04"' in owner.get("/milestones/new?when=2024-04").text
    assert 'place="milestones.new"' in owner.get("/milestones/new").text
