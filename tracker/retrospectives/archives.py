"""What lies in a zip: its names and its bytes, within bounds. Nothing is unpacked to a disk."""

import struct
import unicodedata
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, Literal, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from tracker.retrospectives.files import LARGEST_FILE, TEXT_ENDINGS

Sealed = Literal["damaged", "locked", "nested", "tight", "too_full"]
MOST_NAMES = 20_000
# What lists the names of a zip is read at once; beyond this it would fill the memory.
LARGEST_READ = 4_000_000
TIGHTEST, SMALL = 200, 100_000
LONGEST_NAME = 200
UTF8_NAME, ENCRYPTED = 0x800, 0x1
OPENS = (ZIP_STORED, ZIP_DEFLATED)
BREAKS = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    struct.error,
    ValueError,
    zlib.error,
)


class SealedFile(Exception):
    """Raised for a zip, or for something in one, that is not opened; ``reason`` says why.

    ``damaged``: it cannot be read; ``locked``: it wants a password; ``nested``: a zip in a zip;
    ``tight``: far more comes out than went in; ``too_full``: more names than a zip may have.
    """

    def __init__(self, reason: Sealed) -> None:
        super().__init__(reason)
        self.reason: Sealed = reason


class _Bounded:
    """A file of which nobody reads too much at once, whatever its own tables claim."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        if size > LARGEST_READ:
            raise BadZipFile("too much at once")
        return self._file.read(size if size >= 0 else LARGEST_READ)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def seekable(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Packed:
    """A file in a zip that may hold a text: its name to show, and the way to its bytes."""

    name: str
    size: int
    _archive: ZipFile
    _info: ZipInfo

    def read(self) -> bytes:
        """Its bytes, one more than a file may have at most; raises SealedFile."""
        self._refuse()
        try:
            with self._archive.open(self._info) as file:
                return file.read(LARGEST_FILE + 1)
        except BREAKS as error:
            raise SealedFile("damaged") from error

    def _refuse(self) -> None:
        info = self._info
        if info.flag_bits & ENCRYPTED:
            raise SealedFile("locked")
        if self.name.lower().endswith(".zip"):
            raise SealedFile("nested")
        if info.compress_type not in OPENS:
            raise SealedFile("damaged")
        if info.file_size > max(SMALL, TIGHTEST * info.compress_size):
            raise SealedFile("tight")


@dataclass(frozen=True, slots=True)
class Archive:
    """What a zip holds: files that may be texts, and how many others."""

    packed: tuple[Packed, ...]
    others: int


def open_archive(file: IO[bytes]) -> Archive:
    """What lies in a zip, in its order; raises SealedFile where it is none or has too many names.

    The file must stay open while what is packed is read.
    """
    try:
        archive = ZipFile(cast(IO[bytes], _Bounded(file)))
    except BREAKS as error:
        raise SealedFile("damaged") from error
    if len(archive.infolist()) > MOST_NAMES:
        raise SealedFile("too_full")
    named = [(name_of(info), info) for info in archive.infolist() if not info.is_dir()]
    seen = [(name, info) for name, info in named if not _is_hidden(name)]
    texts = [(name, info) for name, info in seen if _may_be_text(name)]
    packed = (Packed(name, info.file_size, archive, info) for name, info in texts)
    return Archive(tuple(packed), len(seen) - len(texts))


def name_of(info: ZipInfo) -> str:
    """The name to show. Older programs wrote it in their own letters: UTF-8, or CP949 in Korea."""
    return shown_name(info.filename if info.flag_bits & UTF8_NAME else _decoded(info.filename))


def _decoded(name: str) -> str:
    for encoding in ("utf-8", "cp949"):
        try:
            return name.encode("cp437").decode(encoding)
        except UnicodeError:
            continue
    return name


def shown_name(name: str) -> str:
    """A file's name as a text and nothing else: no path out, no letters that hide or turn round."""
    parts = name.replace("\\", "/").split("/")
    path = "/".join(part for part in parts if part not in ("", ".", ".."))
    letters = (letter for letter in unicodedata.normalize("NFC", path) if letter.isprintable())
    return "".join(letters)[-LONGEST_NAME:]


def _is_hidden(name: str) -> bool:
    """What systems put into a zip by themselves."""
    parts = PurePosixPath(name).parts
    return not parts or any(part.startswith((".", "__MACOSX")) for part in parts)


def _may_be_text(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in (*TEXT_ENDINGS, ".zip", "")
