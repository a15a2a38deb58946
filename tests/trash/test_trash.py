"""What lies in the trash and until when, back again, or gone for good."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from tests.bench.queries import counted
from tests.person import Person
from tests.trash.conftest import NOW, Records
from tracker.models import Goal, ProgressEntry

NOUNS = ("retrospectives", "milestones", "goals", "entries", "verdicts", "photos", "reflections")
PutAway = Callable[..., Records]


def page_of(noun: str, records: Records) -> str:
    if noun in ("entries", "verdicts"):
        return f"/goals/{records['goals'].id}"
    if noun == "photos":
        return f"/milestones/{records['milestones'].id}"
    return f"/{noun}/{records[noun].id}"


def test_an_empty_trash_says_so(owner: Person) -> None:
    assert "Nothing lies here." in owner.get("/trash").text


@pytest.mark.parametrize("page", ["/goals/2025", "/reflections"])
def test_a_link_leads_there_from_where_things_are_put_away(owner: Person, page: str) -> None:
    assert 'href="/trash"' in owner.get(page).text


def test_each_thing_is_told_by_its_noun_its_words_and_its_last_day(
    owner: Person, put_away: PutAway
) -> None:
    put_away()
    page = owner.get("/trash").text
    for words in (
        "Retrospective",
        "My 2024",
        "Milestone",
        "Second hackathon",
        "Goal",
        "Read 24 books",
        "Progress",
        "1 March 2025",
        "2 books",
        "Two thin ones",
        "What became of a goal",
        "Ten.",
        "Photo",
        "The roof",
        "Reflection",
        "Slow is fine.",
    ):
        assert words in page
    assert page.count("until 23 December 2025") == 7


def test_what_was_put_away_last_stands_first(owner: Person, put_away: PutAway) -> None:
    put_away("goals", at=NOW - timedelta(days=2))
    put_away("milestones", at=NOW - timedelta(days=1))
    page = owner.get("/trash").text
    assert page.index("Second hackathon") < page.index("Read 24 books")


@pytest.mark.parametrize("noun", NOUNS)
def test_each_noun_comes_back_to_its_page(owner: Person, put_away: PutAway, noun: str) -> None:
    records = put_away(noun)
    response = owner.post(f"/trash/{noun}/{records[noun].id}/restore")
    assert response.location == page_of(noun, records)
    assert not owner.load(type(records[noun]), records[noun].id).is_trashed
    assert owner.follow(response).status_code == 200
    assert "Nothing lies here." in owner.get("/trash").text


@pytest.mark.parametrize("noun", NOUNS)
def test_undo_pressed_twice_is_as_good_as_once(owner: Person, put_away: PutAway, noun: str) -> None:
    records = put_away(noun)
    presses = [owner.post(f"/trash/{noun}/{records[noun].id}/restore") for _ in range(2)]
    assert [press.location for press in presses] == [page_of(noun, records)] * 2


@pytest.mark.parametrize("noun", NOUNS)
def test_each_noun_can_go_for_good(owner: Person, put_away: PutAway, noun: str) -> None:
    records = put_away(noun)
    response = owner.post(f"/trash/{noun}/{records[noun].id}/delete")
    assert response.location == "/trash"
    assert owner.load(type(records[noun]), records[noun].id) is None
    assert "It is gone for good." in owner.follow(response).text


@pytest.mark.parametrize("noun", NOUNS)
def test_only_what_lies_in_the_trash_can_go_for_good(
    owner: Person, records: Records, noun: str
) -> None:
    assert owner.post(f"/trash/{noun}/{records[noun].id}/delete").status_code == 404
    assert owner.load(type(records[noun]), records[noun].id) is not None


@pytest.mark.parametrize("deed", ["restore", "delete"])
@pytest.mark.parametrize("noun", NOUNS)
def test_a_stranger_finds_nothing(
    owner: Person, stranger: Person, put_away: PutAway, noun: str, deed: str
) -> None:
    records = put_away()
    assert stranger.post(f"/trash/{noun}/{records[noun].id}/{deed}").status_code == 404
    assert owner.load(type(records[noun]), records[noun].id).is_trashed
    assert "Read 24 books" not in stranger.get("/trash").text


@pytest.mark.parametrize("deed", ["restore", "delete"])
def test_an_unknown_noun_is_not_there(owner: Person, records: Records, deed: str) -> None:
    for noun in ("users", "goal", "sessions", "목표"):
        assert owner.post(f"/trash/{noun}/{records['goals'].id}/{deed}").status_code == 404
    assert owner.post(f"/trash/goals/{uuid4()}/{deed}").status_code == 404


@pytest.mark.parametrize("deed", ["restore", "delete"])
def test_a_record_of_another_noun_is_not_there(owner: Person, put_away: PutAway, deed: str) -> None:
    records = put_away("goals")
    assert owner.post(f"/trash/milestones/{records['goals'].id}/{deed}").status_code == 404


def test_it_takes_someone_signed_in_and_a_press(
    owner: Person, anyone: Person, put_away: PutAway
) -> None:
    place = f"/trash/goals/{put_away('goals')['goals'].id}"
    assert anyone.get("/trash").status_code == 303
    for deed in ("restore", "delete"):
        assert anyone.post(f"{place}/{deed}").status_code == 401
        assert owner.get(f"{place}/{deed}").status_code == 405


def test_a_long_trash_comes_in_pages(owner: Person) -> None:
    goals = [Goal(title=f"number {n}.", year=2025) for n in range(130)]
    for goal in goals:
        goal.trash(NOW)
    owner.add(*goals)
    first = owner.get("/trash").text
    second = owner.get(first.split('<a rel="next" href="')[1].split('"')[0]).text
    shown = [page.count('class="row-title"') for page in (first, second)]
    assert shown == [100, 30]
    assert 'rel="next"' not in second


@pytest.mark.parametrize("older", ["nonsense", "", "0"])
def test_a_page_from_nowhere_is_the_first(owner: Person, put_away: PutAway, older: str) -> None:
    put_away("goals")
    assert "Read 24 books" in owner.get(f"/trash?older={older}").text


def test_one_query_tells_of_everything(owner: Person, put_away: PutAway) -> None:
    put_away()
    with counted(owner.app) as count:
        owner.get("/trash")
    assert count["queries"] <= 2
    assert count["records"] == 0


def test_names_in_any_script_are_shown_as_they_are(owner: Person) -> None:
    odd = ["🏃‍♀️ 달리기", "اقرأ كل يوم", "<b>bold</b>", "길" * 200]
    goals = [Goal(title=title, year=2025) for title in odd]
    for goal in goals:
        goal.trash(NOW)
    owner.add(*goals)
    page = owner.get("/trash").text
    assert "&lt;b&gt;bold&lt;/b&gt;" in page
    assert all(title in page for title in odd if "<" not in title)


def test_progress_comes_back_with_the_goal_it_is_on(owner: Person, put_away: PutAway) -> None:
    records = put_away("goals", "entries")
    response = owner.post(f"/trash/entries/{records['entries'].id}/restore")
    assert owner.follow(response).status_code == 200
    assert not owner.load(Goal, records["goals"].id).is_trashed
    assert not owner.load(ProgressEntry, records["entries"].id).is_trashed


def test_one_of_a_unit_is_no_plural(owner: Person, put_away: PutAway) -> None:
    records = put_away()
    entry = ProgressEntry(
        goal_id=records["goals"].id, logged_on=NOW.date(), amount=Decimal(1), trashed_at=NOW
    )
    owner.add(entry)
    page = owner.get("/trash").text
    assert "1 book<" in page
    assert "1 books" not in page
