"""The command line: what each verb does, and one clear line where it cannot."""

import hashlib
import json
import re
import shutil
import sqlite3
from contextlib import closing
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest

from tracker import preparation
from tracker.cli import main
from tracker.photos import Album, Developed

PASSWORD = "seven small stones"


@pytest.fixture
def instance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An instance of its own, in English; an environment without other settings."""
    folder = tmp_path / "an instance"
    for name in ("HOST", "PORT", "DATABASE_URL", "HTTPS", "PROXIES", "TRUSTED_HOSTS", "WORKERS"):
        monkeypatch.delenv(f"TRACKER_{name}", raising=False)
    monkeypatch.setenv("TRACKER_INSTANCE", str(folder))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return folder


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch):
    """Give the command line something to read."""

    def typed(text: str) -> None:
        monkeypatch.setattr("sys.stdin", StringIO(text))

    return typed


def rows(instance: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(instance / "hoego.db")) as connection:
        return connection.execute(query).fetchall()


def test_help_lists_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help"]) == 0
    told = capsys.readouterr().out
    for verb in ("serve", "link", "account", "demo", "backup", "help"):
        assert re.search(rf"^ +{verb}\b", told, re.MULTILINE), verb


def test_the_first_verb_makes_the_instance_and_its_owner(instance: Path, capsys) -> None:
    assert main(["link"]) == 0
    told = capsys.readouterr().out
    assert re.fullmatch(r"http://127\.0\.0\.1:8080/sign-in/[\w-]{32}\n", told)
    assert rows(instance, "SELECT name, is_host, locale FROM users") == [("me", 1, "en")]
    assert instance.stat().st_mode & 0o077 == 0
    assert rows(instance, "SELECT count(*) FROM milestones WHERE is_sample") == [(17,)]


def test_the_terminals_language_and_zone_are_the_owners(
    instance: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    monkeypatch.setenv("TZ", "Asia/Seoul")
    main(["link"])
    told = rows(instance, "SELECT name, locale, time_zone FROM users")
    assert told == [("나", "ko", "Asia/Seoul")]


def test_a_link_holds_the_address_that_is_served(
    instance: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.setenv("TRACKER_HOST", "::1")
    monkeypatch.setenv("TRACKER_PORT", "9000")
    main(["link"])
    assert capsys.readouterr().out.startswith("http://[::1]:9000/sign-in/")


def test_an_account_is_made_and_kept(instance: Path, type_in, capsys) -> None:
    type_in(f"{PASSWORD}\n")
    assert main(["account", "Sora Kim"]) == 0
    assert capsys.readouterr().out == "Sora Kim: the account is made.\n"
    type_in("other words here\r\n")
    assert main(["account", "sora  kim"]) == 0
    assert "the password is new" in capsys.readouterr().out
    ((stored, epoch),) = rows(instance, "SELECT password_hash, epoch FROM users")
    assert str(stored).startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert epoch == 2


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [
        ("Sora", "short\n", "A password has 10 to 200 characters"),
        ("Sora", "", "A password has 10 to 200 characters"),
        ("Sora", "x" * 201, "A password has 10 to 200 characters"),
        ("  ", PASSWORD, "A name has 1 to 80 characters."),
        ("x" * 81, PASSWORD, "A name has 1 to 80 characters."),
    ],
)
def test_an_account_that_cannot_be_is_told(
    instance: Path, type_in, capsys, name: str, password: str, said: str
) -> None:
    type_in(password)
    assert main(["account", name]) == 1
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.count("\n") == 1
    assert rows(instance, "SELECT count(*) FROM users") == [(0,)]


@pytest.mark.parametrize("verb", ["link", "demo"])
def test_an_account_that_is_not_there_is_told(instance: Path, capsys, verb: str) -> None:
    assert main([verb, "Nobody"]) == 1
    told = capsys.readouterr().err
    assert told == 'There is no account "Nobody". Make it: ./run account "Nobody"\n'


def test_demo_fills_sixty_years_the_same_way_each_time(instance: Path, capsys) -> None:
    told = "SELECT edtf, title, kind, mood FROM milestones WHERE NOT is_sample ORDER BY rowid"
    assert main(["demo", "--milestones", "3000"]) == 0
    assert capsys.readouterr().out == "me: 3000 milestones added.\n"
    first = rows(instance, told)
    assert len(first) == 3000
    years = {str(edtf)[:4] for edtf, *_ in first}
    assert len(years) == 60
    assert len({kind for _, _, kind, _ in first}) == 11
    assert main(["demo", "--milestones", "3000"]) == 0
    assert rows(instance, told)[3000:] == first


def test_demo_fills_as_many_years_as_are_named(instance: Path) -> None:
    main(["demo", "--milestones", "400", "--years", "1"])
    told = "SELECT DISTINCT substr(edtf, 1, 4) FROM milestones WHERE NOT is_sample"
    assert len(rows(instance, told)) == 1


def test_demo_speaks_the_accounts_language(
    instance: Path, type_in, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    type_in(PASSWORD)
    main(["account", "소라"])
    main(["demo", "소라", "--milestones", "20"])
    titles = rows(instance, "SELECT title FROM milestones")
    assert len(titles) == 20
    assert all(re.search("[가-힣]", str(title)) for (title,) in titles)


@pytest.mark.parametrize("count", ["0", "-1", "1000001", "many", "1.5"])
def test_demo_takes_a_count_only(count: str, capsys) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["demo", f"--milestones={count}"])
    assert "a number from 1 to 1000000" in capsys.readouterr().err


def test_a_backup_is_whole_and_opens(instance: Path, capsys) -> None:
    main(["demo", "--milestones", "50"])
    capsys.readouterr()
    assert main(["backup"]) == 0
    folder = Path(capsys.readouterr().out.strip())
    assert folder.parent == instance / "backups"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert set(manifest["sha256"]) == {"hoego.db", "secret.key"}
    for name, told in manifest["sha256"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == told
        assert (folder / name).stat().st_mode & 0o077 == 0
    same = "SELECT id, title, edtf FROM milestones ORDER BY id"
    with closing(sqlite3.connect(folder / "hoego.db")) as copy:
        assert copy.execute(same).fetchall() == rows(instance, same)


def test_a_backup_holds_every_photo(instance: Path, capsys) -> None:
    main(["link"])
    owner_id, photo_id = uuid4(), uuid4()
    photo = Developed(4, 3, b"the large one", b"the small one")
    Album(instance / "photos").keep(owner_id, photo_id, photo)
    capsys.readouterr()
    assert main(["backup"]) == 0
    folder = Path(capsys.readouterr().out.strip())
    copied = Album(folder / "photos").path(owner_id, photo_id, "large")
    assert copied.read_bytes() == photo.large
    assert copied.stat().st_mode & 0o077 == copied.parent.stat().st_mode & 0o077 == 0
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["sha256"]
    place = f"photos/{owner_id}/{photo_id}"
    assert set(manifest) == {"hoego.db", "secret.key", f"{place}.webp", f"{place}.small.webp"}
    assert manifest[f"{place}.webp"] == hashlib.sha256(photo.large).hexdigest()


COMING = """
revision = "9000"
down_revision = "{newest}"


