"""Static files: bundled once, named by what they hold, compressed, served by WhiteNoise."""

import gzip
import hashlib
import json
import os
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from wsgiref.headers import Headers

import brotli
from flask import Flask
from whitenoise import WhiteNoise

from tracker.config import RESOURCES
from tracker.prefetching import RULES
from tracker.security import shared_headers

STATIC = RESOURCES / "static"
BUNDLES = {"css/app.css", "js/app.js"}
PREFIX = "static/"
COMPRESSED = {".css", ".js", ".svg", ".json", ".webmanifest", ".speculationrules"}
_IMPORT = re.compile(r'^@import url\("([^"]+)"\) layer\(([a-z]+)\);$', re.MULTILINE)
_INCLUDE = re.compile(r"^// @include (\S+)$", re.MULTILINE)


def _bundle_css(path: Path) -> str:
    def inline(match: re.Match[str]) -> str:
        part = path.parent / match[1]
        return f"@layer {match[2]} {{\n{part.read_text('utf-8')}}}\n"

    return _IMPORT.sub(inline, path.read_text("utf-8"))


def _bundle_js(path: Path) -> str:
    def inline(match: re.Match[str]) -> str:
        return (path.parent / match[1]).read_text("utf-8")

    return _INCLUDE.sub(inline, path.read_text("utf-8"))


def _contents(path: Path) -> bytes:
    name = path.relative_to(STATIC).as_posix()
    if name not in BUNDLES:
        return path.read_bytes()
    bundle = _bundle_css if path.suffix == ".css" else _bundle_js
    return bundle(path).encode()


def _is_served(path: Path) -> bool:
    name = path.relative_to(STATIC).as_posix()
    return name in BUNDLES or not name.startswith(("css/", "js/", "vendor/"))


def _sources() -> Iterator[Path]:
    return (path for path in sorted(STATIC.rglob("*")) if path.is_file() and _is_served(path))


def hashed_name(name: str, content: bytes) -> str:
    """`css/app.css` → `css/app.1f2e3d4c5b6a.css`: a name that changes with the content."""
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}{dot}{suffix}"


def _write(target: Path, content: bytes) -> None:
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.suffix in COMPRESSED:
        target.with_name(target.name + ".br").write_bytes(brotli.compress(content))
        target.with_name(target.name + ".gz").write_bytes(gzip.compress(content, mtime=0))
    # The plain file comes last: where it stands, its compressed forms stand too.
    draft = target.with_name(f"{target.name}.{os.getpid()}.new")
    draft.write_bytes(content)
    draft.replace(target)


def publish(folder: Path) -> dict[str, str]:
    """Write every static file into `folder` under its hashed name; return plain → address."""
    addresses = {}
    for path in _sources():
        name = path.relative_to(STATIC).as_posix()
        content = _contents(path)
        hashed = hashed_name(name, content)
        _write(folder / hashed, content)
        addresses[name] = f"/{PREFIX}{hashed}"
    return addresses


def version_of(addresses: dict[str, str]) -> str:
    """One word for all static files together; part of every page's ETag."""
    return hashlib.sha256(json.dumps(addresses, sort_keys=True).encode()).hexdigest()[:12]


def _address(addresses: dict[str, str], name: str) -> str:
    return addresses[name]


def _is_immutable(_path: str, url: str) -> bool:
    return re.search(r"\.[0-9a-f]{12}\.\w+$", url) is not None


def _add_headers(shared: dict[str, str], headers: Headers, _path: str, _url: str) -> None:
    for name, value in shared.items():
        headers[name] = value


def init_assets(app: Flask, instance: Path) -> None:
    """Publish the static files and serve them in front of the app."""
    addresses = publish(instance / "assets")
    app.config["ASSET_VERSION"] = version_of(addresses)
    app.config["PREFETCH_RULES"] = addresses[RULES]
    app.jinja_env.globals["asset"] = partial(_address, addresses)
    vars(app)["wsgi_app"] = WhiteNoise(
        app.wsgi_app,
        root=instance / "assets",
        prefix=PREFIX,
        immutable_file_test=_is_immutable,
        allow_all_origins=False,
        mimetypes={".speculationrules": "application/speculationrules+json"},
        add_headers_function=partial(_add_headers, shared_headers(app)),
    )
