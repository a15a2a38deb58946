"""Every row of every file in cases/: a text of our own, and what reading must make of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reading.asking import QUESTIONS, Given

CASES = Path(__file__).with_name("cases")
#: The words of a date field have a test of their own.
OTHERS = {"phrases"}
FEWEST = {"ko": 400, "en": 300, "de": 20}
BREAK, PIPE = "⏎", "¦"


def rows(path: Path) -> Iterator[tuple[str, str, str]]:
    """The text, the question and the answer expected, row by row."""
    asked: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|"):
            asked = []
        elif not asked:
            asked = cells[1:]
        elif set(line) - set("|-: "):
            text = cells[0].replace(BREAK, "\n").replace(PIPE, "|")
            yield from ((text, question, cells[n]) for n, question in enumerate(asked, start=1))


def files(language: str = "*") -> list[Path]:
    return sorted(path for path in CASES.glob(f"{language}/*.md") if path.stem not in OTHERS)


def cases() -> Iterator[object]:
    for path in files():
        language, about = path.parent.name, path.stem
        for number, (text, question, expected) in enumerate(rows(path), start=1):
            name = f"{language}-{about}-{number}"
            yield pytest.param(language, text, question, expected, id=name)


@pytest.mark.parametrize(("language", "text", "question", "expected"), list(cases()))
def test_it_reads(language: str, text: str, question: str, expected: str) -> None:
    assert QUESTIONS[question](Given(text, language)) == expected


@pytest.mark.parametrize("language", FEWEST)
def test_there_are_cases_enough(language: str) -> None:
    count = sum(1 for path in files(language) for _ in rows(path))
    assert count >= FEWEST[language]
