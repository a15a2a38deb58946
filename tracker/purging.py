"""The end of the trash: what lay in it for thirty days goes for good, with its earlier texts."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, select, update

from tracker.access import raise_revision
from tracker.autosaving import forget_of
from tracker.extensions import db
from tracker.models import Arrival, Goal, Milestone, Record, Revision
from tracker.tables import LINKS, NOUNS, OF_A_GOAL, OF_A_MILESTONE, table

TRASH_LIFE = timedelta(days=30)
# What goes with what.
PARTS: dict[type[Record], tuple[type[Record], ...]] = {Goal: OF_A_GOAL, Milestone: OF_A_MILESTONE}


def purge_trash(moment: datetime) -> None:
    """Delete what was thrown away more than thirty days before `moment`."""
    for noun in NOUNS:
        gone = table(noun).c.trashed_at < moment - TRASH_LIFE
        for owner_id in db.session.scalars(select(table(noun).c.owner_id).where(gone).distinct()):
            raise_revision(owner_id)
        erase(noun, gone)


def forget_arrivals(moment: datetime) -> None:
    """Delete what became of uploads more than thirty days before `moment`; their texts stay."""
    arrivals = table(Arrival)
    db.session.execute(delete(arrivals).where(arrivals.c.created_at < moment - TRASH_LIFE))


def erase(noun: type[Record], gone: ColumnElement[bool]) -> None:
    """Delete the records of a noun for which `gone` holds, with their earlier and unsent texts.

    What is nothing without it goes with it; whatever else hangs on them stays, and only lets go.
    """
    which = select(table(noun).c.id).where(gone)
    for hanging, column, target in LINKS:
        if target is noun:
            hangs = table(hanging).c[column].in_(which)
            if hanging in PARTS.get(target, ()):
                erase(hanging, hangs)
            else:
                _let_go(hanging, column, hangs)
    forget_of(str(name) for name in db.session.scalars(which))
    revisions = db.metadata.tables[Revision.__tablename__]
    db.session.execute(delete(revisions).where(revisions.c.record_id.in_(which)))
    db.session.execute(delete(table(noun)).where(gone))


def _let_go(hanging: type[Record], column: str, hangs: ColumnElement[bool]) -> None:
    db.session.execute(update(table(hanging)).where(hangs).values({column: None}))
