"""The end of an account: nothing of it stays."""

from pathlib import Path

import pytest
from flask import Flask

from tests.person import Person
from tests.trust.holdings import MARK, holdings
from tracker.extensions import db
from tracker.models import User


def _traces(app: Flask, person: Person) -> list[str]:
    """The tables in which something of a person stands."""
    with app.app_context(), db.engine.connect() as connection:
        return [
            table.name
            for table in db.metadata.sorted_tables
            if "owner_id" in table.c
            and connection.execute(table.select().where(table.c.owner_id == person.id)).first()
        ]


def test_every_row_goes(app: Flask, owner: Person, stranger: Person) -> None:
    holdings(owner)
    holdings(stranger)
    kept = _traces(app, stranger)
    assert set(kept) <= set(_traces(app, owner))
    answer = owner.post("/settings/delete", {"confirmation": " JUN "})
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert _traces(app, owner) == []
    assert _traces(app, stranger) == kept
    with app.app_context():
        assert [user.name for user in db.session.scalars(db.select(User))] == ["Someone else"]


def test_no_file_holds_a_word_of_it(app: Flask, owner: Person) -> None:
    if app.config["SQLALCHEMY_DATABASE_URI"].startswith("sqlite"):
        holdings(owner)
        owner.post("/settings/delete", {"confirmation": "Jun"})
        folder = Path(app.config["SETTINGS"].instance)
        holding = [path for path in folder.glob("hoego.db*") if MARK.encode() in path.read_bytes()]
        assert holding == []


def test_the_browser_is_emptied_and_told(owner: Person) -> None:
    answer = owner.post("/settings/delete", {"confirmation": "Jun"})
    assert "Clear-Site-Data" in answer.headers
    assert "Your account is gone" in owner.follow(answer).text
    assert owner.get("/goals").status_code == 303


@pytest.mark.parametrize("typed", ["", "Ju", "delete", "Someone else"])
def test_a_slip_deletes_nothing(app: Flask, owner: Person, stranger: Person, typed: str) -> None:
    holdings(owner)
    answer = owner.post("/settings/delete", {"confirmation": typed})
    assert answer.status_code == 422
    assert "goals" in _traces(app, owner)
    assert "<details" in answer.text
    assert " open>" in answer.text


def test_a_password_is_asked_for_where_there_is_one(app: Flask, owner: Person) -> None:
    words = "seven small stones"
    owner.post("/settings/password", {"new_password": words, "again": words})
    form = {"confirmation": "Jun"}
    assert owner.post("/settings/delete", form).status_code == 422
    assert owner.post("/settings/delete", form | {"own_password": "wrong"}).status_code == 422
    assert owner.post("/settings/delete", form | {"own_password": words}).status_code == 303
    assert _traces(app, owner) == []


def test_a_second_press_finds_nobody(owner: Person) -> None:
    form = {"confirmation": "Jun", "form_key": "twice"}
    assert owner.post("/settings/delete", form).status_code == 303
    assert owner.post("/settings/delete", form).status_code == 401
