"""What another text told, or was recorded by hand, is recognised when a text tells it again."""

import pytest

from tests.person import Person
from tests.retrospectives.page import sent
from tracker.dates import EdtfDate
from tracker.models import Goal, Milestone, Retrospective

AGAIN = """My year 2024

In July 2024 I joined a small company. In May I finished the data course.

Goals for 2025
- Read 24 books
- Learn Spanish
"""


@pytest.fixture
def page(owner: Person) -> str:
    joined, elsewhere = Milestone(title="Joined a small firm"), Milestone(title="Data course")
    joined.happened(EdtfDate.parse("2024-07"))
    elsewhere.happened(EdtfDate.parse("2021-05"))
    goal, earlier = Goal(title="Read 24 books", year=2025), Goal(title="Learn Spanish", year=2023)
    text = Retrospective(title="2024", text=AGAIN, format="txt")
    owner.add(joined, elsewhere, goal, earlier, text)
    return owner.get(f"/retrospectives/{text.id}/suggestions").text


def ticked(page: str) -> set[str]:
    names = {name for name in sent(page, "suggestions") if name.endswith("-keep")}
    places = (name.removesuffix("-keep")[1:].split("-") for name in names)
    return {AGAIN[int(start) : int(end)] for start, end in places}


def test_what_is_told_again_leads_to_what_is_there(page: str) -> None:
    assert "Already on your timeline:" in page
    assert ">Joined a small firm</a>" in page
    assert "Already among your goals:" in page
    assert page.count('class="twin"') == 2


def test_what_is_told_again_starts_unticked_and_the_rest_does_not(page: str) -> None:
    words = " / ".join(ticked(page))
    assert "joined" not in words
    assert "Read 24 books" not in words
    assert "data course" in words
    assert "Learn Spanish" in words
