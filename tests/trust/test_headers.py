"""Every answer carries every header, whatever it says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, abort
from sqlalchemy.exc import OperationalError

from tests.conftest import running, settings_for
from tests.person import Person, sign_up
from tests.trust.holdings import addresses, holdings
from tracker.config import Settings
from tracker.extensions import db
from tracker.preparation import migrate

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
WANTED = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
STATUSES = (400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503)


def _check(answer: Any, about: str) -> None:
    for name, value in WANTED.items():
        assert answer.headers.getlist(name) == [value], f"{about}: {name}"
    assert "camera=()" in answer.headers["Permissions-Policy"], about
    assert "Cookie" in answer.headers["Vary"], about
    kept = answer.headers["Cache-Control"]
    assert "private" in kept or "no-store" in kept, about
    assert "Server" not in answer.headers, about
    assert "X-Powered-By" not in answer.headers, about


def test_every_address_carries_them_for_everyone(
    app: Flask, owner: Person, stranger: Person, anyone: Person
) -> None:
    values = holdings(owner)
    for address in addresses(app):
        for who in (anyone, stranger, owner):
            path = address.at(app, values)
            for method in {address.method, "GET", "HEAD", "OPTIONS", "PUT"}:
                answer = who.client.open(path, method=method)
                _check(answer, f"{method} {path}: {answer.status_code}")
            _check(who.client.post(path, json=[1]), f"json {path}")


@pytest.mark.parametrize("name", ["css/app.css", "js/app.js", "icons/icon.svg"])
def test_static_files_carry_those_of_safety(app: Flask, anyone: Person, name: str) -> None:
    with anyone.client.get(app.jinja_env.globals["asset"](name)) as answer:
        assert answer.status_code == 200
        for header, value in WANTED.items():
            assert answer.headers.getlist(header) == [value], header
        assert "immutable" in answer.headers["Cache-Control"]
        assert "Cookie" not in answer.headers["Vary"]
        assert "Strict-Transport-Security" not in answer.headers


def test_account_pages_and_photos_are_stored_nowhere(app: Flask, owner: Person) -> None:
    values = holdings(owner)
    for address in addresses(app, "GET"):
        answer = owner.get(address.at(app, values))
        is_private = address.rule.endpoint.startswith(("accounts.", "timeline.photo"))
        assert ("no-store" in answer.headers["Cache-Control"]) == is_private, str(address)


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Person]:
    """Someone signed in to an app in which things go wrong."""
    with running(settings_for(tmp_path_factory.mktemp("failing"))) as app:
        app.add_url_rule("/fail/<int:code>", "fail", _fail)
        app.add_url_rule("/break", "break", _break)
        app.add_url_rule("/busy", "busy", _busy)
        migrate(app)
        yield sign_up(app, "Jun")


def _fail(code: int) -> Any:
    abort(code)


def _break() -> Any:
    raise RuntimeError("a secret word of the owner")


def _busy() -> Any:
    raise OperationalError("", {}, Exception("database is locked"))


def test_a_busy_database_says_when_to_come_again(failing: Person) -> None:
    answer = failing.get("/busy")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    _check(answer, "busy")


@pytest.mark.parametrize("code", STATUSES)
def test_every_error_carries_them_and_is_a_page(failing: Person, code: int) -> None:
    answer = failing.get(f"/fail/{code}")
    assert answer.status_code == code
    _check(answer, str(code))
    _check(failing.client.get(f"/fail/{code}", headers={"HX-Request": "true"}), f"htmx {code}")


def test_a_mistake_of_ours_is_noted_without_anyones_words(
    failing: Person, caplog: pytest.LogCaptureFixture
) -> None:
    answer = failing.get("/break?q=private")
    assert answer.status_code == 500
    _check(answer, "500")
    assert "RuntimeError" in caplog.text
    assert "in _break" in caplog.text
    for told in (answer.text, caplog.text.replace('raise RuntimeError("a secret word', "")):
        assert "secret word" not in told
        assert "private" not in told.replace("private, no-cache", "")


@pytest.fixture
def over_https(tmp_path: Path) -> Iterator[Flask]:
    """An app that stands behind a proxy with https."""
    told = settings_for(tmp_path)
    with running(Settings(told.instance, told.database_url, https=True)) as app:
        migrate(app)
        yield app


def test_over_https_the_browser_stays_there(over_https: Flask) -> None:
    app = over_https
    answer = app.test_client().get("/sign-in", base_url="https://localhost")
    _check(answer, "https")
    assert "max-age=31536000" in answer.headers["Strict-Transport-Security"]
    assert answer.headers["Set-Cookie"].startswith("__Host-")
    with app.test_client().get(app.jinja_env.globals["asset"]("css/app.css")) as static:
        assert "max-age=31536000" in static.headers["Strict-Transport-Security"]
    for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert part in answer.headers["Set-Cookie"]
    with app.app_context():
        db.session.remove()
        db.engine.dispose()
