"""What was typed into a form and not sent: kept by the form's place until the form is sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import g, request
from sqlalchemy import delete, func, select
from werkzeug.datastructures import MultiDict

from tracker.access import current_owner
from tracker.clock import now
from tracker.extensions import db
from tracker.locale import ago
from tracker.models import Autosave, Submission

# The hidden field by which a form that is sent says what it makes needless.
FIELD = "autosave"
PLACE_LENGTH = 100
LIFE = timedelta(days=90)
MOST = 100
# Before the place of what its owner has put aside; it can be taken back from there.
ASIDE = "~"
WRITER = "form_key"
Fields = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Unsent:
    """What a form held when it was left; `seen` names this very state of it."""

    place: str
    fields: Fields
    based_on: int
    saved_at: datetime

    @property
    def seen(self) -> str:
        """A word that changes with every save."""
        return self.saved_at.isoformat()

    @property
    def ago(self) -> str:
        """How long it has been there, in words; nothing for less than a minute."""
        since = now() - self.saved_at
        return ago(since) if since >= timedelta(minutes=1) else ""

    @property
    def typed(self) -> MultiDict[str, str]:
        """The fields as a form takes them."""
        pairs = ((name, text) for name, texts in self.fields.items() for text in texts)
        return MultiDict((name, text) for name, text in pairs if name != WRITER)


def unsent(place: str) -> Unsent | None:
    """What is kept at a place. The page that shows it is no longer kept by its owner's revision."""
    g.pop("etag", None)
    row = _row(place)
    return Unsent(place, row.fields, row.based_on, row.saved_at) if row else None


def keep(place: str, fields: Fields, based_on: int, seen: str) -> Unsent | None:
    """Keep what was typed; where another form has kept other words meanwhile, give those back.

    They are another's when their writer is another form, and this one has not `seen` them.
    """
    row, found = _row(place), unsent(place)
    if found and _is_anothers(found, fields, seen):
        return found
    if row is None:
        _make_room()
        row = Autosave(owner_id=current_owner().id, place=place)
        db.session.add(row)
    row.fields, row.based_on, row.saved_at = fields, based_on, now()
    return None


def put(place: str, fields: Fields) -> Unsent:
    """Keep something at a place that no form writes to, over what is there."""
    row = _row(place)
    if row is None:
        _make_room()
        row = Autosave(owner_id=current_owner().id, place=place)
        db.session.add(row)
    row.fields, row.based_on, row.saved_at = fields, 0, now()
    return Unsent(place, row.fields, row.based_on, row.saved_at)


def _is_anothers(found: Unsent, fields: Fields, seen: str) -> bool:
    told, typed = (
        {name: texts for name, texts in one.items() if name != WRITER}
        for one in (found.fields, fields)
    )
    same_writer = found.fields.get(WRITER, [""]) == fields.get(WRITER)
    return told != typed and found.seen != seen and not same_writer


def forget(places: Iterable[str]) -> None:
    """Delete what is kept at these places."""
    mine = Autosave.owner_id == current_owner().id
    db.session.execute(delete(Autosave).where(mine, Autosave.place.in_(list(places))))


def forget_sent() -> None:
    """Delete what the form at hand was kept as: it is sent now."""
    place = request.form.get(FIELD, "")[:PLACE_LENGTH]
    if place and g.get("owner"):
        forget([place])


def forget_of(records: Iterable[str]) -> None:
    """Delete what was typed about these records, by their ids, which no one else's places name."""
    ids = set(records)
    rows = db.session.execute(select(Autosave.owner_id, Autosave.place)) if ids else ()
    for owner_id, place in rows:
        if ids & set(place.split(".")):
            here = (Autosave.owner_id == owner_id) & (Autosave.place == place)
            db.session.execute(delete(Autosave).where(here))


def move(place: str, to: str) -> None:
    """Put what is kept at a place at another, over what is there."""
    row = _row(place)
    if row:
        forget([to])
        row.place = to


def was_sent(key: str) -> bool:
    """Whether the form with this key has been sent: what comes after it is late."""
    rows = select(Submission.key).where(
        Submission.owner_id == current_owner().id, Submission.key == key
    )
    return bool(key) and db.session.scalar(rows.limit(1)) is not None


def _row(place: str) -> Autosave | None:
    rows = select(Autosave).where(Autosave.owner_id == current_owner().id)
    return db.session.scalar(rows.where(Autosave.place == place))


def _make_room() -> None:
    """Of a hundred places the one that was left longest ago goes."""
    mine = select(Autosave.place).where(Autosave.owner_id == current_owner().id)
    count = db.session.scalar(select(func.count()).select_from(mine.subquery())) or 0
    if count >= MOST:
        oldest = mine.order_by(Autosave.saved_at).limit(count - MOST + 1)
        forget(db.session.scalars(oldest).all())
