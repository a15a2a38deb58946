"""A number in a wish, or in a list of wishes, is no small sign."""

from tests.person import Person
from tests.retrospectives.page import sent
from tracker.models import Retrospective
from tracker.reading import read
from tracker.retrospectives.plain_wishes import plainly_meant

LIST = """Looking back on 2024

This year was full. I finished my degree in May and ran my first half marathon in October.

Resolutions for 2025
Run 3 times a week
Read 24 books
Call my parents every Sunday
Drink less coffee: at most 1 cup a day
"""


def said(text: str) -> set[str]:
    return {text[span.start : span.end] for span in plainly_meant(read(text))}


def test_a_number_in_a_list_of_wishes_is_plainly_meant() -> None:
    assert said(LIST) == {"Run 3 times a week", "Read 24 books"}


def test_a_number_that_stands_alone_is_not() -> None:
    alone = LIST.replace(
        "Call my parents every Sunday\nDrink less coffee: at most 1 cup a day\n", ""
    )
    assert said(alone) == set()


def test_what_is_plainly_meant_starts_ticked_among_the_sure(owner: Person) -> None:
    text = Retrospective(title="2024", text=LIST, format="txt")
    owner.add(text)
    page = owner.get(f"/retrospectives/{text.id}/suggestions").text
    kept = {name for name in sent(page, "suggestions") if name.endswith("-keep")}
    for words in ("Run 3 times a week", "Read 24 books"):
        start = LIST.index(words)
        assert f"r{start}-{start + len(words)}-keep" in kept
    assert "Read 24 books" not in page.partition("less sure of")[2]
