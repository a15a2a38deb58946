"""Nobody reaches anybody's records: every rule, every method, for everyone who should not."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import exists, func, select, union_all
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased

from tests.person import Person
from tests.trust.holdings import MARK, addresses, foreign_ids, holdings, rows_of
from tracker.access import NobodySignedIn, system
from tracker.extensions import db
from tracker.models import Goal, ProgressEntry, User
from tracker.security import PUBLIC
from tracker.tables import LINKS

LISTED = Path(__file__).with_name("addresses.txt")
OPEN = {
    "accounts.health",
    "accounts.manifest",
    "accounts.set_language",
    "accounts.sign_in",
    "accounts.use_link",
}


def test_every_address_is_listed(app: Flask) -> None:
    listed = LISTED.read_text(encoding="utf-8").split("\n")[:-1]
    assert [str(address) for address in addresses(app)] == listed, (
        "Write the new address into addresses.txt. If it takes an id, say in holdings.py of what."
    )


def test_the_public_addresses_are_these(app: Flask) -> None:
    assert PUBLIC == OPEN
    assert {address.rule.endpoint for address in addresses(app)} > OPEN


def test_someone_signed_out_is_asked_to_sign_in(app: Flask, owner: Person, anyone: Person) -> None:
    values = holdings(owner)
    for address in addresses(app):
        if address.rule.endpoint in OPEN:
            continue
        path = address.at(app, values)
        answer = anyone.get(path) if address.method == "GET" else anyone.post(path)
        assert answer.status_code == (303 if address.method == "GET" else 401), str(address)
        assert MARK not in answer.text, str(address)
        if address.method == "GET":
            assert answer.location.startswith("/sign-in"), str(address)


def test_a_strangers_ids_lead_nowhere(app: Flask, owner: Person, stranger: Person) -> None:
    values, before = holdings(owner), rows_of(owner)
    for address in filter(lambda one: one.names_a_record(), addresses(app)):
        path = address.at(app, values)
        answer = stranger.get(path) if address.method == "GET" else stranger.post(path)
        assert answer.status_code == 404, f"{address}: {answer.status_code}"
        assert MARK not in answer.text, str(address)
    assert rows_of(owner) == before


def test_a_strangers_id_below_an_own_one_leads_nowhere(
    app: Flask, owner: Person, stranger: Person
) -> None:
    theirs, own = holdings(owner), holdings(stranger)
    for address in filter(lambda one: one.names_a_record(), addresses(app)):
        for foreign in set(address.rule.arguments) & {
            "revision_id",
            "record_id",
            "entry_id",
            "other_id",
        }:
            path = address.at(app, own | {foreign: theirs[foreign]})
            answer = stranger.get(path) if address.method == "GET" else stranger.post(path)
            assert answer.status_code == 404, f"{address}: {answer.status_code}"


def test_no_page_shows_a_strangers_records(app: Flask, owner: Person, stranger: Person) -> None:
    holdings(owner)
    for address in addresses(app, "GET"):
        if not address.names_a_record() and "token" not in address.rule.arguments:
            answer = stranger.get(address.at(app, {}))
            assert MARK not in answer.text, str(address)
            assert answer.status_code < 400, str(address)


FIELDS: dict[str, Any] = {
    "title": "New",
    "year": "2024",
    "date": "2024-03",
    "kind": "other",
    "text": "In March I won a prize.",
    "body": "New",
    "written_on": "2024-03-01",
    "logged_on": "2024-03-01",
    "on": "2024-03-01",
    "amount": "1",
    "version": "1",
}
OWN_ACCOUNT = {"accounts.delete_account", "accounts.sign_out", "accounts.change_password"}


def test_a_strangers_ids_in_a_form_are_not_taken(
    app: Flask, owner: Person, stranger: Person
) -> None:
    theirs = holdings(owner)
    before, own = rows_of(owner), holdings(stranger)
    named = {name: str(value) for name, value in theirs.items()}
    aliases = {"id": str(theirs["goal_id"]), "owner_id": str(owner.id), "user_id": str(owner.id)}
    aliases |= {noun: str(theirs[f"{noun}_id"]) for noun in ("goal", "milestone", "reflection")}
    for address in addresses(app, "POST"):
        if address.rule.endpoint not in OWN_ACCOUNT:
            stranger.post(address.at(app, own), FIELDS | named | aliases)
    assert rows_of(owner) == before
    assert not _links(stranger) & foreign_ids(theirs)


def _links(person: Person) -> set[UUID]:
    return {
        getattr(record, column)
        for noun, column, _target in LINKS
        for record in person.all(noun)
        if getattr(record, column)
    }


@pytest.mark.parametrize(("noun", "column"), [(noun, column) for noun, column, _ in LINKS])
def test_the_database_refuses_a_link_across_owners(
    owner: Person, stranger: Person, noun: type[Any], column: str
) -> None:
    theirs, own = holdings(owner), holdings(stranger)
    argument = {ProgressEntry: "entry_id"}.get(noun, f"{noun.__name__.lower()}_id")
    table = db.metadata.tables[noun.__tablename__]
    linked = table.update().where(table.c.id == own[argument]).values({column: theirs[column]})
    with stranger.app.app_context(), system():
        db.session.execute(linked)
        with pytest.raises(IntegrityError):
            db.session.commit()
        db.session.rollback()


def test_a_query_that_forgets_its_owner_fails_closed(app: Flask, owner: Person) -> None:
    holdings(owner)
    with app.app_context():
        with pytest.raises(NobodySignedIn):
            db.session.scalars(db.select(Goal)).all()
        with system():
            assert db.session.scalars(db.select(Goal)).all()


SHAPES = {
    "count": select(func.count()).select_from(Goal),
    "subquery": select(select(Goal.title).subquery().c.title),
    "union": union_all(select(Goal.title), select(Goal.title)),
    "cte": select(select(Goal.title).cte().c.title),
    "scalar": select(select(func.max(Goal.year)).scalar_subquery()),
    "alias": select(aliased(Goal).title),
    "join": select(User.name).join(Goal, Goal.owner_id == User.id),
    "exists": select(exists().where(Goal.year == 2025)),
    "table": select(Goal.__table__.c.title),
    "change": Goal.__table__.delete(),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_of_query_reads_records_while_nobody_is_signed_in(
    app: Flask, owner: Person, shape: str
) -> None:
    owner.add(Goal(title="Hidden", year=2025))
    with app.test_request_context(), pytest.raises(NobodySignedIn):
        db.session.execute(SHAPES[shape])
