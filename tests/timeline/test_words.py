"""Tags and people: free words, offered again, shown on the card, a way to all that have them."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.person import Person
from tests.timeline.conftest import Asked
from tracker.fields.words import split_words
from tracker.models import Milestone

Told = Callable[..., Milestone]


def form(**more: Any) -> dict[str, Any]:
    return {"title": "Moved house", "date": "spring 2024", "kind": "life"} | more


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" , ,, ", []),
        ("team, #python", ["team", "python"]),
        ("팀、 개발，  깊은   잠", ["팀", "개발", "깊은 잠"]),
        ("Team, team,TEAM", ["Team"]),
        ("one\r\ntwo;three", ["one", "two", "three"]),
        ("# , ##x", ["x"]),
    ],
)
def test_words_stand_between_commas(text: str, words: list[str]) -> None:
    assert split_words(text) == words


def test_tags_and_people_are_kept_and_shown(owner: Person) -> None:
    page = owner.follow(owner.post("/milestones", form(tags="home, #team", people="Sora"))).text
    (made,) = owner.all(Milestone)
    assert (made.tags, made.people) == ("home\nteam", "Sora")
    assert '<a href="/timeline/2024?word=Sora">Sora</a>' in page
    assert '<a href="/timeline/2024?word=team">#team</a>' in page
    assert "?word=home" in owner.get(f"/milestones/{made.id}").text
    assert 'value="home, team"' in owner.get(f"/milestones/{made.id}/edit").text


def test_what_was_used_before_is_offered_the_most_used_first(owner: Person, told: Told) -> None:
    owner.add(told("A", "2024", tags="team\nhome"), told("B", "2024", tags="home", people="Sora"))
    page = owner.get("/milestones/new").text
    assert '<option value="home"></option><option value="team">' in page
    assert '<option value="Sora">' in page


def test_the_words_of_others_are_not_offered(owner: Person, stranger: Person, told: Told) -> None:
    owner.add(told("A", "2024", tags="secret"))
    assert "secret" not in stranger.get("/milestones/new").text


def test_a_word_leads_to_all_that_have_it(owner: Person, told: Told) -> None:
    with_sora = told("With Sora", "2024-03", people="Sora")
    tagged = told("Tagged", "2024-05", tags="Sora & co\nsea")
    owner.add(with_sora, tagged, told("Alone", "2024-07"))
    page = owner.get("/timeline/2024?word=Sora").text
    assert f'id="m-{with_sora.id}"' in page
    assert f'id="m-{tagged.id}"' not in page
    assert "Only “Sora”: show all" in page
    page = owner.get("/timeline/2024", query_string={"word": "Sora & co"}).text
    assert f'id="m-{tagged.id}"' in page


@pytest.mark.parametrize("word", ["nobody", "%", "<b>", "가" * 500, "\n"])
def test_a_word_that_nothing_has_shows_a_year_without_anything(
    owner: Person, milestone: Milestone, word: str
) -> None:
    answer = owner.get("/timeline/2024", query_string={"word": word})
    assert answer.status_code == 200
    assert f'id="m-{milestone.id}"' not in answer.text


@pytest.mark.parametrize("field", ["tags", "people"])
@pytest.mark.parametrize("words", ["a" * 41, ",".join(map(str, range(21)))])
def test_too_many_or_too_long_words_are_said_and_stay(
    owner: Person, field: str, words: str
) -> None:
    response = owner.post("/milestones", form(**{field: words}))
    assert response.status_code == 422
    assert f'value="{words}"' in response.text
    assert owner.all(Milestone) == []


def test_words_can_be_taken_away_again(owner: Person, told: Told) -> None:
    made = told("A", "2024-03", tags="home", people="Sora")
    owner.add(made)
    owner.post(f"/milestones/{made.id}/edit", form(tags="", people=" ", version="1"))
    kept = owner.load(Milestone, made.id)
    assert (kept.tags, kept.people) == ("", "")


def test_a_merge_keeps_the_words_of_both_and_undo_each_its_own(owner: Person, told: Told) -> None:
    one, two = told("One", "2024-03", tags="home\nsea"), told("Two", "2024-03", tags="Sea\nteam")
    owner.add(one, two)
    said = {"title": "One", "date": "2024-03", "kind": "other", "version": "1"}
    owner.post(f"/milestones/{one.id}/merge/{two.id}", said | {"other_version": "1"})
    assert owner.load(Milestone, one.id).tags == "home\nsea\nteam"
    owner.post(f"/trash/milestones/{two.id}/restore")
    assert owner.load(Milestone, one.id).tags == "home\nsea"
    assert owner.load(Milestone, two.id).tags == "Sea\nteam"


def test_a_split_leaves_the_words_to_both(owner: Person, told: Told) -> None:
    made = told("One", "2024-03", tags="home", people="Sora")
    owner.add(made)
    halves = form(version="1", second_title="Two", second_date="2024-05", second_kind="life")
    owner.post(f"/milestones/{made.id}/split", halves)
    assert [(one.tags, one.people) for one in owner.all(Milestone)] == [("home", "Sora")] * 2


def test_words_ask_no_more_of_a_year(owner: Person, told: Told, asked: Asked) -> None:
    owner.add(told("One", "2024-03"))
    before = asked(owner, "/timeline/2024")
    owner.add(told("Two", "2024-03", tags="home\nsea", people="Sora"))
    assert asked(owner, "/timeline/2024") == before
