"""The import contracts of pyproject.toml name every part that there is."""

import tomllib
from typing import Any

from tests.house.source import PACKAGE, ROOT, none

DOORS = {"app", "cli"}
ALLOWED_TO_MODELS = {"tracker.dates", "tracker.extensions", "tracker.models"}


def contract(name: str) -> dict[str, Any]:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, Any]] = table["tool"]["importlinter"]["contracts"]
    return next(contract for contract in contracts if contract["name"] == name)


def features() -> set[str]:
    return {f"tracker.{path.parent.name}" for path in PACKAGE.glob("*/views.py")}


def below_features() -> set[str]:
    named = {path.stem for path in PACKAGE.glob("*.py")} - DOORS - {"__init__"}
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    return {f"tracker.{name}" for name in named | folders} - features()


def differ(listed: list[str], present: set[str]) -> list[str]:
    return sorted(set(listed) ^ present)


def test_every_feature_is_in_the_contracts() -> None:
    independent = contract("Features are independent of each other")["modules"]
    below = contract("What stands below never imports a feature")["forbidden_modules"]
    mend = "Mend the features listed in pyproject.toml [tool.importlinter]:"
    none(differ(independent, features()) + differ(below, features()), mend)


def test_every_part_below_the_features_is_in_the_contracts() -> None:
    listed = contract("What stands below never imports a feature")["source_modules"]
    none(differ(listed, below_features()), "Mend the parts listed in pyproject.toml:")


def test_models_are_forbidden_to_import_every_other_part() -> None:
    forbidden = set(contract("Models know extensions and dates only")["forbidden_modules"])
    others = (below_features() | features()) - ALLOWED_TO_MODELS
    none(sorted(others - forbidden), "Forbid these to tracker.models in pyproject.toml:")
