"""The files of one upload: which become photos, and why the others do not."""

import unicodedata
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from werkzeug.datastructures import FileStorage

from tracker.album import drop_files, hang, keep_files, room_in
from tracker.locale import gettext, lazy_gettext, ngettext
from tracker.models import Milestone
from tracker.photos import Developed, Unusable, develop
from tracker.submission import say

LONGEST_NAME, MOST_TOLD = 40, 4
WHY: dict[str, Any] = {
    "empty": lazy_gettext("“%(name)s” is an empty file."),
    "heic": lazy_gettext(
        "“%(name)s” is a HEIC photo, which browsers do not show. Save it as JPEG and add it again."
    ),
    "kind": lazy_gettext("“%(name)s” is not a photo we can take: JPEG, PNG, WebP and GIF work."),
    "damaged": lazy_gettext("“%(name)s” is damaged or was cut off."),
    "too_many_pixels": lazy_gettext(
        "“%(name)s” is too large. Up to 26 million pixels work, in most JPEGs 120 million."
    ),
    "room": lazy_gettext("“%(name)s” did not fit: a milestone holds six photos."),
}


@dataclass(slots=True)
class Brought:
    """What came of files: photos whose files are kept, and names of others with the reason."""

    photos: list[tuple[UUID, Developed]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    # Beside each photo, what its file was called.
    names: dict[UUID, str] = field(default_factory=dict)

    def take(self, file: FileStorage, has_room: bool) -> None:
        """Develop one file and keep it, or remember why not."""
        name = shown_name(file.filename or "")
        if not has_room:
            self.refused.append((name, "room"))
            return
        try:
            with closing(file):
                photo = develop(file.stream.read())
        except Unusable as error:
            self.refused.append((name, error.reason))
        else:
            self._keep(name, photo)

    def _keep(self, name: str, photo: Developed) -> None:
        photo_id = uuid4()
        keep_files(photo_id, photo)
        self.photos.append((photo_id, photo))
        self.names[photo_id] = name

    def hang_on(self, milestone: Milestone) -> int:
        """Make the records of those that still have room; how many."""
        room = room_in(milestone)
        for photo_id, photo in self.photos[:room]:
            hang(milestone, photo_id, photo)
        late = [photo_id for photo_id, _ in self.photos[room:]]
        self.refused += [(self.names[photo_id], "room") for photo_id in late]
        drop_files(late)
        return min(room, len(self.photos))

    def tell(self, done: str, undo: str = "") -> None:
        """Say what was done in a toast, with its undo, or with why some files were not taken."""
        if undo and not self.refused:
            say({"text": done, "action": undo}, "undo")
        else:
            say("\n".join([done, *self.reasons()]), "error" if self.refused else "message")

    def reasons(self) -> list[str]:
        """Why some were not taken, a sentence each, the first few of them."""
        told = [gettext(str(WHY[reason]), name=name) for name, reason in self.refused[:MOST_TOLD]]
        rest = len(self.refused) - len(told)
        more = ngettext("One more was not taken.", "%(num)s more were not taken.", rest)
        return [*told, more] if rest else told


def bring(files: Iterable[FileStorage], room: int) -> Brought:
    """Develop files one by one until there is no more room, and keep what comes of them."""
    brought = Brought()
    for file in files:
        brought.take(file, len(brought.photos) < room)
    return brought


def shown_name(name: str) -> str:
    """A file's name as words, short: no folders, no letters that hide or turn round."""
    last = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    shown = "".join(letter for letter in last if letter.isprintable())
    half = LONGEST_NAME // 2
    return shown if len(shown) <= LONGEST_NAME else f"{shown[:half]}…{shown[-half:]}"
