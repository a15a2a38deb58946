"""What reading did not find: added by its words, then kept with the rest."""

from typing import Any

import pytest

from tests.person import Person
from tests.retrospectives.conftest import TEXT
from tests.retrospectives.page import sent
from tracker.models import Goal, Milestone, Retrospective

OWN = {
    "own-quote": "작은 회사",
    "own-noun": "milestone",
    "own-title": "A small firm",
    "own-when": "5월",
    "own-kind": "career",
}


@pytest.fixture
def path(retrospective: Retrospective) -> str:
    return f"/retrospectives/{retrospective.id}/suggestions"


def form_at(owner: Person, path: str) -> dict[str, Any]:
    return sent(owner.get(path).text, "suggestions")


def test_one_s_own_is_added_ticked_and_then_kept(owner: Person, path: str) -> None:
    page = owner.post(path, form_at(owner, path) | OWN | {"add": "1"})
    assert page.status_code == 200
    assert owner.all(Milestone) == []
    assert "You added this." in page.text
    owner.post(path, sent(page.text, "suggestions"))
    added = next(one for one in owner.all(Milestone) if one.title == "A small firm")
    assert (added.edtf, added.quote, added.date_basis) == ("2024-05", "작은 회사", "owner")
    assert TEXT[added.quote_start : added.quote_end] == "작은 회사"


def test_one_s_own_is_kept_without_a_press_of_its_own(owner: Person, path: str) -> None:
    form = form_at(owner, path) | OWN | {"own-noun": "resolution", "own-year": "2025"}
    assert owner.post(path, form).status_code == 303
    assert "A small firm" in {one.title for one in owner.all(Goal)}


def test_words_are_found_across_lines_and_blanks(owner: Person, path: str) -> None:
    quote = {"own-quote": "수강했습니다.  \r\n\r\n 7월에 작은"}
    form = form_at(owner, path) | OWN | quote
    owner.post(path, form)
    added = next(one for one in owner.all(Milestone) if one.title == "A small firm")
    assert added.quote == "수강했습니다.\n7월에 작은"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"own-quote": "큰 회사"}, "These words are not in the text."),
        ({"own-quote": ""}, "Please fill this in."),
        ({"own-quote": "7월에 작은 회사에 입사했습니다."}, "These words are in the list already."),
        ({"own-title": ""}, "Please fill this in."),
        ({"own-title": "x" * 10_000}, "Keep this to 200 characters"),
        ({"own-when": ""}, "When was it?"),
        ({"own-when": "someday"}, "We could not read “someday” as a time."),
        ({"own-noun": "resolution", "own-year": ""}, "For which year is the goal?"),
        ({"own-noun": "resolution", "own-year": "10000"}, "Years go from 1 to 9999."),
        ({"own-noun": "entry"}, "Not a valid choice"),
    ],
)
def test_one_s_own_that_cannot_be_is_said_and_stays(
    owner: Person, path: str, wrong: dict[str, str], message: str
) -> None:
    response = owner.post(path, form_at(owner, path) | OWN | wrong)
    assert response.status_code == 422
    assert message in response.text
    assert all(value in response.text for value in wrong.values() if value != "entry")
    assert owner.all(Milestone) == []
