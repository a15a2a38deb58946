"""How full a printed year is: by the lines its titles take, not by their number alone."""

import re
from collections.abc import Callable

import pytest

from tests.person import Person
from tracker.models import Milestone

Told = Callable[..., Milestone]


@pytest.mark.parametrize(
    ("titles", "name"),
    [
        (["Job"] * 14, ""),
        (["Job"] * 15, "some"),
        (["Job"] * 37, "many"),
        (["Job"] * 55, "full"),
        (["가" * 190] * 12, "many"),
        (["가" * 30] * 12, "some"),
    ],
)
def test_the_type_is_chosen_by_the_lines(
    owner: Person, told: Told, titles: list[str], name: str
) -> None:
    owner.add(*(told(title, f"2024-{n % 12 + 1:02}") for n, title in enumerate(titles)))
    page = owner.get("/timeline/2024").text
    found = re.search(r'<div class="year-list ?(\w*)">', page)
    assert found
    assert found[1] == name


def test_a_long_title_is_cut_in_the_sentence_that_names_it(owner: Person, told: Told) -> None:
    owner.add(told("Course " * 25, "2024-02/2024-08"))
    sentence = re.search(r'<p class="lede">([^<]+)</p>', owner.get("/timeline/2024").text)
    assert sentence
    assert "Course Course" in sentence[1]
    assert "…”." in sentence[1]
    assert len(sentence[1]) < 130
