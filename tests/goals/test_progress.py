"""Progress on a goal: its page, logging, correcting, putting away."""

from datetime import date
from decimal import Decimal

import pytest

from tests.bench.queries import counted
from tests.person import Person
from tracker.models import Goal, ProgressEntry, Reflection, Revision

LOG = {"logged_on": "2025-03-10", "amount": "1.5", "note": "A chapter and a half"}


@pytest.fixture
def entry(owner: Person, goal: Goal) -> ProgressEntry:
    """An entry of the goal."""
    made = goal.log(date(2025, 3, 1), Decimal(2), "Two")
    owner.add(made)
    return made


def test_an_amount_and_a_note_are_logged(owner: Person, goal: Goal) -> None:
    response = owner.post(f"/goals/{goal.id}/progress", LOG)
    assert response.location == f"/goals/{goal.id}"
    (entry,) = owner.all(ProgressEntry)
    assert (entry.goal_id, entry.logged_on, entry.amount, entry.note) == (
        goal.id,
        date(2025, 3, 10),
        Decimal("1.50"),
        "A chapter and a half",
    )
    page = owner.follow(response).text
    assert "A chapter and a half" in page
    assert f'action="/progress/{entry.id}/delete?next=/goals/{goal.id}"' in page


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3,5", "3.5"),
        ("12,25", "12.25"),
        ("1,000", "1000"),
        ("1,234,567.5", "1234567.5"),
        (".5", ".5"),
    ],
)
def test_a_comma_parts_thousands_in_threes_and_else_the_decimals(
    owner: Person, goal: Goal, typed: str, meant: str
) -> None:
    owner.post(f"/goals/{goal.id}/progress", LOG | {"amount": typed})
    assert [entry.amount for entry in owner.all(ProgressEntry)] == [Decimal(meant)]


def test_one_press_adds_one_today_and_stays(owner: Person, goal: Goal) -> None:
    response = owner.post(f"/goals/{goal.id}/progress", {"amount": "1", "next": "/goals/2025"})
    assert response.location == "/goals/2025"
    (entry,) = owner.all(ProgressEntry)
    assert (entry.logged_on, entry.amount) == (date(2025, 3, 14), Decimal(1))


def test_pressing_twice_adds_one(owner: Person, goal: Goal) -> None:
    for _ in range(2):
        owner.post(f"/goals/{goal.id}/progress", {"amount": "1", "form_key": "k"})
    assert len(owner.all(ProgressEntry)) == 1


def test_a_note_alone_is_enough(owner: Person, goal: Goal) -> None:
    owner.post(f"/goals/{goal.id}/progress", {"note": "조금 덜 불안했다"})
    (entry,) = owner.all(ProgressEntry)
    assert (entry.amount, entry.note) == (None, "조금 덜 불안했다")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"amount": "", "note": " "}, "Please give an amount or a note."),
        ({"amount": "1000000000000000000"}, "at most 1,000,000,000"),
        ({"amount": "-2"}, "more than 0"),
        ({"amount": "0"}, "more than 0"),
        ({"amount": "0.001"}, "more than 0"),
        ({"amount": "a few"}, "Please write a number"),
        ({"amount": "1e9"}, "Please write a number"),
        ({"amount": "1,23,4"}, "Please write a number"),
        ({"amount": "0,125"}, "Please write a number"),
        ({"amount": "1,234567"}, "Please write a number"),
        ({"logged_on": "2025-02-30"}, "Please give a day of the calendar"),
        ({"note": "가" * 100_001}, "Keep this to 100000 characters; it has 100001."),
    ],
)
def test_what_cannot_be_is_said_and_the_words_stay(
    owner: Person, goal: Goal, wrong: dict[str, str], message: str
) -> None:
    sent = LOG | wrong
    response = owner.post(f"/goals/{goal.id}/progress", sent)
    assert response.status_code == 422
    assert message in response.text
    assert all(value in response.text for value in sent.values())
    assert owner.all(ProgressEntry) == []


def test_entries_stand_newest_first(owner: Person, goal: Goal) -> None:
    owner.add(goal.log(date(2025, 1, 1), note="old"), goal.log(date(2025, 2, 1), note="new"))
    page = owner.get(f"/goals/{goal.id}").text
    assert page.index("new") < page.index("old")


def test_a_long_history_comes_in_pages(owner: Person, goal: Goal) -> None:
    owner.add(*[goal.log(date(2025, 1, 1), note=f"number {n}.") for n in range(60)])
    first = owner.get(f"/goals/{goal.id}").text
    link = first.split('<a rel="next" href="')[1].split('"')[0]
    second = owner.get(link).text
    shown = [first.count("<p>number "), second.count("<p>number ")]
    assert shown == [40, 20]
    assert 'rel="next"' not in second


