"""The photos of milestones as a list reads them: in the query that reads the milestones."""

from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import String, cast, func

from tracker.access import owned_columns
from tracker.models import Milestone, Photo
from tracker.photos import SMALL, fitted

# No caption has them: what is typed there is one line of words.
BETWEEN_PARTS, BETWEEN_PHOTOS = "\x1f", "\x1e"


class SeenPhoto(NamedTuple):
    """A photo on a card: its small size in px, and what its owner says is to be seen."""

    id: UUID
    width: int
    height: int
    caption: str


def photos_column() -> Any:
    """The photos of each milestone as one text; None where there are none."""
    told: Any = cast(Photo.position, String)
    for part in (Photo.id, Photo.width, Photo.height, Photo.caption):
        told = told + BETWEEN_PARTS + cast(part, String)
    texts = owned_columns(Photo, func.aggregate_strings(told, BETWEEN_PHOTOS))
    return texts.where(Photo.milestone_id == Milestone.id).correlate(Milestone).scalar_subquery()


def seen_photos(text: str | None) -> tuple[SeenPhoto, ...]:
    """The photos that `photos_column` told of, in their order."""
    if not text:
        return ()
    # Older SQLite joins texts in no order of ours.
    told = [one.split(BETWEEN_PARTS) for one in text.split(BETWEEN_PHOTOS)]
    ordered = sorted(told, key=lambda one: (int(one[0]), one[1]))
    return tuple(_seen(*one[1:]) for one in ordered)


def _seen(name: str, width: str, height: str, caption: str) -> SeenPhoto:
    return SeenPhoto(UUID(name), *fitted(int(width), int(height), SMALL), caption)
