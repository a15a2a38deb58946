"""What is typed is kept before it is sent; what another window keeps meanwhile is not lost."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.person import Person
from tests.trust.page import form_to
from tracker import clock
from tracker.access import system
from tracker.extensions import db
from tracker.models import Autosave, Reflection, User
from tracker.preparation import tidy

NEW = "/autosaves/reflections.new"
TYPED = {"body": "Half a sen\r\ntence", "mood": "2", "form_key": "first"}


def places(person: Person) -> list[str]:
    return sorted(one.place for one in person.all(Autosave))


def test_what_is_typed_is_kept_and_stands_in_the_form_again(owner: Person) -> None:
    answer = owner.post(NEW, TYPED)
    (kept,) = owner.all(Autosave)
    assert (answer.status_code, answer.text) == (200, kept.saved_at.isoformat())
    assert kept.fields["body"] == ["Half a sen\ntence"]
    assert set(kept.fields) == {"body", "mood", "form_key"}
    page = owner.get("/reflections/new")
    fields = form_to(page, "/reflections").fields
    assert fields["body"] == "Half a sen\ntence"
    assert fields["mood"] == "2"
    assert fields["form_key"] != "first"
    assert "not saved yet" in page.text


def test_a_page_seen_before_is_not_shown_as_it_was(owner: Person) -> None:
    before = owner.get("/reflections/new")
    assert "ETag" not in before.headers
    owner.post(NEW, TYPED)
    assert "Half a sen" in owner.get("/reflections/new").text


def test_it_makes_no_other_page_old(owner: Person) -> None:
    owner.post(NEW, TYPED | {"body": "Half"})
    owner.get("/goals/2025")
    etag = owner.get("/goals/2025").headers["ETag"]
    owner.post(NEW, TYPED)
    assert owner.get("/goals/2025", headers={"If-None-Match": etag}).status_code == 304


def test_it_goes_when_the_form_is_sent(owner: Person) -> None:
    owner.post(NEW, TYPED)
    sent = form_to(owner.get("/reflections/new"), "/reflections").fields
    assert owner.post("/reflections", sent | {"body": " "}).status_code == 422
    assert places(owner) == ["reflections.new"]
    owner.follow(owner.post("/reflections", sent))
    assert places(owner) == []
    assert owner.all(Reflection)[0].body == "Half a sen\ntence"
    assert "not saved yet" not in owner.get("/reflections/new").text


def test_what_arrives_after_the_form_was_sent_is_late(owner: Person) -> None:
    owner.post("/reflections", TYPED | {"body": "whole", "autosave": "reflections.new"})
    assert owner.post(NEW, TYPED).status_code == 204
    assert places(owner) == []


def test_other_words_of_another_window_are_given_back_and_stay(owner: Person) -> None:
    first = owner.post(NEW, TYPED).text
    answer = owner.post(NEW, {"body": "Other", "form_key": "second", "seen": ""})
    assert answer.status_code == 409
    assert "Half a sen" in answer.text
    assert owner.all(Autosave)[0].fields["body"] == ["Half a sen\ntence"]
    assert (
        owner.post(NEW, {"body": "Other", "form_key": "second", "seen": first}).status_code == 200
    )
    assert owner.post(NEW, TYPED).status_code == 409
    assert owner.all(Autosave)[0].fields["body"] == ["Other"]


def test_the_same_window_goes_on_whatever_it_has_seen(owner: Person) -> None:
    for body in ("Half", "Half a", "Half a sentence"):
        assert owner.post(NEW, TYPED | {"body": body}).status_code == 200
    assert owner.all(Autosave)[0].fields["body"] == ["Half a sentence"]


def test_the_same_words_from_another_window_are_no_conflict(owner: Person) -> None:
    owner.post(NEW, TYPED)
    assert owner.post(NEW, TYPED | {"form_key": "second"}).status_code == 200


def test_an_edit_goes_on_where_it_was_left(owner: Person, reflection: Reflection) -> None:
    path = f"/reflections/{reflection.id}/edit"
    owner.post(f"/autosaves/reflections.{reflection.id}", {"body": "Longer", "version": "1"})
    page = owner.get(path)
    assert form_to(page, path).fields["body"] == "Longer"
    assert form_to(page, path).fields["version"] == "1"
    owner.follow(owner.post(path, form_to(page, path).fields | {"written_on": "2025-11-02"}))
    assert places(owner) == []


def test_an_edit_that_was_saved_meanwhile_shows_both(owner: Person, reflection: Reflection) -> None:
    path = f"/reflections/{reflection.id}/edit"
    owner.post(f"/autosaves/reflections.{reflection.id}", {"body": "Mine", "version": "1"})
    sent = {"body": "Theirs", "version": "1", "written_on": "2025-11-02"}
    owner.follow(owner.post(path, sent))
    page = owner.get(path)
    assert "Mine" in page.text
    assert "Theirs" in page.text
    assert "Put both side by side" in page.text
    beside = owner.post(path, form_to(page, path).fields | {"written_on": "2025-11-02"})
    assert beside.status_code == 409
    assert "Mine" in beside.text
    assert "Theirs" in beside.text
    assert places(owner) == [f"reflections.{reflection.id}"]
    owner.follow(owner.post(path, form_to(beside, path).fields))
    assert owner.load(Reflection, reflection.id).body == "Mine"
    assert places(owner) == []


def test_it_is_put_aside_and_taken_back(owner: Person) -> None:
    owner.post(NEW, TYPED)
    gone = owner.post(f"{NEW}/delete", {"next": "/reflections/new"})
    assert gone.location == "/reflections/new"
    page = owner.follow(gone).text
    assert f'action="{NEW}/restore' in page
    assert "Half a sen" not in page
    assert "Half a sen" in owner.follow(owner.post(f"{NEW}/restore?next=/reflections/new")).text
    assert places(owner) == ["reflections.new"]


def test_it_is_shown_by_itself(owner: Person) -> None:
    assert owner.get(NEW).status_code == 204
    owner.post(NEW, TYPED)
    assert "Half a sen" in owner.get(f"{NEW}?next=/reflections/new").text


def test_passwords_and_keys_are_not_kept(owner: Person) -> None:
    owner.post(NEW, {"body": "x", "password": "secret", "new_password": "secret", "next": "/"})
    (kept,) = owner.all(Autosave)
    assert set(kept.fields) == {"body"}


@pytest.mark.parametrize("version", ["-1", "x", "9" * 30, ""])
def test_a_version_that_is_none_is_bounded(owner: Person, version: str) -> None:
    assert owner.post(NEW, TYPED | {"version": version}).status_code == 200


def test_what_no_form_holds_is_not_kept(owner: Person) -> None:
    assert owner.post(NEW, {"body": "x" * 500_001}).status_code == 413
    assert owner.post(NEW, {f"f{n}": "x" for n in range(61)}).status_code == 413
    assert owner.post(f"/autosaves/{'x' * 101}", TYPED).status_code == 404
    assert places(owner) == []


def test_of_a_hundred_places_the_oldest_goes(owner: Person) -> None:
    moment = datetime(2025, 11, 1, tzinfo=UTC)
    rows = [
        Autosave(place=f"p{n:03}", fields={}, based_on=0, saved_at=moment + timedelta(hours=n))
        for n in range(100)
    ]
    with owner.app.app_context(), system():
        for row in rows:
            row.owner_id = owner.id
        db.session.add_all(rows)
        db.session.commit()
    owner.post(NEW, TYPED)
    kept = places(owner)
    assert len(kept) == 100
    assert "p000" not in kept
    assert "reflections.new" in kept


def test_after_ninety_days_it_goes(owner: Person) -> None:
    begun = clock.now()
    owner.post(NEW, TYPED)
    for days, count in ((89, 1), (91, 0)):
        later = begun + timedelta(days=days)
        clock.set_source(lambda moment=later: moment)
        with owner.app.app_context():
            tidy()
            db.session.commit()
        assert len(places(owner)) == count


def test_it_goes_with_the_account(owner: Person) -> None:
    owner.post(NEW, TYPED)
    with owner.app.app_context(), system():
        db.session.execute(db.delete(User).where(User.id == owner.id))
        db.session.commit()
    assert owner.all(Autosave) == []


def test_nobody_elses_is_shown_or_changed(owner: Person, stranger: Person) -> None:
    owner.post(NEW, TYPED)
    assert stranger.get(NEW).status_code == 204
    assert stranger.post(NEW, {"body": "Mine"}).status_code == 200
    stranger.post(f"{NEW}/delete")
    assert owner.all(Autosave)[0].fields["body"] == ["Half a sen\ntence"]
    assert "Half" not in stranger.get("/reflections/new").text


def test_it_takes_someone_signed_in_and_a_form_of_ours(anyone: Person, owner: Person) -> None:
    assert anyone.post(NEW, TYPED).status_code == 401
    assert anyone.get(NEW).status_code == 303
    assert owner.client.post(NEW, data={"body": "x"}).status_code >= 400
    assert owner.client.post(NEW, json={"body": "x"}).status_code == 415
    assert owner.get(f"{NEW}/delete").status_code == 405
    assert places(owner) == []


def test_it_goes_for_good_with_the_record_it_is_about(
    owner: Person, reflection: Reflection
) -> None:
    owner.post(f"/autosaves/reflections.{reflection.id}", TYPED)
    owner.post(NEW, TYPED | {"form_key": "second"})
    owner.post(f"/reflections/{reflection.id}/delete")
    assert len(places(owner)) == 2
    owner.post(f"/trash/reflections/{reflection.id}/delete")
    assert places(owner) == ["reflections.new"]
