"""Several files at once: each becomes a retrospective, or says why not. None stops another."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from werkzeug.datastructures import FileStorage

from tracker.access import current_owner, new
from tracker.database import let_others_write
from tracker.extensions import db
from tracker.models import Arrival, Retrospective
from tracker.reading import Format, UnreadableText
from tracker.retrospectives.archives import SealedFile, open_archive, shown_name
from tracker.retrospectives.files import LARGEST_FILE, read_bounded, text_in
from tracker.retrospectives.readings import reading_of
from tracker.retrospectives.same_texts import SameTexts
from tracker.retrospectives.shown import head_of

# How many new texts one upload may bring, and how much is looked at to find them.
MOST_FILES, MOST_BYTES, MOST_SEEN = 1000, 64_000_000, 256_000_000
# Reading takes about a second for a million letters; what is beyond is read when it is opened.
MOST_READ = 3_000_000


@dataclass(slots=True)
class Arrived:
    """A file that came: `retrospective` where it holds a text, not saved yet."""

    name: str
    outcome: str
    retrospective: Retrospective | None = None
    found: int | None = None
    known: Any = None

    def told(self) -> dict[str, Any]:
        """The row that is kept of it."""
        it = self.known or (self.retrospective and self.retrospective.id)
        row: dict[str, Any] = {"name": self.name, "outcome": self.outcome}
        return row | ({"id": str(it), "found": self.found} if it else {})


@dataclass(slots=True)
class Arrivals:
    """What came at once and what it may still bring; `others` were no texts."""

    files_left: int
    bytes_left: int
    unseen_left: int
    same: SameTexts
    files: list[Arrived] = field(default_factory=list)
    others: int = 0

    def looks_at(self, size: int) -> bool:
        """Whether one more file of this size is looked at; it is counted then."""
        self.unseen_left -= size
        return self.unseen_left >= 0

    def takes(self, size: int) -> bool:
        """Whether one more new text of this size fits; it is counted then."""
        fits = self.files_left > 0 and size <= self.bytes_left
        if fits:
            self.files_left, self.bytes_left = self.files_left - 1, self.bytes_left - size
        return fits

    def texts(self) -> Iterator[tuple[Arrived, Retrospective]]:
        """Those that hold a text which is not here yet."""
        for one in self.files:
            if one.retrospective and not one.known:
                yield one, one.retrospective


def is_archive(file: FileStorage) -> bool:
    """Whether a file is a zip, by its name: an office document is one inside, too."""
    return (file.filename or "").lower().endswith(".zip")


def receive(files: list[FileStorage]) -> Arrival:
    """Keep what can be kept of several files, and what became of each."""
    arrivals = Arrivals(MOST_FILES, MOST_BYTES, MOST_SEEN, SameTexts())
    for file in files:
        # Whatever takes its time leaves the database to others.
        let_others_write()
        with closing(file):
            arrivals.files.extend((_unpacked if is_archive(file) else _single)(file, arrivals))
    _count_suggestions(arrivals)
    _find_known(arrivals)
    db.session.add_all(retrospective for _, retrospective in arrivals.texts())
    outcomes = [one.told() for one in arrivals.files]
    return new(Arrival, outcomes=outcomes, others=arrivals.others)


def _single(file: FileStorage, arrivals: Arrivals) -> Iterator[Arrived]:
    data = read_bounded(file.stream)
    yield _arrived(shown_name(file.filename or ""), len(data), lambda: data, arrivals)


def _unpacked(file: FileStorage, arrivals: Arrivals) -> Iterator[Arrived]:
    name = shown_name(file.filename or "")
    try:
        archive = open_archive(file.stream)
    except SealedFile as sealed:
        yield Arrived(name, sealed.reason)
        return
    arrivals.others += archive.others
    if not archive.packed:
        yield Arrived(name, "no_texts")
    for packed in archive.packed:
        yield _arrived(packed.name, packed.size, packed.read, arrivals)


def _arrived(name: str, size: int, read: Callable[[], bytes], arrivals: Arrivals) -> Arrived:
    if size > LARGEST_FILE:
        return Arrived(name, "too_long")
    if not arrivals.looks_at(size):
        return Arrived(name, "too_many")
    try:
        text, text_format = text_in(read(), name)
    except (UnreadableText, SealedFile) as error:
        return Arrived(name, error.reason)
    known = arrivals.same.earlier(text)
    let_others_write()
    if known:
        return Arrived(name, "known", known=known)
    # Only what is new counts, so that the same zip sent again brings the rest.
    if not arrivals.takes(size):
        return Arrived(name, "too_many")
    made = _made(text, text_format, name)
    arrivals.same.add(text, made.id)
    return Arrived(name, "kept", made)


def _made(text: str, text_format: Format, name: str) -> Retrospective:
    head = head_of(text, text_format)
    return Retrospective(
        owner_id=current_owner().id,
        title=head.title or PurePosixPath(name).stem[:80],
        text=text,
        format=text_format,
        written_on=head.written_on,
    )


def _find_known(arrivals: Arrivals) -> None:
    """Meanwhile another tab may have brought the same."""
    same = SameTexts()
    for one, retrospective in arrivals.texts():
        one.known = same.earlier(retrospective.text)
        one.outcome = "known" if one.known else "kept"


def _count_suggestions(arrivals: Arrivals) -> None:
    left = MOST_READ
    for one, retrospective in arrivals.texts():
        left -= len(retrospective.text)
        if left >= 0:
            one.found = reading_of(retrospective).count
