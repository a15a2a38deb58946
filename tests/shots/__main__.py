"""python -m tests.shots: a picture of every page in every size, theme, language and account."""

import argparse
import logging
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

from flask import Flask

from tests.browser.accounts import ACCOUNTS
from tests.browser.chromium import LOCALES, served, started
from tests.conftest import empty, running, settings_for
from tests.shots.camera import HEIGHTS, Camera, Wanted
from tests.shots.sheet import write_sheet
from tracker import clock
from tracker.preparation import migrate

# An evening in the middle of the sample's year of goals, so that pictures can be compared.
EVENING = datetime(2025, 6, 12, 19, 30, tzinfo=UTC)
THEMES = ("light", "dark")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run shots", description="Takes pictures of all pages.")
    parser.add_argument("out", nargs="?", type=Path, help="folder; a temporary one if not given")
    parser.add_argument("--pages", nargs="+", default=[], help="beginnings of names, as timeline")
    parser.add_argument("--widths", nargs="+", type=int, default=list(HEIGHTS))
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=list(THEMES))
    parser.add_argument("--languages", nargs="+", choices=list(LOCALES), default=list(LOCALES))
    parser.add_argument("--accounts", nargs="+", choices=list(ACCOUNTS), default=list(ACCOUNTS))
    parser.add_argument("--no-pictures", action="store_true", help="only find what is out of place")
    return parser.parse_args()


@contextmanager
def app_of_its_own() -> Iterator[Flask]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    clock.set_source(lambda: EVENING)
    with (
        tempfile.TemporaryDirectory(prefix="hoego-shots-") as instance,
        running(settings_for(Path(instance))) as app,
    ):
        migrate(app)
        yield app


def photograph(chosen: argparse.Namespace, folder: Path) -> Camera:
    wanted = Wanted(chosen.widths, chosen.themes, chosen.pages, not chosen.no_pictures)
    with app_of_its_own() as app, served(app) as address, started() as browser:
        camera = Camera(browser, address, folder, wanted)
        for account, language in product(chosen.accounts, chosen.languages):
            camera.visit(ACCOUNTS[account](app, language), account)
            empty(app)
    return camera


def main() -> int:
    chosen = options()
    folder = chosen.out or Path(tempfile.mkdtemp(prefix="hoego-pictures-"))
    folder.mkdir(parents=True, exist_ok=True)
    camera = photograph(chosen, folder)
    for shot, problems in sorted(camera.found.items()):
        print(*(f"{shot}: {one}" for one in problems), sep="\n")
    sheet = write_sheet(folder, camera.taken, camera.found)
    print(f"{len(camera.taken)} pictures, {len(camera.found)} with something out of place: {sheet}")
    return 1 if camera.found else 0


sys.exit(main())
