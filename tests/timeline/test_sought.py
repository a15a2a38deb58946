"""All years narrowed: by kind, mood, words and text, in the address and without JavaScript."""

import re
from collections.abc import Callable

import pytest

from tests.person import Person
from tests.timeline.conftest import Asked
from tracker.models import Milestone, Retrospective

Told = Callable[..., Milestone]
TITLE = re.compile(r'/milestones/[0-9a-f-]{36}">([^<]+)</a> <small>')


@pytest.fixture
def text(owner: Person) -> Retrospective:
    """A text that one of the milestones comes from."""
    made = Retrospective(title="My 2023", text="Moved out.", year=2023)
    owner.add(made)
    return made


@pytest.fixture
def some(owner: Person, told: Told, text: Retrospective) -> None:
    """Three milestones that differ in everything that can be asked for."""
    quote = {"retrospective_id": text.id, "quote": "Moved out", "quote_start": 0, "quote_end": 9}
    owner.add(
        told("Prize", "2024-05", kind="award", mood=5, note="A cup of 100% silver"),
        told("Flat", "2023-03", kind="life", mood=2, **quote),
        told("Race", "2022-09", kind="health", mood=5),
    )


def titles(person: Person, asked_for: str) -> list[str]:
    return TITLE.findall(person.get(f"/timeline/all?{asked_for}").text)


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize(
    ("asked_for", "found"),
    [
        ("kind=award", ["Prize"]),
        ("mood=5", ["Prize", "Race"]),
        ("q=silver", ["Prize"]),
        ("q=SILVER+cup", ["Prize"]),
        ("q=moved", ["Flat"]),
        ("q=100%25", ["Prize"]),
        ("q=10%25", []),
        ("q=_", []),
        ("kind=award&mood=2", []),
        ("kind=health&mood=5&q=ra", ["Race"]),
        ("kind=&mood=&q=&text=", ["Prize", "Flat", "Race"]),
        ("kind=nonsense&mood=9&text=x", ["Prize", "Flat", "Race"]),
        ("kind=life&mood=%00&q=%00", []),
    ],
)
def test_what_is_asked_for_is_shown(owner: Person, asked_for: str, found: list[str]) -> None:
    assert titles(owner, asked_for) == found


@pytest.mark.usefixtures("some")
def test_a_text_shows_what_it_tells(owner: Person, text: Retrospective) -> None:
    assert titles(owner, f"text={text.id}") == ["Flat"]


@pytest.mark.usefixtures("some")
def test_the_form_shows_what_was_asked_for_and_one_link_clears_it(
    owner: Person, text: Retrospective
) -> None:
    page = owner.get(f"/timeline/all?kind=life&mood=2&q=moved&text={text.id}").text
    form = re.search(r'<details class="sought" open>.*?</details>', page, re.DOTALL)
    assert form
    assert re.findall(r'value="([^"]+)" selected', form[0]) == ["life", "2", str(text.id)]
    assert 'name="q" value="moved"' in form[0]
    assert 'href="/timeline/all">Show all</a>' in form[0]
    assert '<details class="sought">' in owner.get("/timeline/all").text


@pytest.mark.usefixtures("some")
def test_nothing_found_is_said_and_leads_back(owner: Person) -> None:
    page = owner.get("/timeline/all?q=submarine").text
    assert "Nothing like that is on your timeline yet." in page
    assert page.count('href="/timeline/all">Show all</a>') == 1


def test_pages_keep_what_was_asked_for(owner: Person, told: Told) -> None:
    kinds = ("award", "life")
    owner.add(*(told(f"thing {n}.", f"{1900 + n % 50}", kind=kinds[n % 2]) for n in range(300)))
    path, found = "/timeline/all?kind=award", []
    while path:
        page = owner.get(path).text
        found += TITLE.findall(page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        path = following[1].replace("&amp;", "&") if following else ""
        assert not path or "kind=award" in path
    assert sorted(found) == sorted(f"thing {n}." for n in range(0, 300, 2))


@pytest.mark.usefixtures("some")
def test_looking_for_something_asks_as_often_as_not(
    owner: Person, asked: Asked, text: Retrospective
) -> None:
    sought = f"/timeline/all?kind=life&mood=2&q=moved&text={text.id}"
    assert asked(owner, "/timeline/all") == (2 + 1, 0)
    # What can be chosen is known by now.
    assert asked(owner, sought) == (1 + 1, 0)


def test_the_texts_to_choose_are_those_there_are_now(owner: Person, text: Retrospective) -> None:
    sought = "/timeline/all?kind=life"
    assert ">My 2023" in owner.get(sought).text
    owner.add(Retrospective(title="My 2024", text="Came back.", year=2024))
    assert ">My 2024" in owner.get(sought).text
    owner.post(f"/retrospectives/{text.id}/delete", {"version": "1"})
    assert ">My 2023" not in owner.get(sought).text


@pytest.mark.usefixtures("some")
def test_a_stranger_finds_and_chooses_none_of_it(stranger: Person, text: Retrospective) -> None:
    page = stranger.get(f"/timeline/all?text={text.id}").text
    assert "My 2023" not in page
    assert not TITLE.findall(page)
