"""What the sieve leaves out can never match: it makes reading faster, and nothing else."""

import pytest

from tests.reading.test_cases import files, rows
from tracker.reading.languages import CODES
from tracker.reading.needs import needs
from tracker.reading.sieve import Query, sieve


@pytest.mark.parametrize(
    ("expression", "letters"),
    [
        ("want", {"want"}),
        (r"\bWANT\sto\b", {"want"}),
        ("plans?", {"plan", "plans"}),
        ("[했갔]다", {"했다", "갔다"}),
        ("(?:read|ran) it", {"read", "ran"}),
        (r"\d{1,3}권", {"권"}),
        (r"(?:19|20)\d\d", {"####"}),
        (r"\d+", {"#"}),
        (r"(?<=\d)%", {"%"}),
        ("(?:a|b*)c?", set()),
        ("(?!never)", set()),
        (r"\S.{0,3}[^a]", set()),
        ("[ x]", set()),
    ],
)
def test_an_expression_needs_these_letters(expression: str, letters: set[str]) -> None:
    assert needs(expression) == letters


def test_without_the_parser_of_re_nothing_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.reading.needs.import_module", lambda _: object())
    assert needs("want") == frozenset()


@pytest.mark.parametrize("code", CODES)
def test_whatever_matches_passes_the_sieve(code: str) -> None:
    texts = {text for path in files() for text, _, _ in rows(path)}
    missed = [
        (expression.pattern, said)
        for said in texts
        for bit, expression in sieve(code).expressions
        if (expression.search(said) or expression.search(said.lower()))
        and not bit & sieve(code).able(said)
    ]
    assert not missed


@pytest.mark.parametrize("code", CODES)
def test_most_expressions_are_left_out_of_most_sentences(code: str) -> None:
    texts = [text for path in files(code) for text, _, _ in rows(path)]
    passed = sum(sieve(code).able(said).bit_count() for said in texts)
    assert passed < 0.1 * len(texts) * len(sieve(code).expressions)


def test_of_two_rows_that_match_the_first_in_the_words_counts() -> None:
    query = Query("wishes", ("forms.want", "forms.will", "forms.none"))
    said = "I WILL see what I want to do."
    found = sieve("en").search(said, sieve("en").able(said), query)
    assert list(found) == [("forms.want", "I want to"), ("forms.will", "I WILL")]
