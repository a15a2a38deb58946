"""What became of each file of an upload, as its page tells it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tracker.access import owned_columns
from tracker.extensions import db
from tracker.locale import gettext, lazy_gettext, ngettext
from tracker.models import Arrival, Retrospective

OUTCOMES = {
    "kept": lazy_gettext("Kept"),
    "known": lazy_gettext("Here already"),
    "empty": lazy_gettext("There is nothing in it"),
    "binary": lazy_gettext("Not a text"),
    "encoding": lazy_gettext("Its letters could not be made out; please save it as UTF-8"),
    "nul": lazy_gettext("Something in it is not text"),
    "too_long": lazy_gettext("Too long; one retrospective may have 2 MB of text"),
    "too_many": lazy_gettext("Too much at once; please send this one again"),
    "no_texts": lazy_gettext("There is no text in it"),
    "damaged": lazy_gettext("It is damaged and could not be opened"),
    "locked": lazy_gettext("It is locked with a password"),
    "nested": lazy_gettext("A zip in a zip is not opened; please send it by itself"),
    "tight": lazy_gettext("Packed so tightly that it was not opened"),
    "too_full": lazy_gettext("Too many files in it; please send it in parts"),
}


@dataclass(frozen=True, slots=True)
class ArrivedFile:
    """A file that came. `id` and `title` are its retrospective's, while that is kept."""

    name: str
    outcome: str
    words: str
    id: UUID | None = None
    title: str = ""

    @property
    def is_here(self) -> bool:
        """Whether its text is among the retrospectives, now or before."""
        return self.outcome in ("kept", "known")


def arrived_files(arrival: Arrival) -> list[ArrivedFile]:
    """What became of each file, those first that are not kept; the others with their text."""
    ids = {UUID(row["id"]) for row in arrival.outcomes if "id" in row}
    columns = owned_columns(Retrospective, Retrospective.id, Retrospective.title)
    rows = db.session.execute(columns.where(Retrospective.id.in_(ids)))
    titles = {row.id: row.title for row in rows}
    files = [_file(row, titles) for row in arrival.outcomes]
    return sorted(files, key=lambda file: file.is_here)


def _file(row: dict[str, Any], titles: dict[UUID, str]) -> ArrivedFile:
    it = UUID(row["id"]) if "id" in row else None
    told = ArrivedFile(row["name"], row["outcome"], _words(row))
    if it in titles:
        return ArrivedFile(told.name, told.outcome, told.words, it, titles[it])
    return told


def _words(row: dict[str, Any]) -> str:
    found = row.get("found")
    if row["outcome"] == "kept" and found:
        return ngettext("Kept, with %(num)s suggestion", "Kept, with %(num)s suggestions", found)
    if row["outcome"] == "kept" and found == 0:
        return gettext("Kept; nothing in it is suggested")
    return str(OUTCOMES[row["outcome"]])
