"""Every expression of the case files means what stands beside it."""

from datetime import date
from pathlib import Path

import pytest

from tracker.reading import read_phrase

CASES = Path(__file__).parent / "cases"
DAY, YEAR = date(2025, 1, 10), 2024


def rows(file: Path) -> list[tuple[str, str]]:
    """The rows of a case file's table: words, and the EDTF text or nothing."""
    table = [line for line in file.read_text(encoding="utf-8").split("\n") if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table[1:]]
    return [(words, meaning) for words, meaning in cells]


PHRASES = [row for file in sorted(CASES.glob("*/phrases.md")) for row in rows(file)]


@pytest.mark.parametrize(("words", "meaning"), PHRASES)
def test_words_for_a_time_mean_what_the_table_says(words: str, meaning: str) -> None:
    understood = read_phrase(words, today=DAY, year=YEAR)
    assert (understood.text if understood else "") == meaning


@pytest.mark.parametrize(("words", "meaning"), [row for row in PHRASES if row[1]])
def test_blanks_around_a_time_change_nothing(words: str, meaning: str) -> None:
    understood = read_phrase(f"  {words} ", today=DAY, year=YEAR)
    assert understood is not None
    assert understood.text == meaning
