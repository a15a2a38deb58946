"""Texts made to be slow take a time that grows with their length and no faster."""

import re
import re._parser as parser
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest

import tracker.reading
from tracker.reading import MOST, Span, read
from tracker.reading.grammar import grammar
from tracker.reading.languages import CODES, Value, table
from tracker.reading.rewriting import KEYS, title_rows

pytestmark = pytest.mark.slow
SIZE = 40_000
TEXTS = {
    "digits": "1" * SIZE,
    "spaces": " " * SIZE,
    "stars": "*" * SIZE,
    "underscores": "_a" * (SIZE // 2),
    "opening brackets": "[" * SIZE,
    "closing links": "](" * (SIZE // 2),
    "tags": "<a" * (SIZE // 2),
    "table rows": "<tr>" * (SIZE // 4),
    "comments": "<!--" * (SIZE // 4),
    "hashes": "#" * SIZE,
    "pipes": "|" * SIZE,
    "fences": "```\n" * (SIZE // 4),
    "breaks": "\n" * SIZE,
    "months": "3월 " * (SIZE // 3),
    "ranges": "3월부터 4월까지 " * (SIZE // 10),
    "dashes": "2024-" * (SIZE // 5),
    "commas of months": "May, June, " * (SIZE // 11),
    "verbs": "하고 싶다고 했는데 할 수 있게 되었고 " * (SIZE // 25),
    "subjects": "and when I was able to " * (SIZE // 23),
    "brackets and quotes": "(\"'" * (SIZE // 3),
    "wishes": "하고 싶고 " * (SIZE // 6),
    "past": "했고 " * (SIZE // 3),
    "one word": "가" * SIZE,
    "letters": "a" * SIZE,
    "sentences": "I went. " * (SIZE // 8),
    "items": "- 목표 달성\n" * (SIZE // 8),
    "headings": "# 3월\n" * (SIZE // 5),
    "same goals": "- 책 읽기 목표 ✅\n" * (SIZE // 12),
    "boxes": "- [ ] 운동하기\n" * (SIZE // 11),
    "quotes": "> " * (SIZE // 2),
    "entities": "&amp;" * (SIZE // 5),
    "front matter": "---\n" + "a: b\n" * (SIZE // 5),
    "ellipses": "." * SIZE,
    "laughter": "ㅋ" * SIZE,
    "emoji": "🎉" * (SIZE // 2),
}
#: One more time than a doubling takes, and a floor for what is too fast to be measured.
FACTOR, FLOOR = 3.4, 0.5


def seconds(text: str) -> float:
    before = process_time()
    read(text, format="md")
    return process_time() - before


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_twice_as_long_takes_about_twice_as_long(name: str) -> None:
    text = TEXTS[name]
    read(text[:2000], format="md")
    half = min(seconds(text[: SIZE // 2]) for _ in range(2))
    whole = min(seconds(text) for _ in range(2))
    assert whole <= max(FACTOR * half, FLOOR)


def test_what_is_longer_than_anyone_writes_is_set_aside_unread() -> None:
    text = "도자기 수업을 마쳤다. " * (MOST // 10)
    found = read(text, format="md", year=2024)
    assert found.footers[-1] == Span(MOST, len(text))
    assert len(found.visible) == len(text)
    assert all(each.span.end <= MOST for each in found.milestones)


def test_more_sentences_than_anyone_writes_are_set_aside_unread() -> None:
    text = "# 3월\n" * 6_000
    (rest,) = read(text, format="md", year=2024).footers
    assert rest == Span(5_000 * 5 + 2, len(text))


def test_a_page_of_unclosed_tags_is_read_in_linear_time() -> None:
    before = process_time()
    read("<div class='a'>" * 4000 + "<script>" * 4000, format="html")
    assert process_time() - before < 2


def compiled() -> Iterator[tuple[str, str]]:
    """Every regular expression of the package: those of modules, and those of the tables."""
    for path in Path(tracker.reading.__file__).parent.rglob("*.py"):
        module = path.read_text(encoding="utf-8")
        for quoted in re.findall(r"re\.compile\(\s*((?:r?\"(?:[^\"\\]|\\.)*\"\s*)+)", module):
            pieces = re.findall(r"r?\"((?:[^\"\\]|\\.)*)\"", quoted)
            yield path.name, "".join(pieces).replace('\\"', '"')
    for code in CODES:
        yield from ((f"{code} times", row.expression.pattern) for row in grammar(code).rows)
        for name in ("cues", "headings", "outcomes", "sentences", "wishes"):
            yield from ((f"{code} {name}", text) for text in strings(table(code, name)))
        for key in KEYS:
            yield from ((f"{code} titles", row[0].pattern) for row in title_rows(code, key))


def strings(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif not isinstance(value, int | float):
        for each in value.values() if hasattr(value, "values") else value:
            yield from strings(each)


def endless(tree: parser.SubPattern, *, inside: bool = False) -> Iterator[str]:
    """Repeats without an upper bound inside others without one: they may take exponential time."""
    for operation, argument in tree:
        if str(operation) in ("MAX_REPEAT", "MIN_REPEAT"):
            unbounded = argument[1] is parser.MAXREPEAT
            if unbounded and inside:
                yield str(argument)
            yield from endless(argument[2], inside=inside or unbounded)
        elif isinstance(argument, tuple | list):
            for part in argument:
                for each in part if isinstance(part, list) else [part]:
                    if isinstance(each, parser.SubPattern):
                        yield from endless(each, inside=inside)


@pytest.mark.parametrize(("where", "expression"), sorted(set(compiled())))
def test_no_expression_repeats_an_endless_repeat(where: str, expression: str) -> None:
    assert not list(endless(parser.parse(expression))), where