def test_a_page_from_nowhere_is_the_first(owner: Person, entry: ProgressEntry) -> None:
    assert "Two" in owner.get(f"/goals/{entry.goal_id}?older=nonsense").text


def test_the_page_shows_the_reflections_on_the_goal(owner: Person, goal: Goal) -> None:
    text = Reflection(written_on=date(2025, 2, 2), body="천천히 **가도** 된다", goal_id=goal.id)
    other = Reflection(written_on=date(2025, 2, 2), body="something else")
    owner.add(text, other)
    page = owner.get(f"/goals/{goal.id}").text
    assert "천천히 가도 된다" in page
    assert "something else" not in page
    assert f'href="/reflections/new?goal={goal.id}"' in page


def test_an_entry_is_corrected_and_its_note_kept(owner: Person, entry: ProgressEntry) -> None:
    assert 'value="2"' in owner.get(f"/progress/{entry.id}/edit").text
    response = owner.post(f"/progress/{entry.id}/edit", LOG | {"version": "1"})
    assert response.location == f"/goals/{entry.goal_id}"
    assert owner.load(ProgressEntry, entry.id).amount == Decimal("1.5")
    assert [revision.text for revision in owner.all(Revision)] == ["Two"]


def test_a_correction_over_a_newer_one_shows_both(owner: Person, entry: ProgressEntry) -> None:
    owner.post(f"/progress/{entry.id}/edit", LOG | {"note": "First", "version": "1"})
    response = owner.post(f"/progress/{entry.id}/edit", LOG | {"note": "Second", "version": "1"})
    assert response.status_code == 409
    assert "First" in response.text
    assert "Second" in response.text


def test_a_correction_that_cannot_be_keeps_the_words(owner: Person, entry: ProgressEntry) -> None:
    response = owner.post(f"/progress/{entry.id}/edit", LOG | {"amount": "x", "version": "1"})
    assert response.status_code == 422
    assert "A chapter and a half" in response.text


def test_a_deleted_entry_no_longer_counts_and_comes_back(
    owner: Person, entry: ProgressEntry
) -> None:
    response = owner.post(f"/progress/{entry.id}/delete")
    assert response.location == f"/goals/{entry.goal_id}"
    assert f'action="/trash/entries/{entry.id}/restore"' in owner.follow(response).text
    assert "<b>2</b>" not in owner.get(f"/goals/{entry.goal_id}").text
    response = owner.post(f"/trash/entries/{entry.id}/restore")
    assert response.location == f"/goals/{entry.goal_id}"
    assert "<b>2</b>" in owner.follow(response).text


def test_a_stranger_finds_nothing(stranger: Person, entry: ProgressEntry) -> None:
    assert stranger.get(f"/goals/{entry.goal_id}").status_code == 404
    assert stranger.post(f"/goals/{entry.goal_id}/progress", LOG).status_code == 404
    assert stranger.get(f"/progress/{entry.id}/edit").status_code == 404
    assert stranger.post(f"/progress/{entry.id}/edit", LOG | {"version": "1"}).status_code == 404
    assert stranger.post(f"/progress/{entry.id}/delete").status_code == 404


def test_it_takes_someone_signed_in_and_a_press(
    owner: Person, anyone: Person, entry: ProgressEntry
) -> None:
    assert anyone.post(f"/goals/{entry.goal_id}/progress", LOG).status_code == 401
    assert anyone.post(f"/progress/{entry.id}/delete").status_code == 401
    assert anyone.get(f"/goals/{entry.goal_id}").status_code == 303
    assert owner.get(f"/goals/{entry.goal_id}/progress").status_code == 405
    assert owner.get(f"/progress/{entry.id}/delete").status_code == 405


def test_a_goal_with_many_entries_costs_as_many_queries_as_one_with_few(
    owner: Person, goal: Goal
) -> None:
    owner.add(goal.log(date(2025, 1, 1), Decimal("3.5")))
    few = _queries(owner, f"/goals/{goal.id}")
    owner.add(*[goal.log(date(2025, 1, 1), Decimal("3.5")) for _ in range(40)])
    assert _queries(owner, f"/goals/{goal.id}") == few <= 11


def _queries(owner: Person, path: str) -> int:
    with counted(owner.app) as count:
        owner.get(path)
    return count["queries"]
