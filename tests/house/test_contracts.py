"""The import contracts of pyproject.toml name every part that there is."""

import tomllib
from typing import Any

from tests.house.source import PACKAGE, ROOT, none

DOORS = {"app", "cli"}


def contract(name: str) -> dict[str, Any]:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, Any]] = table["tool"]["importlinter"]["contracts"]
    return next(contract for contract in contracts if contract["name"] == name)


def features() -> set[str]:
    return {f"tracker.{path.parent.name}" for path in PACKAGE.glob("*/views.py")}


def root_modules() -> set[str]:
    named = {path.stem for path in PACKAGE.glob("*.py")} - DOORS - {"__init__"}
    return {f"tracker.{name}" for name in named}


def differ(listed: list[str], present: set[str]) -> list[str]:
    return sorted(set(listed) ^ present)


def test_every_feature_is_in_the_contracts() -> None:
    independent = contract("Features are independent of each other")["modules"]
    below = contract("Root modules never import a feature")["forbidden_modules"]
    mend = "Mend the features listed in pyproject.toml [tool.importlinter]:"
    none(differ(independent, features()) + differ(below, features()), mend)


def test_every_root_module_is_in_the_contracts() -> None:
    listed = contract("Root modules never import a feature")["source_modules"]
    none(differ(listed, root_modules()), "Mend the root modules listed in pyproject.toml:")


def test_models_are_forbidden_to_import_every_other_part() -> None:
    forbidden = set(contract("Models know extensions and dates only")["forbidden_modules"])
    others = (root_modules() | features()) - {"tracker.extensions"}
    none(sorted(others - forbidden), "Forbid these to tracker.models in pyproject.toml:")
