"""Photos as files: a folder for each owner, a file for each size, written whole or not at all."""

import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from uuid import UUID

from tracker.photos.developing import Developed
from tracker.photos.sizes import SIZES

ENDING = ".webp"


class Album:
    """The photos below a folder; only the person who runs the app may look into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, owner_id: UUID, photo_id: UUID, size: str) -> Path:
        """Where a photo lies in one of its sizes, whether it is there or not."""
        suffix = "" if size == "large" else f".{size}"
        return self._of(owner_id) / f"{photo_id}{suffix}{ENDING}"

    def keep(self, owner_id: UUID, photo_id: UUID, photo: Developed) -> None:
        """Write both sizes of a photo. They stand on the disk when this returns."""
        for folder in (self.folder, self._of(owner_id)):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for size, data in (("large", photo.large), ("small", photo.small)):
            _write(self.path(owner_id, photo_id, size), data)
        _settle(self._of(owner_id))

    def remove(self, owner_id: UUID, photo_ids: Collection[UUID]) -> None:
        """Delete photos; one that is not there is as good."""
        for photo_id in photo_ids:
            for size in SIZES:
                self.path(owner_id, photo_id, size).unlink(missing_ok=True)

    def remove_all(self, owner_id: UUID) -> None:
        """Delete everything of an owner."""
        rmtree(self._of(owner_id), ignore_errors=True)

    def owners(self) -> list[UUID]:
        """Those who have a folder here."""
        return [UUID(one.name) for one in _inside(self.folder) if _is_id(one.name)]

    def sweep(self, owner_id: UUID, known: Collection[UUID], before: float) -> None:
        """Delete what no record speaks of any more, and halves of a file.

        What was written after `before`, in seconds since 1970, may belong to a record to come.
        """
        names = {str(one) for one in known}
        for file in _inside(self._of(owner_id)):
            is_known = file.suffix == ENDING and file.name.partition(".")[0] in names
            with suppress(FileNotFoundError):
                if not is_known and file.stat().st_mtime < before:
                    file.unlink()

    def files(self) -> Iterator[Path]:
        """Every photo's files, by their names."""
        for owner_id in sorted(self.owners()):
            yield from sorted(self._of(owner_id).glob(f"*{ENDING}"))

    def _of(self, owner_id: UUID) -> Path:
        return self.folder / str(owner_id)


def _inside(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []


def _is_id(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False


def _write(path: Path, data: bytes) -> None:
    """Write beside, then rename: whoever opens the file finds all of it or nothing."""
    part = path.with_suffix(".part")
    descriptor = os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(descriptor)
    part.rename(path)


def _settle(folder: Path) -> None:
    """Let the names in a folder outlive a power cut, too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
