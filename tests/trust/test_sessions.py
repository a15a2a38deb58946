"""Every way in which a sign-in ends: its cookie opens nothing afterwards."""

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask

from tests.person import Person, sign_up
from tracker import clock
from tracker.access import system
from tracker.accounts.making import make_account
from tracker.clock import now
from tracker.extensions import db
from tracker.models import ABSOLUTE, IDLE, Session, SignInLink, User
from tracker.sessions import hashed

PASSWORD = "seven small stones"
COOKIE = "hoego"
GOAL = {"title": "Read", "year": "2024"}


@pytest.fixture
def jun(app: Flask) -> Person:
    """Someone who has a password and is signed in."""
    person = sign_up(app, "Jun")
    _set_password(person)
    _enter(person)
    return person


def _set_password(person: Person) -> None:
    with person.app.app_context(), system():
        make_account("Jun", PASSWORD, "en")
        db.session.commit()


def _enter(person: Person) -> None:
    answer = person.post("/sign-in", {"name": "Jun", "password": PASSWORD})
    assert answer.status_code == 303


def _device(person: Person) -> Person:
    """The same account on another device."""
    other = Person(person.app, person.id)
    _enter(other)
    return other


def _cookie(person: Person) -> str:
    cookie = person.client.get_cookie(COOKIE)
    assert cookie is not None
    return cookie.value


def _replays(person: Person, secret: str) -> bool:
    """Whether a cookie still opens a page, in a browser that has nothing else."""
    other = Person(person.app)
    other.client.set_cookie(COOKIE, secret)
    return other.get("/settings").status_code == 200


def _sign_out(person: Person) -> None:
    person.post("/sign-out")


def _password_from_elsewhere(person: Person) -> None:
    form = {"password": PASSWORD, "new_password": "other words here", "again": "other words here"}
    assert _device(person).post("/settings/password", form).status_code == 303


def _ended_from_elsewhere(person: Person) -> None:
    ended = f"/settings/sessions/{hashed(_cookie(person))}/delete"
    assert _device(person).post(ended).status_code == 303


def _all_others_ended(person: Person) -> None:
    assert _device(person).post("/settings/sessions/delete").status_code == 303


def _password_from_the_command_line(person: Person) -> None:
    _set_password(person)


def _account_deleted(person: Person) -> None:
    form = {"confirmation": "jun", "own_password": PASSWORD}
    assert _device(person).post("/settings/delete", form).status_code == 303


def _two_weeks_away(person: Person) -> None:
    then = now() + IDLE
    clock.set_source(lambda: then)


def _ninety_days_of_visits(person: Person) -> None:
    start = now()
    for days in range(0, ABSOLUTE.days, 10):
        clock.set_source(lambda at=start + timedelta(days=days): at)
        assert person.get("/settings").status_code == 200
    clock.set_source(lambda: start + ABSOLUTE)


def _signed_in_again(person: Person) -> None:
    """A new sign-in in the same browser is a new session; the one before ends."""
    with person.app.app_context(), system():
        user = db.session.scalars(db.select(User).where(User.id == person.id)).one()
        token = "a" * 32
        db.session.add(SignInLink(token_hash=hashed(token), owner_id=user.id, created_at=now()))
        db.session.commit()
    assert person.post(f"/sign-in/{token}").status_code == 303


ENDINGS = [
    _sign_out,
    _password_from_elsewhere,
    _ended_from_elsewhere,
    _all_others_ended,
    _password_from_the_command_line,
    _account_deleted,
    _two_weeks_away,
    _ninety_days_of_visits,
    _signed_in_again,
]


@pytest.mark.parametrize("end", ENDINGS)
def test_an_ended_sign_in_cannot_be_used_again(jun: Person, end: Callable[[Person], None]) -> None:
    secret = _cookie(jun)
    assert _replays(jun, secret)
    end(jun)
    assert not any(_replays(jun, secret) for _ in range(20))


def test_each_sign_in_has_a_cookie_of_its_own(jun: Person) -> None:
    assert len({_cookie(jun), *(_cookie(_device(jun)) for _ in range(5))}) == 6


def test_the_database_holds_no_cookie(jun: Person) -> None:
    assert [row.id_hash for row in jun.all(Session)] == [hashed(_cookie(jun))]


@pytest.mark.parametrize("secret", ["", "x", "0" * 64, "é", "'; drop table sessions; --"])
def test_a_made_up_cookie_opens_nothing(jun: Person, secret: str) -> None:
    assert not _replays(jun, secret)


def test_the_stored_hash_is_no_cookie(jun: Person) -> None:
    assert not _replays(jun, hashed(_cookie(jun)))


def test_a_planted_cookie_is_not_taken_over(app: Flask, jun: Person) -> None:
    """Whoever puts a cookie into someone's browser knows nothing after they sign in."""
    victim = Person(app)
    victim.client.set_cookie(COOKIE, "planted")
    _enter(victim)
    assert _cookie(victim) != "planted"
    assert not _replays(jun, "planted")


def test_signing_out_empties_the_browser(jun: Person) -> None:
    answer = jun.post("/sign-out")
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert jun.client.get_cookie(COOKIE) is None
    assert jun.get("/settings").status_code == 303


def test_a_change_of_password_keeps_the_device_it_was_made_on(jun: Person) -> None:
    before, elsewhere = _cookie(jun), _device(jun)
    form = {"password": PASSWORD, "new_password": "other words here", "again": "other words here"}
    page = jun.follow(jun.post("/settings/password", form))
    assert page.status_code == 200
    assert "Every other device is signed out." in page.text
    assert _cookie(jun) != before
    assert elsewhere.get("/settings").status_code == 303


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_first_request_after_a_day_is_noted_at_once(jun: Person, method: str) -> None:
    """The page may have lain open all night: what was written on it is saved without a wait."""
    later = now() + timedelta(hours=25)
    clock.set_source(lambda: later)
    start = time.perf_counter()
    answer = jun.post("/goals", GOAL) if method == "post" else jun.get("/goals/2024")
    assert answer.status_code in (200, 303)
    assert time.perf_counter() - start < 5
    assert [row.last_seen_at for row in jun.all(Session)] == [later]
