"""Styles and scripts stay inside the app; what is vendored is what was vendored."""

import base64
import hashlib
import json
import re
from typing import Any

import pytest

from tests.house.source import PACKAGE, ROOT, STATIC, TEMPLATES, VENDOR, files, lines, none

ADDRESS = r"(?:https?:|wss?:)?//"
FORBIDDEN = [
    (".js", r"\beval\(|new Function|document\.write", "Call the function:"),
    (
        ".js",
        r"\.(inner|outer)HTML\s*\+?=|insertAdjacentHTML",
        "Set textContent, or clone a template:",
    ),
    (".js", r"console\.(log|debug)|debugger", "Take it out:"),
    (".js", rf"""["'`]{ADDRESS}""", "Nothing comes from a third party:"),
    (".css", rf"""(url\(|@import)\s*["']?{ADDRESS}""", "Nothing comes from a third party:"),
]
LICENCES = {
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "MIT",
    "OFL-1.1",
    "MPL-2.0",
}
SHOWN = (".html", ".json", ".svg", ".xml", ".txt")


@pytest.mark.parametrize(("suffix", "pattern", "mend"), FORBIDDEN)
def test_no_static_file_has(suffix: str, pattern: str, mend: str) -> None:
    places = [pair for path in files(STATIC, suffix) for pair in lines(path)]
    found = [f"{place} {line.strip()[:80]}" for place, line in places if re.search(pattern, line)]
    none(found, mend)


def vendored() -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads((VENDOR / "VENDOR.json").read_text(encoding="utf-8"))
    return listed


def test_every_vendored_file_is_listed_with_its_origin() -> None:
    wanted = {"name", "version", "licence", "integrity", "sha256", "file"}
    gaps = [f"{e.get('file')}: {wanted - set(e)}" for e in vendored() if wanted - set(e)]
    listed = {entry["file"] for entry in vendored()} | {"VENDOR.json"}
    present = {p.relative_to(VENDOR).as_posix() for p in VENDOR.rglob("*") if p.is_file()}
    differ = listed ^ {name for name in present if "LICENSE" not in name}
    unlisted = [f"static/vendor/{name}" for name in sorted(differ)]
    none(gaps + unlisted, "Mend static/vendor/VENDOR.json; these differ from what lies there:")


def test_every_vendored_file_is_unchanged() -> None:
    changed = [
        f"static/vendor/{entry['file']}"
        for entry in vendored()
        if hashlib.sha256((VENDOR / entry["file"]).read_bytes()).hexdigest() != entry["sha256"]
    ]
    none(changed, "Vendored files are never edited; take them from the package again:")


def test_every_vendored_package_is_pinned_and_free() -> None:
    findings = []
    for entry in vendored():
        kind, _, digest = entry["integrity"].partition("-")
        if kind != "sha512" or len(base64.b64decode(digest, validate=True)) != 64:
            findings.append(f"{entry['file']}: integrity is not the registry's sha512")
        if not re.fullmatch(r"\d+\.\d+\.\d+([-.][\w.]+)?", entry["version"]):
            findings.append(f"{entry['file']}: version {entry['version']} is not exact")
        if entry["licence"] not in LICENCES:
            findings.append(f"{entry['file']}: licence {entry['licence']}")
    none(findings, "Pin the exact version, with the integrity that the package's lock gives:")


def test_no_static_file_is_left_over() -> None:
    speakers = [
        *files(TEMPLATES, *SHOWN),
        *files(STATIC, ".css", ".js", ".webmanifest"),
        *files(PACKAGE, ".py"),
    ]
    everything = "\n".join(path.read_text(encoding="utf-8") for path in speakers)
    ours = files(STATIC, ".css", ".js", ".svg", ".woff2", ".png")
    left = [str(path.relative_to(ROOT)) for path in ours if path.name not in everything]
    none(left, "Nothing names these; delete them:")
