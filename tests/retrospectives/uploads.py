"""Files as a browser sends them, and zips as other programs make them."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse

from tests.person import Person

NEW = "/retrospectives/new"


def upload(data: bytes | str, name: str) -> FileStorage:
    """A file that was chosen."""
    return FileStorage(BytesIO(data if isinstance(data, bytes) else data.encode()), filename=name)


def zipped(files: dict[str, bytes | str], method: int = ZIP_DEFLATED) -> bytes:
    """A zip of files by their names."""
    target = BytesIO()
    with ZipFile(target, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def zipped_in(encoding: str, name: str, data: str) -> bytes:
    """A zip whose names are in an encoding that it does not tell, as older programs write it."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        info = ZipInfo("x" * len(name.encode(encoding)))
        archive.writestr(info, data)
    plain = info.filename.encode()
    return target.getvalue().replace(plain, name.encode(encoding))


def send(person: Person, *files: FileStorage, **typed: Any) -> TestResponse:
    """Press the button with files chosen."""
    response = person.post(NEW, {"text": "", "file": list(files)} | typed)
    # The test client leaves large forms in a file that it does not close.
    response.request.environ["wsgi.input"].close()
    return response
