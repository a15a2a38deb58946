"""`pip install .` gives a command that has everything it needs inside."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.house.source import PACKAGE, ROOT, STATIC, TEMPLATES

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(target.glob("hoego-*.whl"))


def kept(folder: Path, inside: str) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    names = {
        path.relative_to(folder).as_posix() for path in paths if "__pycache__" not in path.parts
    }
    return {f"{inside}/{name}" for name in names}


def test_the_wheel_holds_code_templates_static_files_migrations_and_tables(wheel: Path) -> None:
    inside = set(ZipFile(wheel).namelist())
    wanted = kept(PACKAGE, "tracker")
    wanted |= kept(TEMPLATES, "tracker/templates") | kept(STATIC, "tracker/static")
    assert wanted - inside == set()
    for part in ("migrations/versions/", "translations/ko/", "reading/languages/ko"):
        assert any(name.startswith(f"tracker/{part}") for name in inside), part


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    strangers = [n for n in ZipFile(wheel).namelist() if not n.startswith(("tracker/", "hoego-"))]
    assert strangers == []


@pytest.fixture(scope="module")
def hoego(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in a new environment that finds the dependencies where the tests do."""
    target = tmp_path_factory.mktemp("environment")
    venv.create(target, symlinks=True)
    install = [sys.executable, "-m", "pip", "--python", str(target / "bin/python"), "install"]
    subprocess.run([*install, "-q", "--no-deps", "--no-index", str(wheel)], check=True)
    site = next(target.glob("lib/python*/site-packages"))
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return target / "bin/hoego"


def test_the_installed_command_helps_and_makes_an_account(hoego: Path, tmp_path: Path) -> None:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    environment = {**clean, "TRACKER_INSTANCE": str(tmp_path / "instance")}

    def call(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [hoego, *arguments],
            env=environment,
            cwd=tmp_path,
            input=text,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    assert "account" in call("help").stdout
    made = call("account", "mina", text="a long enough password\n")
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "instance").is_dir()
