"""The end of the trash: what lay in it for thirty days goes for good, with its earlier texts."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, delete, select, update

from tracker.extensions import db
from tracker.models import ProgressEntry, Record, Revision
from tracker.tables import LINKS, NOUNS, table

TRASH_LIFE = timedelta(days=30)


def _is_old(noun: type[Record], moment: datetime) -> Any:
    return table(noun).c.trashed_at < moment - TRASH_LIFE


def _old_ids(noun: type[Record], moment: datetime) -> Select[Any]:
    return select(table(noun).c.id).where(_is_old(noun, moment))


def _let_go(noun: type[Record], column: str, target: type[Record], moment: datetime) -> None:
    """Keep what hangs on a record that goes; only progress cannot be without its goal."""
    rows = table(noun)
    hanging = rows.c[column].in_(_old_ids(target, moment))
    if noun is ProgressEntry:
        db.session.execute(delete(rows).where(hanging))
        return
    db.session.execute(update(rows).where(hanging).values({column: None}))


def purge_trash(moment: datetime) -> None:
    """Delete what was thrown away more than thirty days before `moment`."""
    for noun, column, target in LINKS:
        _let_go(noun, column, target, moment)
    revisions = db.metadata.tables[Revision.__tablename__]
    for noun in NOUNS:
        old = _old_ids(noun, moment)
        db.session.execute(delete(revisions).where(revisions.c.record_id.in_(old)))
        db.session.execute(delete(table(noun)).where(_is_old(noun, moment)))
