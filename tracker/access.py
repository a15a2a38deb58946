"""The signed-in owner, and the only way to a record: through its owner."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar, cast
from uuid import UUID

from flask import abort, g
from sqlalchemy import ColumnElement, Select, event, select
from sqlalchemy.orm import (
    Mapper,
    ORMExecuteState,
    Session,
    UOWTransaction,
    with_loader_criteria,
)
from sqlalchemy.sql.visitors import ExternallyTraversible, iterate

from tracker.clock import now
from tracker.extensions import db
from tracker.models import FIRST_NAMES, Record, Revision, User

# Of a longer name a greeting says the beginning.
LONGEST_CALL = 24
R = TypeVar("R", bound=Record)
_system: ContextVar[bool] = ContextVar("system", default=False)


@dataclass(frozen=True, slots=True)
class Owner:
    """The signed-in person, as far as each request needs."""

    id: UUID
    name: str
    locale: str
    time_zone: str
    theme: str
    revision: int
    is_host: bool
    has_password: bool
    session_hash: str

    @property
    def called(self) -> str:
        """The name to greet with, not too long; none for a host who has not chosen one."""
        if self.is_host and self.name in FIRST_NAMES.values():
            return ""
        return self.name if len(self.name) <= LONGEST_CALL else f"{self.name[:LONGEST_CALL]}…"


class NobodySignedIn(RuntimeError):
    """A record was asked for without an owner and outside a system() block."""


@contextmanager
def system() -> Iterator[None]:
    """Work beyond one owner, on purpose: start-up, the command line, purging."""
    token = _system.set(True)
    try:
        yield
    finally:
        _system.reset(token)


def current_owner() -> Owner:
    """The signed-in owner; raises NobodySignedIn when there is none."""
    owner: Owner | None = g.get("owner")
    return owner or _nobody()


def _nobody() -> NoReturn:
    raise NobodySignedIn("A record was asked for, but nobody is signed in.")


def owned(model: type[R], *, trashed: bool | None = False) -> Select[R]:
    """Select the owner's records of a model, outside the trash unless told otherwise.

    With `trashed` True they lie in it, with None wherever they are.
    """
    return select(model).where(_is_owned(model, trashed))


def owned_columns(model: type[R], *columns: Any, trashed: bool | None = False) -> Select[Any]:
    """Select columns of the owner's records, like `owned`: what a list page reads."""
    return select(*columns).where(_is_owned(model, trashed))


def _is_owned(model: type[Record], trashed: bool | None) -> ColumnElement[bool]:
    mine = model.owner_id == current_owner().id
    if trashed is None:
        return mine
    return mine & (model.trashed_at.is_not(None) if trashed else model.trashed_at.is_(None))


def owned_or_404(model: type[R], record_id: UUID, *, trashed: bool | None = False) -> R:
    """Load one record of the owner; a stranger's and a missing one are the same 404."""
    record = db.session.scalar(owned(model, trashed=trashed).where(model.id == record_id))
    if record is None:
        abort(404)
    return record


def new(model: type[R], **values: Any) -> R:
    """Make a record for the owner and add it to what the next save writes."""
    record = model(owner_id=current_owner().id, **values)
    db.session.add(record)
    return record


def current_user() -> User:
    """The signed-in owner's account as a row that can be changed."""
    return db.session.scalars(select(User).where(User.id == current_owner().id)).one()


def account_by_name(name: str) -> User | None:
    """The account that goes by this name, however it is spaced and cased."""
    return db.session.scalar(select(User).where(User.name_key == User.key_of(name)))


def _reads_records(state: ORMExecuteState) -> bool:
    """Whether a record's table stands anywhere in the statement, in a subquery too."""
    tables = {mapper.local_table for mapper in Record.registry.mappers if _is_record(mapper)}
    return any(
        element in tables for element in iterate(cast(ExternallyTraversible, state.statement))
    )


def _is_record(mapper: Mapper[Any]) -> bool:
    return issubclass(mapper.class_, Record)


def _only_the_owners(state: ORMExecuteState) -> None:
    # Fails closed: a query that forgot its owner gets one here, or an error.
    if _system.get():
        return
    owner: Owner | None = g.get("owner")
    if owner is None:
        # Only here is the whole statement searched: a signed-in owner's queries need not wait.
        if _reads_records(state):
            _nobody()
        return
    if not state.is_orm_statement:
        return
    owner_id = owner.id
    state.statement = state.statement.options(
        with_loader_criteria(Record, lambda model: model.owner_id == owner_id, include_aliases=True)
    )


def _changed_records(session: Session) -> list[Record]:
    changed = [*session.new, *session.deleted, *filter(session.is_modified, session.dirty)]
    return [record for record in changed if isinstance(record, Record)]


def _keep_texts(session: Session, record: Record) -> None:
    for field in record.TEXTS if record not in session.new else ():
        before = db.inspect(record).attrs[field].history.deleted
        if before and before[0]:
            session.add(
                Revision(
                    owner_id=record.owner_id,
                    record_id=record.id,
                    field=field,
                    text=before[0],
                    replaced_at=now(),
                )
            )


def _before_flush(session: Session, _flush: UOWTransaction, _records: object) -> None:
    records = _changed_records(session)
    for record in records:
        record.created_at = record.created_at or now()
        _keep_texts(session, record)
    for owner_id in {record.owner_id for record in records}:
        raise_revision(owner_id, session)


def raise_revision(owner_id: UUID, session: Session | None = None) -> None:
    """Tell every page kept for this owner that it is old."""
    (session or db.session).execute(
        db.update(User)
        .where(User.id == owner_id)
        .values(revision=User.revision + 1)
        .execution_options(synchronize_session=False)
    )


def init_access() -> None:
    """Watch every session: add the owner to reads, revisions to writes."""
    if not event.contains(Session, "do_orm_execute", _only_the_owners):
        event.listen(Session, "do_orm_execute", _only_the_owners)
        event.listen(Session, "before_flush", _before_flush)
