"""The photos of milestones as a list reads them: in the query that reads the milestones."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, String, literal_column

from tracker.extensions import db
from tracker.photos import SMALL, fitted

SHOWN = 3
# As text, for to take it apart anew each time would take longer than to answer it. A caption is
# one line of words, so that nothing in it looks like the next photo.
_TOLD = """
(SELECT group_concat(photos.position || '/' || photos.id || '/' || photos.width || '/'
|| photos.height || '/' || replace(photos.caption, '\n', ' '), '\n')
FROM photos WHERE photos.owner_id = milestones.owner_id
AND photos.milestone_id = milestones.id AND photos.trashed_at IS NULL)
"""
_COLUMNS = {"sqlite": _TOLD, "postgresql": _TOLD.replace("group_concat", "string_agg")}


class SeenPhoto(NamedTuple):
    """A photo on a card: its small size in px, and what its owner says is to be seen."""

    id: UUID
    width: int
    height: int
    caption: str


class SeenPhotos(NamedTuple):
    """The first photos of a milestone, and how many more there are."""

    first: tuple[SeenPhoto, ...]
    more: int


def photos_column() -> ColumnElement[str | None]:
    """The photos of each milestone as one text; None where there are none."""
    return literal_column(_COLUMNS[db.engine.dialect.name], String)


def seen_photos(text: str | None) -> SeenPhotos | None:
    """The photos that `photos_column` told of, in their order; None where there are none."""
    if not text:
        return None
    # Older SQLite joins texts in no order of ours.
    told = sorted((one.split("/", 4) for one in text.split("\n")), key=_place)
    return SeenPhotos(tuple(_seen(*one) for one in told[:SHOWN]), max(0, len(told) - SHOWN))


def _place(told: list[str]) -> tuple[int, str]:
    return int(told[0]), told[1]


def _seen(_position: str, name: str, width: str, height: str, caption: str) -> SeenPhoto:
    return SeenPhoto(UUID(name), *fitted(int(width), int(height), SMALL), caption)
