"""Every row that rewrites a title is needed by some case."""

from collections.abc import Iterator

import pytest

from tests.reading.asking import QUESTIONS, Given
from tests.reading.test_cases import files, rows
from tracker.reading import rewriting, tidying
from tracker.reading.languages import CODES
from tracker.reading.rewriting import KEYS, Row, rewritten, rewritten_by, title_rows

ASKED = ("title", "goal", "looked_back", "milestones", "resolutions", "reviewed")


def all_rows(language: str) -> Iterator[Row]:
    return (row for key in KEYS if key != "cut" for row in title_rows(language, key))


@pytest.mark.parametrize("language", CODES)
def test_every_row_changes_a_title_of_a_case(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: set[Row] = set()

    def watched(row: Row, title: str, code: str) -> str:
        new = rewritten(row, title, code)
        used.update({row} if new != title else ())
        return new

    monkeypatch.setattr(rewriting, "rewritten", watched)
    monkeypatch.setattr(tidying, "rewritten", watched)
    for path in files(language):
        for text, question, _ in rows(path):
            if question in ASKED:
                QUESTIONS[question](Given(text, language))
    unused = [row[0].pattern for row in all_rows(language) if row not in used]
    assert not unused


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("keys", [("title_opening", "title"), ("wish_opening", "wish")])
def test_rows_that_are_left_out_would_change_nothing(language: str, keys: tuple[str, ...]) -> None:
    for said in {text for path in files(language) for text, _, _ in rows(path)}:
        title = said
        for row in (row for key in keys for row in title_rows(language, key)):
            title = rewritten(row, title, language)
        assert rewritten_by(keys, said, language) == title
