"""Settings: every form of the page."""

from datetime import timedelta

import pytest
from flask import Flask

from tests.person import Person, sign_up
from tracker import clock
from tracker.access import system
from tracker.accounts.making import make_account
from tracker.clock import now
from tracker.extensions import db
from tracker.models import Goal, Session, User

PASSWORD = "seven small stones"


def _user(person: Person) -> User:
    with person.app.app_context(), system():
        user = db.session.scalars(db.select(User).where(User.id == person.id)).one()
        db.session.expunge_all()
        return user


def _preferences(**changed: str) -> dict[str, str]:
    return {"language": "en", "time_zone": "Asia/Seoul", "theme": "system"} | changed


@pytest.fixture
def host(app: Flask) -> Person:
    """The one who may make accounts."""
    return sign_up(app, "Host", is_host=True)


def _others(app: Flask) -> list[User]:
    with app.app_context(), system():
        users = db.session.scalars(db.select(User).where(User.is_host.is_(False))).all()
        db.session.expunge_all()
        return list(users)


def test_the_page_has_a_form_for_each_setting(owner: Person) -> None:
    page = owner.get("/settings").text
    for path in ("preferences", "name", "password", "delete"):
        assert f'action="/settings/{path}#' in page
    assert "/settings/accounts" not in page


def test_the_language_changes_at_once(owner: Person) -> None:
    page = owner.follow(owner.post("/settings/preferences", _preferences(language="ko")))
    assert '<html lang="ko"' in page.text
    assert _user(owner).locale == "ko"


def test_time_zone_and_theme_are_kept(owner: Person) -> None:
    owner.post("/settings/preferences", _preferences(time_zone="America/New_York", theme="dark"))
    user = _user(owner)
    assert (user.time_zone, user.theme) == ("America/New_York", "dark")
    page = owner.get("/settings").text
    assert 'data-theme="dark"' in page
    assert '<option selected value="America/New_York">New York</option>' in page


@pytest.mark.parametrize(
    "wrong",
    [{"language": "xx"}, {"time_zone": "Mars/Base"}, {"time_zone": "../etc"}, {"theme": "pink"}],
)
def test_what_cannot_be_chosen_is_not_taken(owner: Person, wrong: dict[str, str]) -> None:
    before = _user(owner)
    assert owner.post("/settings/preferences", _preferences(**wrong)).status_code == 422
    after = _user(owner)
    assert (before.locale, before.time_zone, before.theme) == (
        after.locale,
        after.time_zone,
        after.theme,
    )


def test_a_zone_that_only_the_machine_knows_stays(owner: Person) -> None:
    with owner.app.app_context():
        db.session.execute(db.update(User).values(time_zone="Etc/GMT+5"))
        db.session.commit()
    assert (
        owner.post("/settings/preferences", _preferences(time_zone="Etc/GMT+5")).status_code == 303
    )


def test_a_new_name_signs_in(owner: Person, anyone: Person) -> None:
    owner.post("/settings/name", {"name": "  Jun   Kim "})
    assert _user(owner).name == "Jun Kim"
    owner.post("/settings/password", {"new_password": PASSWORD, "again": PASSWORD})
    answer = anyone.post("/sign-in", {"name": "jun kim", "password": PASSWORD})
    assert answer.status_code == 303


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "SOMEONE  else"])
def test_a_name_that_cannot_be_is_said_and_stays_typed(
    owner: Person, stranger: Person, name: str
) -> None:
    answer = owner.post("/settings/name", {"name": name})
    assert answer.status_code == 422
    assert _user(owner).name == "Jun"
    assert name.strip() in answer.text


def test_ones_own_name_may_be_cased_anew(owner: Person) -> None:
    assert owner.post("/settings/name", {"name": "JUN"}).status_code == 303
    assert _user(owner).name == "JUN"


def test_a_first_password_needs_no_other(owner: Person, anyone: Person) -> None:
    form = {"new_password": PASSWORD, "again": PASSWORD}
    page = owner.follow(owner.post("/settings/password", form))
    assert "Current password" in page.text
    assert anyone.post("/sign-in", {"name": "Jun", "password": PASSWORD}).status_code == 303


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"new_password": "short", "again": "short"}, "at least 10"),
        ({"new_password": PASSWORD, "again": "another one"}, "not the same"),
        ({"new_password": "x" * 201, "again": "x" * 201}, "200"),
        ({"new_password": "", "again": ""}, "fill this in"),
    ],
)
def test_a_password_that_cannot_be_is_said(owner: Person, form: dict[str, str], said: str) -> None:
    answer = owner.post("/settings/password", form)
    assert answer.status_code == 422
    assert said in answer.text
    assert PASSWORD not in answer.text
    assert _user(owner).password_hash is None


def test_a_new_password_needs_the_present_one(owner: Person) -> None:
    owner.post("/settings/password", {"new_password": PASSWORD, "again": PASSWORD})
    before = _user(owner).password_hash
    other = {"new_password": "other words here", "again": "other words here"}
    for wrong in ("", "wrong"):
        answer = owner.post("/settings/password", other | {"password": wrong})
        assert answer.status_code == 422
        assert "not your password" in answer.text
    assert _user(owner).password_hash == before
    assert owner.post("/settings/password", other | {"password": PASSWORD}).status_code == 303


