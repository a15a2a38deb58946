"""Guessing a password is slow, and tells nothing."""

import time
from datetime import timedelta
from statistics import median

import pytest

from tests.person import Person
from tracker import clock
from tracker.access import system
from tracker.accounts.making import make_account
from tracker.accounts.throttle import BY_ACCOUNT, BY_ADDRESS
from tracker.clock import now
from tracker.extensions import db
from tracker.models import Attempt

PASSWORD = "seven small stones"


@pytest.fixture
def door(anyone: Person) -> Person:
    """Someone before the sign-in of an instance with two accounts."""
    with anyone.app.app_context(), system():
        for name in ("Jun", "Sora"):
            make_account(name, PASSWORD, "en")
        db.session.commit()
    return anyone


def _try(who: Person, name: str, password: str = "wrong", address: str = "10.0.0.1") -> int:
    form = {"name": name, "password": password}
    answer = who.post("/sign-in", form, environ_overrides={"REMOTE_ADDR": address})
    return answer.status_code


def test_ten_wrong_passwords_close_an_account_for_a_quarter_hour(door: Person) -> None:
    assert [_try(door, "Jun") for _ in range(BY_ACCOUNT)] == [422] * BY_ACCOUNT
    refused = door.post("/sign-in", {"name": " JUN ", "password": PASSWORD})
    assert refused.status_code == 429
    assert 800 < int(refused.headers["Retry-After"]) <= 900
    assert "quarter of an hour" in refused.text
    assert _try(door, "Sora", PASSWORD, "10.0.0.2") == 303


def test_it_opens_again_when_the_time_is_over(door: Person) -> None:
    for _ in range(BY_ACCOUNT):
        _try(door, "Jun")
    later = now() + timedelta(minutes=15, seconds=1)
    clock.set_source(lambda: later)
    assert _try(door, "Jun", PASSWORD) == 303
    with door.app.app_context():
        assert db.session.scalars(db.select(Attempt).where(Attempt.made_at > later)).all() == []


def test_one_address_cannot_try_many_names(door: Person) -> None:
    codes = [_try(door, f"name {number}") for number in range(BY_ADDRESS)]
    assert set(codes) == {422}
    assert _try(door, "Sora", PASSWORD) == 429
    assert _try(door, "Sora", PASSWORD, "10.0.0.9") == 303


def test_the_count_is_kept_in_the_database(door: Person) -> None:
    for _ in range(3):
        _try(door, "Jun")
    with door.app.app_context():
        kept = db.session.scalars(db.select(Attempt)).all()
    assert len(kept) == 6
    assert not [one for one in kept if "jun" in one.subject or "10.0.0.1" in one.subject]


def test_the_right_password_forgets_the_wrong_ones(door: Person) -> None:
    for _ in range(BY_ACCOUNT - 1):
        _try(door, "Jun")
    assert _try(door, "Jun", PASSWORD) == 303
    door.post("/sign-out")
    assert _try(door, "Jun") == 422


def test_an_unknown_name_gets_the_same_answer(door: Person) -> None:
    known = door.post("/sign-in", {"name": "Jun", "password": "wrong"}).text
    unknown = door.post("/sign-in", {"name": "Jum", "password": "wrong"}).text
    assert known.count("\n") == unknown.count("\n")
    assert "The name or the password is not right." in known
    assert "The name or the password is not right." in unknown


def test_an_unknown_name_takes_as_long(door: Person) -> None:
    def seconds(name: str) -> float:
        start = time.thread_time()
        _try(door, name, address=f"10.1.0.{name}")
        return time.thread_time() - start

    def accountless(name: str) -> float:
        with door.app.app_context():
            db.session.execute(db.delete(Attempt))
            db.session.commit()
        return seconds(name)

    pairs = [(accountless("Jun"), accountless("Nobody")) for _ in range(9)]
    known, unknown = (median(times) for times in zip(*pairs, strict=True))
    # A hash takes twenty times as long as all the rest: without it the ratio would be far off.
    assert 0.5 < known / unknown < 2


def test_an_account_without_a_password_opens_to_none(owner: Person, anyone: Person) -> None:
    for password in ("", " ", "None", "nobody has this password"):
        assert _try(anyone, "Jun", password) == 422


def test_the_own_password_is_not_guessed_either(owner: Person) -> None:
    owner.post("/settings/password", {"new_password": PASSWORD, "again": PASSWORD})
    wrong = {"password": "wrong", "new_password": "other words here", "again": "other words here"}
    for _ in range(BY_ACCOUNT):
        assert owner.post("/settings/password", wrong).status_code == 422
    assert owner.post("/settings/password", wrong | {"password": PASSWORD}).status_code == 429
