"""docs/dates.md is tested, so that it cannot drift from the code."""

from datetime import date
from pathlib import Path

import pytest

from tracker.dates import EdtfDate, format_date

PAGE = Path(__file__).parents[2] / "docs" / "dates.md"


def rows(section: str) -> list[list[str]]:
    text = PAGE.read_text("utf-8").split(f"\n## {section}\n")[1].split("\n## ")[0]
    lines = [line for line in text.splitlines() if line.startswith("|") and "`" in line]
    return [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize("row", rows("What the words mean"), ids=lambda row: row[2])
def test_documented_days_are_the_days(row: list[str]) -> None:
    value = EdtfDate.parse(row[2])
    assert value.text == row[2]
    assert [value.earliest, value.latest] == [date.fromisoformat(day) for day in row[3:]]


@pytest.mark.parametrize("row", rows("The words we write"), ids=lambda row: row[0])
def test_documented_words_are_the_words(row: list[str]) -> None:
    value = EdtfDate.parse(row[0])
    spoken = [format_date(value, lang, year) for lang in ("ko", "en") for year in (None, 2024)]
    assert spoken == row[1:]
