"""Locks: every package pinned by hash, from whatever index is at hand, and explained."""

import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.source import ROOT, none

LOCKS = ["requirements.txt", "requirements-postgres.txt", "requirements-test.txt"]
PIN = re.compile(r"^([\w.-]+)==([\w.+-]+)", re.MULTILINE)


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def read(lock: str) -> str:
    return (ROOT / lock).read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version in PIN.findall(read(lock))}


def direct() -> dict[str, list[Requirement]]:
    """What each lock was made for: the requirements of pyproject.toml it has to hold."""
    table = project()
    runtime = [Requirement(line) for line in table["project"]["dependencies"]]
    extra = [Requirement(line) for line in table["project"]["optional-dependencies"]["postgres"]]
    test = [Requirement(line) for line in table["dependency-groups"]["test"]]
    return dict(zip(LOCKS, [runtime, runtime + extra, runtime + extra + test], strict=True))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index_and_no_address(lock: str) -> None:
    found = [f"{lock}:{n}" for n, line in enumerate(read(lock).splitlines(), 1) if "://" in line]
    flags = re.findall(r"^--?[a-z-]+", read(lock), re.MULTILINE)
    none(found + flags, "Make the lock again: ./run lock")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_has_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", read(lock).strip())
    bare = [e.split()[0] for e in entries if not e.startswith("#") and "--hash=sha256:" not in e]
    none(bare, "Make the lock again: ./run lock")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_pyproject_asks_for(lock: str) -> None:
    pinned = pins(lock)
    gaps = [
        str(need)
        for need in direct()[lock]
        if not need.specifier.contains(pinned.get(canonicalize_name(need.name), "0"))
    ]
    none(gaps, f"{lock} is older than pyproject.toml; make it again: ./run lock")


def test_the_test_lock_pins_what_people_run() -> None:
    tested = pins("requirements-test.txt")
    running = {**pins("requirements.txt"), **pins("requirements-postgres.txt")}
    differ = [f"{n}: {v} / {tested.get(n)}" for n, v in running.items() if tested.get(n) != v]
    none(differ, "Tests run other versions than people do; make the locks again: ./run lock")


def test_every_dependency_is_explained_in_a_decision() -> None:
    decisions = "\n".join(
        path.read_text(encoding="utf-8").lower() for path in (ROOT / "docs/decisions").glob("*.md")
    )
    needs = {need.name.lower() for need in direct()["requirements-test.txt"]}
    silent = sorted(name for name in needs if f"`{name}`" not in decisions)
    none(silent, "Say why it is needed and what else was weighed, in docs/decisions/:")


def test_every_lower_bound_is_written_down() -> None:
    needs = direct()["requirements-test.txt"]
    none([str(n) for n in needs if ">=" not in str(n.specifier)], "Give it a lower bound:")
