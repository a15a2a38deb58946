"""The photos of milestones: their records and their files, side by side.

Files are written before their record is saved, and deleted after it is gone. What a crash leaves
between the two is a file of no record, and the next sweep takes it away.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from flask import current_app
from sqlalchemy import ColumnElement, func, select

from tracker.access import current_owner, new, owned, owned_columns
from tracker.config import Settings
from tracker.extensions import db
from tracker.models import Milestone, Photo
from tracker.photos import Album, Developed
from tracker.tables import table

MOST = 6
# A file this young may wait for its record to be saved.
GRACE = timedelta(hours=1)


def album() -> Album:
    """The files of this instance."""
    settings: Settings = current_app.config["SETTINGS"]
    return Album(settings.instance / "photos")


def photos_of(milestone: Milestone, *, trashed: bool | None = False) -> list[Photo]:
    """The photos of a milestone, in their order."""
    mine = owned(Photo, trashed=trashed).where(Photo.milestone_id == milestone.id)
    return list(db.session.scalars(mine.order_by(Photo.position, Photo.id)))


def room_in(milestone: Milestone) -> int:
    """How many more photos may be added."""
    count = owned_columns(Photo, func.count()).where(Photo.milestone_id == milestone.id)
    return max(0, MOST - (db.session.scalar(count) or 0))


def keep_files(photo_id: UUID, photo: Developed) -> None:
    """Write the files of a photo of the owner, whose record is to follow."""
    album().keep(current_owner().id, photo_id, photo)


def drop_files(photo_ids: Collection[UUID]) -> None:
    """Delete the files of the owner's photos, whose records are gone."""
    album().remove(current_owner().id, photo_ids)


def hang(milestone: Milestone, photo_id: UUID, photo: Developed) -> Photo:
    """Make the record of a photo whose files are kept; it stands after the others."""
    size = {"width": photo.width, "height": photo.height}
    return new(Photo, id=photo_id, milestone_id=milestone.id, position=_end_of(milestone), **size)


def _end_of(milestone: Milestone) -> int:
    places = owned_columns(Photo, func.max(Photo.position), trashed=None)
    last = db.session.scalar(places.where(Photo.milestone_id == milestone.id))
    return 0 if last is None else last + 1


def move_photos(
    source: Milestone, target: Milestone, only: Collection[UUID] | None = None
) -> list[UUID]:
    """Move photos, all or `only` some, those in the trash too; which ones.

    They keep their order, and stand after those of the target.
    """
    end = _end_of(target)
    photos = photos_of(source, trashed=None)
    moved = [one for one in photos if only is None or one.id in only]
    for place, photo in enumerate(moved, end):
        photo.milestone_id = target.id
        photo.stand_at(place)
    return [photo.id for photo in moved]


def shift(photo: Photo, steps: int, photos: Sequence[Photo]) -> None:
    """Let a photo stand so many places later among its milestone's; at the ends it stays."""
    others = [one for one in photos if one is not photo]
    place = min(max(0, photos.index(photo) + steps), len(others))
    for position, one in enumerate([*others[:place], photo, *others[place:]]):
        one.stand_at(position)


def ids_where(gone: ColumnElement[bool]) -> list[UUID]:
    """The photos for which a condition on their table holds."""
    return list(db.session.scalars(select(table(Photo).c.id).where(gone)))


def sweep(moment: datetime) -> None:
    """Delete the files of which no record speaks, unless they are younger than an hour."""
    photos, files = table(Photo), album()
    for owner_id in files.owners():
        known = ids_where(photos.c.owner_id == owner_id)
        files.sweep(owner_id, known, (moment - GRACE).timestamp())
