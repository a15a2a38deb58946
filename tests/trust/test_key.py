"""The secret key: one, whole, and readable by its owner alone."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from tracker.config import SettingsError, secret_key

ROOT = Path(__file__).resolve().parents[2]
READ = (
    "import sys, hashlib; from pathlib import Path; from tracker.config import secret_key;"
    "print(hashlib.sha256(secret_key(Path(sys.argv[1]))).hexdigest())"
)


def test_eight_starts_at_once_get_one_key(tmp_path: Path) -> None:
    instance = tmp_path / "instance"
    starts = [
        subprocess.Popen(
            [sys.executable, "-c", READ, str(instance)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for _ in range(8)
    ]
    told = {start.communicate(timeout=60)[0].strip() for start in starts}
    assert told == {hashlib.sha256((instance / "secret.key").read_bytes()).hexdigest()}
    assert [path.name for path in instance.iterdir()] == ["secret.key"]


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    instance = tmp_path / "instance"
    assert len(secret_key(instance)) >= 32
    assert (instance / "secret.key").stat().st_mode & 0o777 == 0o600
    assert instance.stat().st_mode & 0o777 == 0o700


def test_it_stays_the_same(tmp_path: Path) -> None:
    assert secret_key(tmp_path) == secret_key(tmp_path)


def test_a_damaged_key_is_named_with_the_mend(tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_bytes(b"short")
    with pytest.raises(SettingsError, match=r"secret\.key is damaged\. Delete it"):
        secret_key(tmp_path)


def test_a_key_that_cannot_be_read_is_named_with_the_mend(tmp_path: Path) -> None:
    # A folder in its place: that cannot be read even by root, as tests may run.
    (tmp_path / "secret.key").mkdir()
    with pytest.raises(SettingsError, match=r"Cannot read the secret key .* chmod 600"):
        secret_key(tmp_path)
