"""Photos lie in their owner's folder, whole, and go without a trace."""

import os
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from tracker.photos import Album, Developed

SORA, MINA = UUID(int=1), UUID(int=2)
PHOTO = Developed(4, 3, b"the large one", b"the small one")


@pytest.fixture
def album(tmp_path: Path) -> Album:
    return Album(tmp_path / "photos")


def kept(album: Album, owner_id: UUID = SORA) -> UUID:
    photo_id = uuid4()
    album.keep(owner_id, photo_id, PHOTO)
    return photo_id


def test_both_sizes_are_kept_for_the_one_who_runs_the_app_only(album: Album) -> None:
    photo_id = kept(album)
    assert album.path(SORA, photo_id, "large").read_bytes() == PHOTO.large
    assert album.path(SORA, photo_id, "small").read_bytes() == PHOTO.small
    assert {one.name for one in album.files()} == {f"{photo_id}.webp", f"{photo_id}.small.webp"}
    modes = {one.stat().st_mode & 0o777 for one in album.files()}
    folders = {one.stat().st_mode & 0o777 for one in (album.folder, album.folder / str(SORA))}
    assert (modes, folders) == ({0o600}, {0o700})


def test_no_half_is_found_where_writing_fails(album: Album, monkeypatch) -> None:
    kept(album)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    photo_id = uuid4()
    with pytest.raises(OSError, match="No space"):
        album.keep(SORA, photo_id, PHOTO)
    assert not album.path(SORA, photo_id, "large").exists()
    assert len(list(album.files())) == 2


def test_those_removed_are_gone_and_no_others(album: Album) -> None:
    gone, stays, theirs = kept(album), kept(album), kept(album, MINA)
    album.remove(SORA, [gone, theirs, uuid4()])
    assert {one.name.partition(".")[0] for one in album.files()} == {str(stays), str(theirs)}


def test_with_an_owner_all_of_theirs_goes(album: Album) -> None:
    kept(album), kept(album)
    theirs = kept(album, MINA)
    album.remove_all(SORA)
    album.remove_all(SORA)
    assert album.owners() == [MINA]
    assert album.path(MINA, theirs, "large").exists()


def test_a_sweep_takes_what_nothing_speaks_of_once_it_is_old(album: Album) -> None:
    known, old, young = kept(album), kept(album), kept(album)
    folder = album.folder / str(SORA)
    (folder / "half.part").write_bytes(b"half")
    for path in (*folder.glob(f"{known}*"), *folder.glob(f"{old}*"), folder / "half.part"):
        os.utime(path, (100, 100))
    album.sweep(SORA, [known], before=200)
    assert {one.name.partition(".")[0] for one in folder.iterdir()} == {str(known), str(young)}


def test_where_nothing_was_kept_there_is_nothing(album: Album) -> None:
    album.sweep(SORA, [], before=200)
    album.remove(SORA, [uuid4()])
    assert (album.owners(), list(album.files())) == ([], [])


def test_what_else_lies_there_is_no_owner(album: Album) -> None:
    kept(album)
    (album.folder / "lost+found").mkdir()
    (album.folder / ".DS_Store").touch()
    assert album.owners() == [SORA]
