"""What no request gets past: its form's key, its type, its origin, its method, its letters."""

from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.conftest import running, settings_for
from tests.person import Person
from tests.trust.holdings import Address, Values, addresses, database, holdings
from tracker.config import Settings


@pytest.fixture
def values(owner: Person) -> Values:
    return holdings(owner)


@pytest.fixture
def posts(app: Flask, values: Values) -> list[tuple[Address, str]]:
    return [(address, address.at(app, values)) for address in addresses(app, "POST")]


def test_a_form_without_its_key_is_refused(owner: Person, anyone: Person, posts) -> None:
    for address, path in posts:
        assert owner.client.post(path).status_code == 400, str(address)
        wrong = owner.client.post(path, data={"csrf_token": "made up"})
        assert wrong.status_code == 400, str(address)
        # Nobody gets further by not being signed in.
        assert anyone.client.post(path).status_code in (400, 401), str(address)


def test_another_site_cannot_send_a_form(app: Flask, owner: Person, posts) -> None:
    before = list(database(app))
    for address, path in posts:
        refused = owner.post(path, headers={"Sec-Fetch-Site": "cross-site"})
        assert refused.status_code == 403, str(address)
    assert list(database(app)) == before


@pytest.mark.parametrize("body", ["[1]", "{}", "null", '{"title": "x"}', "not json"])
def test_json_is_no_form(app: Flask, owner: Person, posts, body: str) -> None:
    before = list(database(app))
    for address, path in posts:
        refused = owner.client.post(path, data=body, content_type="application/json")
        assert refused.status_code == 415, str(address)
    assert list(database(app)) == before


def test_looking_changes_nothing(app: Flask, owner: Person, values: Values) -> None:
    before = list(database(app))
    for address in addresses(app, "GET"):
        owner.get(address.at(app, values))
        owner.client.head(address.at(app, values))
        owner.client.options(address.at(app, values))
    assert list(database(app)) == before


def test_an_address_that_takes_a_form_cannot_be_opened(app: Flask, owner: Person, posts) -> None:
    opened = {address.rule.rule for address in addresses(app, "GET")}
    for address, path in posts:
        if address.rule.rule not in opened:
            assert owner.get(path).status_code == 405, str(address)


def test_no_other_method_is_known(app: Flask, owner: Person, values: Values) -> None:
    for address in addresses(app):
        for method in ("PUT", "PATCH", "DELETE", "TRACE"):
            answer = owner.client.open(address.at(app, values), method=method)
            assert answer.status_code in (400, 405), f"{method} {address}"


ODD = ["\0", "a\0b"]


@pytest.mark.parametrize("odd", ODD)
def test_odd_letters_are_refused(app: Flask, owner: Person, values, posts, odd: str) -> None:
    for address in addresses(app, "GET"):
        answer = owner.client.get(address.at(app, values), query_string={"q": odd})
        assert answer.status_code == 400, str(address)
    for address, path in posts:
        assert owner.post(path, {"title": odd, "note": odd}).status_code == 400, str(address)
    assert owner.client.get("/goals/%00").status_code == 400


HALVES = ["%ED%A0%80", "%ED%BF%BF", "%C0%80", "%FF%FE", "%F4%90%80%80"]


@pytest.mark.parametrize("half", HALVES)
def test_what_is_no_letter_at_all_breaks_nothing(owner: Person, posts, half: str) -> None:
    """Half a character cannot be stored: it is refused, or comes in as U+FFFD."""
    for path in ("/", "/goals", f"/goals/{half}", "/sign-in"):
        assert owner.client.get(f"{path}?next={half}").status_code < 500
    for address, path in posts:
        form = {"data": f"title={half}&body={half}&year={half}", "content_type": FORM}
        assert owner.client.post(path, **form).status_code < 500, str(address)
    answer = owner.post("/goals", {"title": "\ufffd", "year": "2024"})
    assert answer.status_code == 303


FORM = "application/x-www-form-urlencoded"


def test_a_body_that_is_too_large_is_413_and_is_told(owner: Person) -> None:
    large = {"title": "x", "year": "2024", "note": "가" * 1_100_000}
    answer = owner.post("/goals", large)
    assert answer.status_code == 413
    assert owner.client.post("/goals", data={f"f{n}": "1" for n in range(6000)}).status_code < 500


@pytest.fixture
def named(app: Flask, tmp_path) -> Iterator[Flask]:
    """An app that is to be reached by one name."""
    told = settings_for(tmp_path)
    hosts = ("diary.example", ".family.example")
    with running(Settings(told.instance, told.database_url, trusted_hosts=hosts)) as named:
        yield named


@pytest.mark.parametrize(
    ("host", "code"),
    [
        ("diary.example", 200),
        ("my.family.example", 200),
        ("evil.example", 400),
        ("diary.example.evil.example", 400),
        ("diary.example@evil.example", 400),
        ("localhost", 400),
    ],
)
def test_a_host_that_is_not_ours_is_refused(named: Flask, host: str, code: int) -> None:
    answer: TestResponse = named.test_client().get("/sign-in", headers={"Host": host})
    assert answer.status_code == code
    assert "evil" not in answer.text