def test_devices_are_listed_and_ended_one_by_one(owner: Person, stranger: Person) -> None:
    with owner.app.app_context():
        row = {"owner_id": owner.id, "epoch": 0, "device": "Firefox · Linux"}
        times = {"created_at": now(), "last_seen_at": now() - timedelta(days=3)}
        db.session.execute(db.insert(Session).values(id_hash="a" * 64, **row, **times))
        db.session.commit()
    page = owner.get("/settings").text
    assert "Firefox · Linux" in page
    assert "this one" in page
    assert stranger.post(f"/settings/sessions/{'a' * 64}/delete").status_code == 404
    assert owner.post(f"/settings/sessions/{'b' * 64}/delete").status_code == 404
    assert owner.post(f"/settings/sessions/{'a' * 64}/delete").status_code == 303
    assert "Firefox · Linux" not in owner.get("/settings").text


def test_a_new_sign_in_shows_on_the_other_device_at_once(owner: Person) -> None:
    owner.get("/settings")
    before = owner.get("/settings").text
    owner.post("/settings/password", {"new_password": PASSWORD, "again": PASSWORD})
    other = Person(owner.app, owner.id)
    other.post("/sign-in", {"name": "Jun", "password": PASSWORD})
    assert "Sign out everywhere else" not in before
    assert "Sign out everywhere else" in owner.get("/settings").text


def test_the_device_is_told_in_two_words(owner: Person) -> None:
    owner.post("/settings/password", {"new_password": PASSWORD, "again": PASSWORD})
    agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Mobile/15E148 Safari/604.1"
    other = Person(owner.app, owner.id)
    form = {"name": "Jun", "password": PASSWORD}
    other.post("/sign-in", form, headers={"User-Agent": agent})
    assert "Safari · iPhone" in owner.get("/settings").text


def test_the_host_makes_an_account_that_starts_empty(app: Flask, host: Person) -> None:
    host.add(Goal(title="The host's own", year=2025))
    page = host.follow(host.post("/settings/accounts", {"account_name": "Sora"})).text
    link = page.split('value="http://localhost/sign-in/')[1].split('"')[0]
    sora = Person(app)
    assert sora.get(f"/sign-in/{link}").status_code == 200
    assert sora.follow(sora.post(f"/sign-in/{link}")).status_code == 200
    assert "The host's own" not in sora.get("/goals/2025").text
    assert "/settings/accounts" not in sora.get("/settings").text
    assert "/sign-in/" not in host.get("/settings").text


def test_an_invitation_works_once_and_for_a_day(app: Flask, host: Person) -> None:
    page = host.follow(host.post("/settings/accounts", {"account_name": "Sora"})).text
    link = page.split('value="http://localhost/sign-in/')[1].split('"')[0]
    assert Person(app).post(f"/sign-in/{link}").status_code == 303
    assert Person(app).post(f"/sign-in/{link}").status_code == 410
    host.post("/settings/accounts", {"account_name": "Min"})
    later = now() + timedelta(hours=25)
    clock.set_source(lambda: later)
    assert "/sign-in/" not in host.get("/settings").text
    assert "./run link" in host.get("/settings").text


@pytest.mark.parametrize("name", ["", "host", "x" * 81])
def test_a_taken_or_empty_name_makes_nothing(app: Flask, host: Person, name: str) -> None:
    assert host.post("/settings/accounts", {"account_name": name}).status_code == 422
    assert _others(app) == []


def test_only_the_host_makes_accounts(app: Flask, owner: Person) -> None:
    assert owner.post("/settings/accounts", {"account_name": "Sora"}).status_code == 404
    assert [user.name for user in _others(app)] == ["Jun"]


def test_signed_out_nothing_can_be_set(anyone: Person) -> None:
    assert anyone.get("/settings").status_code == 303
    for path in ("preferences", "name", "password", "accounts", "sample", "delete"):
        assert anyone.post(f"/settings/{path}").status_code == 401
    kept = anyone.post(
        "/settings/password", {"password": "old secret", "new_password": "a new one"}
    )
    assert "old secret" not in kept.text
    assert "a new one" not in kept.text


def test_a_password_from_the_command_line_is_checked_by_the_same_rules(app: Flask) -> None:
    with app.app_context(), system():
        assert make_account("Sora", PASSWORD, "ko", "Asia/Seoul")
        assert not make_account(" sora ", "other words here", "en")
        db.session.commit()
        user = db.session.scalars(db.select(User)).one()
        assert (user.locale, user.time_zone) == ("ko", "Asia/Seoul")


def test_settings_lead_to_the_trash(owner: Person) -> None:
    assert 'href="/trash"' in owner.get("/settings").text


def test_the_pages_before_the_sign_in_keep_the_theme(owner: Person) -> None:
    owner.post("/settings/preferences", _preferences(theme="dark"))
    owner.post("/sign-out")
    assert 'data-theme="dark"' in owner.get("/sign-in").text


def test_a_theme_that_is_none_is_passed_over(anyone: Person) -> None:
    anyone.client.set_cookie("hoego_theme", "pink")
    assert 'data-theme="system"' in anyone.get("/sign-in").text
