"""python -m tests.lighthouse: what Lighthouse says of Today, the timeline and the goals."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.server import hoego
from tests.browser.accounts import with_sample
from tests.browser.chromium import CALM, executable
from tests.conftest import running, settings_for
from tracker.preparation import migrate
from tracker.sessions import cookie_name

LIGHTHOUSE = "lighthouse@12.8.2"
PLACES = ("/", "/timeline/2024", "/goals/2025")
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hoego-lighthouse"


def signed_in(instance: Path, language: str) -> str:
    """Make an instance that holds the sample; the cookie of the person in it."""
    instance.mkdir()
    with running(settings_for(instance)) as app:
        migrate(app)
        person = with_sample(app, language)
        with app.app_context():
            cookie = person.client.get_cookie(cookie_name())
    assert cookie is not None
    return f"{cookie.key}={cookie.value}"


def report(address: str, cookie: str, path: Path, extra: list[str]) -> dict[str, Any]:
    """Lighthouse's own report of one page."""
    flags = " ".join(["--headless=new", *CALM])
    headers = path.with_suffix(".headers.json")
    headers.write_text(json.dumps({"Cookie": cookie}), encoding="utf-8")
    command = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", *extra]
    command += [f"--output-path={path}", f"--chrome-flags={flags}", f"--extra-headers={headers}"]
    environment = os.environ | {"npm_config_cache": str(CACHE), "CHROME_PATH": executable()}
    subprocess.run(command, env=environment, check=True, stdin=subprocess.DEVNULL)
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


def lines(told: dict[str, Any]) -> Iterator[str]:
    """The scores, then what keeps each from a hundred."""
    for category in told["categories"].values():
        yield f"  {category['title']}: {round((category['score'] or 0) * 100)}"
        for one in category["auditRefs"]:
            audit = told["audits"][one["id"]]
            if one["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"    {audit['id']}: {audit['score']} {audit.get('displayValue', '')}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="./run lighthouse", description="Needs Node 18 and npx.")
    parser.add_argument("--desktop", action="store_true", help="instead of a slow phone")
    parser.add_argument("--language", choices=("ko", "en"), default="ko")
    options = parser.parse_args()
    if shutil.which("npx") is None:
        print("run: Lighthouse needs Node with npx.", file=sys.stderr)
        return 1
    extra = ["--preset=desktop"] if options.desktop else []
    with tempfile.TemporaryDirectory(prefix="hoego-lighthouse-") as name:
        folder = Path(name)
        cookie = signed_in(folder / "instance", options.language)
        with hoego(folder / "instance") as server:
            for number, place in enumerate(PLACES):
                address = f"http://127.0.0.1:{server.port}{place}"
                print(place, flush=True)
                print(*lines(report(address, cookie, folder / f"{number}.json", extra)), sep="\n")
    return 0


sys.exit(main())
