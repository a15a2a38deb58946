"""One-time links, and the first sign-in."""

from datetime import timedelta

import pytest
from flask import Flask

from tests.person import Person
from tests.trust.holdings import Values
from tracker import clock
from tracker.access import system
from tracker.accounts.links import make_link_token
from tracker.clock import now
from tracker.extensions import db
from tracker.models import Goal, Milestone, User
from tracker.preparation import ensure_owner
from tracker.sample import read_story


@pytest.fixture
def fresh(app: Flask) -> Values:
    """The host's account as the first start makes it, and a link to it."""
    with app.app_context(), system():
        user = ensure_owner(app.config["SETTINGS"])
        token = make_link_token(user)
        db.session.commit()
        return {"id": user.id, "link": f"/sign-in/{token}"}


def _new_link(app: Flask, values: Values) -> str:
    with app.app_context(), system():
        user = db.session.scalars(db.select(User).where(User.id == values["id"])).one()
        token = make_link_token(user)
        db.session.commit()
        return f"/sign-in/{token}"


def _user(app: Flask) -> User:
    with app.app_context(), system():
        user = db.session.scalars(db.select(User)).one()
        db.session.expunge_all()
        return user


def test_a_link_opens_the_year_of_the_sample(app: Flask, fresh: Values) -> None:
    browser = Person(app)
    answer = browser.post(str(fresh["link"]))
    assert (answer.status_code, answer.location) == (303, "/timeline/2024")
    assert browser.follow(answer).status_code == 200


def test_a_link_is_opened_by_a_press_not_by_a_look(app: Flask, fresh: Values) -> None:
    for _ in range(3):
        page = Person(app).get(str(fresh["link"]))
        assert "<sign-in-once>" in page.text
        assert 'type="submit"' in page.text
        Person(app).client.head(str(fresh["link"]))
    assert Person(app).post(str(fresh["link"])).status_code == 303


def test_a_link_works_once(app: Flask, fresh: Values) -> None:
    Person(app).post(str(fresh["link"]))
    for again in (Person(app).get(str(fresh["link"])), Person(app).post(str(fresh["link"]))):
        assert again.status_code == 410
        assert "./run link" in again.text


def test_a_link_works_for_a_day(app: Flask, fresh: Values) -> None:
    later = now() + timedelta(hours=24)
    clock.set_source(lambda: later)
    assert Person(app).post(str(fresh["link"])).status_code == 410


@pytest.mark.parametrize("token", ["x", "0" * 32, "%2e%2e", "a" * 64])
def test_a_made_up_link_opens_nothing(app: Flask, token: str) -> None:
    assert Person(app).post(f"/sign-in/{token}").status_code == 410


def test_someone_signed_in_is_asked_before_a_link_signs_them_in_elsewhere(
    app: Flask, fresh: Values, stranger: Person
) -> None:
    assert "<sign-in-once>" not in stranger.get(str(fresh["link"])).text
    used = _new_link(app, fresh)
    Person(app).post(used)
    assert stranger.get(used).location == "/"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_first_sign_in_takes_the_browsers_language(
    app: Flask, fresh: Values, language: str
) -> None:
    browser = Person(app, fresh["id"], f"{language}-XX,{language};q=0.9")
    browser.post(str(fresh["link"]), {"time_zone": "Asia/Seoul"})
    user = _user(app)
    assert (user.locale, user.time_zone) == (language, "Asia/Seoul")
    told = {milestone.title for milestone in read_story(language).milestones}
    assert {milestone.title for milestone in browser.all(Milestone)} == told


def test_later_sign_ins_change_neither(app: Flask, fresh: Values) -> None:
    Person(app, fresh["id"], "ko").post(str(fresh["link"]), {"time_zone": "Asia/Seoul"})
    later = Person(app, fresh["id"], "en")
    later.post(_new_link(app, fresh), {"time_zone": "Europe/Paris"})
    assert (_user(app).locale, _user(app).time_zone) == ("ko", "Asia/Seoul")


@pytest.mark.parametrize("zone", ["", "Mars/Base", "../../etc/passwd", "x" * 500])
def test_a_zone_that_is_none_is_not_taken(app: Flask, fresh: Values, zone: str) -> None:
    assert Person(app).post(str(fresh["link"]), {"time_zone": zone}).status_code == 303
    assert _user(app).time_zone == app.config["SETTINGS"].time_zone


def test_without_the_sample_a_link_opens_today(app: Flask, fresh: Values) -> None:
    browser = Person(app, fresh["id"])
    browser.post(str(fresh["link"]))
    assert browser.post("/settings/sample/delete").location == "/"
    assert Person(app).post(_new_link(app, fresh)).location == "/"


def test_the_sample_leaves_in_one_press_and_comes_back_by_undo(app: Flask, fresh: Values) -> None:
    browser = Person(app, fresh["id"])
    browser.post(str(fresh["link"]))
    told = len(browser.all(Milestone))
    page = browser.follow(browser.post("/settings/sample/delete"))
    assert 'action="/settings/sample"' in page.text
    assert all(one.is_trashed for one in browser.all(Milestone))
    assert browser.post("/settings/sample").location == "/timeline/2024"
    kept = [one for one in browser.all(Milestone) if not one.is_trashed]
    assert len(kept) == told


def test_what_the_owner_wrote_stays_when_the_sample_leaves(app: Flask, fresh: Values) -> None:
    browser = Person(app, fresh["id"])
    browser.post(str(fresh["link"]))
    browser.add(Goal(title="My own", year=2025))
    browser.post("/settings/sample/delete")
    assert [goal.title for goal in browser.all(Goal) if not goal.is_trashed] == ["My own"]
    assert "My own" in browser.get("/goals/2025").text


def test_who_sent_a_form_without_a_session_goes_on_after_the_sign_in(
    app: Flask, owner: Person
) -> None:
    words = "seven small stones"
    owner.post("/settings/password", {"new_password": words, "again": words})
    typed = {"title": "Written too long", "year": "2025", "note": "가" * 500 + "\n끝"}
    late = Person(app, owner.id)
    asked = late.post("/goals", typed)
    assert asked.status_code == 401
    carried = {f"kept.{name}": text for name, text in typed.items()}
    form = {"name": "Jun", "password": words, "kept_action": "/goals"} | carried
    resumed = late.post("/sign-in", form)
    assert "Written too long" in resumed.text
    assert "가" * 500 in resumed.text
    assert late.post("/goals", typed).status_code == 303
