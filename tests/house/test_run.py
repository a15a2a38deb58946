"""`./run` on machines that lack something: one clear line, with the mend."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT

TOOLS = ["cat", "cmp", "cp", "dirname", "id", "mkdir", "mv", "rm", "sh", "uname"]


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A checkout in a folder with a space, on a machine that has no Python yet."""
    for folder in ("bin", "my checkout"):
        (tmp_path / folder).mkdir()
    for tool in TOOLS:
        (tmp_path / "bin" / tool).symlink_to(str(shutil.which(tool)))
    shutil.copy(ROOT / "run", tmp_path / "my checkout")
    (tmp_path / "my checkout/requirements.txt").touch()
    return tmp_path


def python(machine: Path, name: str, script: str) -> None:
    path = machine / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def run(machine: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [machine / "my checkout/run", *arguments],
        env={"PATH": str(machine / "bin"), **environment},
        cwd=machine,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_help_needs_no_python_and_lists_every_verb(machine: Path) -> None:
    result = run(machine, "help")
    assert result.returncode == 0
    for verb in (
        "account",
        "link",
        "demo",
        "check",
        "test",
        "bench",
        "shots",
        "lighthouse",
        "translate",
        "lock",
    ):
        assert f"./run {verb}" in result.stdout


def test_without_python_one_line_says_how_to_get_it(machine: Path) -> None:
    result = run(machine)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "needs Python 3.11 or newer." in result.stderr
    assert "apt install" in result.stderr


def test_an_old_python_is_named(machine: Path) -> None:
    python(machine, "python3", 'case "$2" in *print*) echo 3.9 ;; *) exit 1 ;; esac')
    result = run(machine)
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert "this is 3.9" in result.stderr


def test_a_missing_venv_module_is_named_with_its_package(machine: Path) -> None:
    script = 'case "$2" in *print*) echo 3.12 ;; *ensurepip*) exit 1 ;; esac'
    python(machine, "python3", script)
    result = run(machine)
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert "apt install python3.12-venv" in result.stderr


def test_a_shim_without_an_interpreter_is_passed_over(machine: Path) -> None:
    python(machine, "python3.13", "echo 'not installed' >&2; exit 127")
    python(machine, "python3.12", 'case "$2" in *print*) echo 3.12 ;; *ensurepip*) exit 1 ;; esac')
    assert "python3.12-venv" in run(machine).stderr


@pytest.mark.slow
def test_a_failed_download_is_told_and_the_next_start_mends_it(machine: Path) -> None:
    python(machine, "python3", f'exec {sys.executable} "$@"')
    checkout = machine / "my checkout"
    (checkout / "tracker").mkdir()
    (checkout / "tracker/__init__.py").touch()
    (checkout / "tracker/cli.py").write_text("import sys; print(sys.argv[1:])", encoding="utf-8")
    (checkout / "requirements.txt").write_text(
        f"no-such-package==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8"
    )
    offline = {"PIP_NO_INDEX": "1", "HOME": ""}
    failed = run(machine, **offline)
    assert failed.returncode == 1
    assert "Is the network reachable?" in failed.stderr.splitlines()[-1]

    (checkout / "requirements.txt").write_text("", encoding="utf-8")
    mended = run(machine, "demo", "two words", **offline)
    assert mended.stdout == "['demo', 'two words']\n"
    again = run(machine, **offline)
    assert (again.stdout, again.stderr) == ("[]\n", "")


def test_an_unfinished_environment_is_made_again(machine: Path) -> None:
    (machine / "my checkout/.venv/bin").mkdir(parents=True)
    (machine / "my checkout/.venv/bin/python").symlink_to("/nowhere/python3")
    assert "needs Python 3.11 or newer." in run(machine).stderr
