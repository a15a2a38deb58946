"""Every word on a screen is there in both languages."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tracker.config import PACKAGE

ROOT = PACKAGE.parent
PLACES = re.compile(r"%\((\w+)\)")
FOLDER = PACKAGE / "translations" / "ko" / "LC_MESSAGES"


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """What the code and the templates say now."""
    target = tmp_path_factory.mktemp("words") / "messages.pot"
    keywords = ["-k", "lazy_gettext", "-k", "tell", "-k", "SettingsError"]
    words = ["-F", "pyproject.toml", *keywords, "-o", str(target), "."]
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", *words]
    subprocess.run(command, cwd=ROOT, check=True)
    with target.open("rb") as file:
        return read_po(file)


@cache
def _korean() -> Catalog:
    with (FOLDER / "messages.po").open("rb") as file:
        return read_po(file, locale="ko")


def test_every_message_is_translated(written: Catalog) -> None:
    korean = _korean()
    missing = [m.id for m in written if m.id and not _is_said(korean, m.id)]
    assert not missing, (
        f"{len(missing)} without Korean, as {missing[:5]}; run ./run translate, then fill them in"
    )


def _is_said(catalogue: Catalog, message: object) -> bool:
    found = catalogue.get(message)
    if found is None or found.fuzzy:
        return False
    texts = found.string if isinstance(found.string, (tuple, list)) else [found.string]
    return all(texts)


def test_translations_keep_the_places_for_values() -> None:
    wrong = []
    for message in _korean():
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
        texts = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        allowed = {place for text in ids for place in PLACES.findall(text)} | {"num"}
        used = {place for text in texts for place in PLACES.findall(text)}
        needed = set(PLACES.findall(ids[-1])) - {"num"}
        if not used <= allowed or not needed <= used:
            wrong.append((ids[0], texts[0]))
    assert not wrong, wrong


def test_the_compiled_translations_are_those_of_the_text(tmp_path: Path) -> None:
    compiled = tmp_path / "messages.mo"
    with compiled.open("wb") as file:
        write_mo(file, _korean())
    same = compiled.read_bytes() == (FOLDER / "messages.mo").read_bytes()
    assert same, "run ./run translate"


def test_no_translation_is_left_over(written: Catalog) -> None:
    unused = [m.id for m in _korean() if m.id and written.get(m.id) is None]
    assert not unused, f"run ./run translate: nothing says {unused[:5]}"