def upgrade() -> None:
    pass
"""


def test_an_older_database_is_backed_up_and_brought_forward(
    instance: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["link"]) == 0
    migrations = tmp_path / "migrations"
    shutil.copytree(preparation.MIGRATIONS, migrations)
    newest = max((migrations / "versions").glob("0*.py")).name[:4]
    (migrations / "versions" / "9000_coming.py").write_text(COMING.format(newest=newest))
    monkeypatch.setattr(preparation, "MIGRATIONS", migrations)
    assert main(["link"]) == 0
    (folder,) = (instance / "backups").iterdir()
    version = "SELECT version_num FROM alembic_version"
    with closing(sqlite3.connect(folder / "hoego.db")) as copy:
        assert copy.execute(version).fetchall() == [(newest,)]
    assert rows(instance, version) == [("9000",)]


def test_a_newer_database_is_left_alone(instance: Path, capsys) -> None:
    main(["link"])
    with closing(sqlite3.connect(instance / "hoego.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    capsys.readouterr()
    assert main(["link"]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "written by a newer Hoego (migration 9999). Upgrade Hoego, or restore" in told
    assert not (instance / "backups").exists()


def test_a_korean_terminal_is_spoken_to_in_korean(
    instance: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    monkeypatch.delenv("LC_ALL")
    monkeypatch.setenv("TRACKER_PORT", "0")
    assert main(["link"]) == 1
    assert capsys.readouterr().err == (
        "TRACKER_PORT 값이 “0”예요. 1부터 65535까지의 수여야 해요.\n"
    )


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TRACKER_PORT", "80000", "TRACKER_PORT is “80000”; it must be a number from 1 to 65535."),
        ("TRACKER_PORT", "http", "TRACKER_PORT is “http”"),
        ("TRACKER_WORKERS", "0", "TRACKER_WORKERS is “0”; it must be a number from 1 to 64."),
        ("TRACKER_PROXIES", "-1", "TRACKER_PROXIES is “-1”"),
        ("TRACKER_DATABASE_URL", "nonsense", "Cannot open the database (Could not parse"),
        ("TRACKER_DATABASE_URL", "sqlite:////none/such/x.db", "(unable to open database file)"),
        ("TRACKER_DATABASE_URL", "oracle+none://x/y", "Cannot open the database (Can't load"),
    ],
)
def test_a_setting_that_cannot_be_is_told(
    instance: Path, monkeypatch: pytest.MonkeyPatch, capsys, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    assert main(["link"]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


def test_a_file_that_is_no_database_is_told(instance: Path, capsys) -> None:
    instance.mkdir()
    (instance / "hoego.db").write_bytes(b"no database" * 1000)
    assert main(["link"]) == 1
    assert "(file is not a database). Check" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_told(instance: Path, capsys) -> None:
    instance.write_text("a file in its place", encoding="utf-8")
    assert main(["link"]) == 1
    told = capsys.readouterr().err
    assert "Cannot make the folder" in told
    assert "TRACKER_INSTANCE=FOLDER" in told


@pytest.mark.parametrize("content", ["folder", "short"])
def test_a_key_that_cannot_be_used_is_told(instance: Path, capsys, content: str) -> None:
    instance.mkdir()
    key = instance / "secret.key"
    key.mkdir() if content == "folder" else key.write_text("short", encoding="utf-8")
    assert main(["link"]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "secret.key" in told
    assert "chmod 600" in told or "Delete it" in told
