"""The draft of a year: chosen, composed, composed again."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from tests.bench.queries import counted
from tests.drafts.conftest import PAGE, STYLE, milestone, paragraph_of, texts
from tests.person import Person
from tests.review import review
from tracker import clock
from tracker.models import Draft, Goal, Link, Milestone


@pytest.mark.usefixtures("year")
def test_it_says_from_what_it_will_be_written(owner: Person) -> None:
    response = owner.get(PAGE)
    review(response, PAGE)
    assert "2 milestones, 1 goal, 1 reflection" in response.text
    assert "Write the draft" in response.text


def test_a_year_without_anything_leads_to_what_is_missing(owner: Person) -> None:
    response = owner.get(PAGE)
    review(response, PAGE)
    assert "Nothing is written down for 2025 yet." in response.text
    assert "/milestones/new?when=2025" in response.text


@pytest.mark.parametrize("shape", ["months", "goals", "kpt", "4l", "free"])
@pytest.mark.parametrize(("language", "tone"), [("en", ""), ("ko", "plain"), ("ko", "polite")])
@pytest.mark.usefixtures("year")
def test_it_is_composed_in_each_shape_and_tone(
    owner: Person, shape: str, language: str, tone: str
) -> None:
    response = owner.post(PAGE, {"shape": shape, "language": language, "tone": tone or "plain"})
    assert response.location == PAGE
    (draft,) = owner.all(Draft)
    assert (draft.shape, draft.language, draft.tone) == (shape, language, tone)
    page = owner.get(PAGE)
    review(page, PAGE)
    assert "A friend" in page.text
    assert "My desk has a window" in page.text


def test_each_sentence_leads_to_what_it_comes_from(owner: Person, draft: Draft) -> None:
    page = owner.get(PAGE).text
    for made in owner.all(Milestone):
        assert f'href="/milestones/{made.id}"' in page
        assert f'data-span="milestone-{made.id}"' in page
    assert all(one["evidence"] for one in draft.sentences if one["role"] == "sentence")


def test_a_habit_tells_only_of_its_own_days(owner: Person) -> None:
    run = Goal(title="Run", year=2025, measure="habit", target=Decimal(3), period="week")
    owner.add(run)
    days = date(2024, 2, 29), date(2025, 3, 1), date(2025, 4, 2), date(2026, 2, 1)
    owner.add(*(run.log(day, Decimal(1)) for day in days))
    owner.post(PAGE, STYLE)
    text = owner.get(PAGE).text
    assert "did it twice" in text
    assert "1 March" in text
    assert "2 April" in text
    assert "29 February" not in text


def test_what_was_done_of_an_amount_names_its_unit_once(owner: Person) -> None:
    read = Goal(title="Read", year=2025, measure="amount", target=Decimal(24), unit="books")
    owner.add(read)
    owner.add(*(read.log(date(2025, month, 2), Decimal(8)) for month in (3, 8)))
    owner.post(PAGE, STYLE)
    assert "16 of 24 books" in owner.get(PAGE).text


def test_composed_again_it_tells_what_is_new_and_marks_it(owner: Person, draft: Draft) -> None:
    owner.add(milestone("Ran by the sea", "2025-08"))
    response = owner.post(PAGE, STYLE)
    page = owner.follow(response).text
    assert "ran by the sea" in page
    assert "New since the last time" in page
    assert "Composed again. What you changed stays." in page
    assert f"/drafts/{draft.id}/back" in page


def test_what_is_new_is_marked_until_it_was_seen(owner: Person, draft: Draft) -> None:
    assert "I have seen what is new" not in owner.get(PAGE).text
    owner.add(milestone("Ran by the sea", "2025-08"))
    owner.post(PAGE, STYLE)
    assert "I have seen what is new" in owner.get(PAGE).text
    response = owner.post(f"/drafts/{draft.id}/seen")
    assert response.location == PAGE
    page = owner.follow(response).text
    assert "ran by the sea" in page
    assert "New since the last time" not in page
    owner.post(f"/drafts/{draft.id}/back")
    assert "New since the last time" in owner.get(PAGE).text


def test_saved_as_the_retrospective_nothing_is_new(owner: Person, draft: Draft) -> None:
    owner.add(milestone("Ran by the sea", "2025-08"))
    owner.post(PAGE, STYLE)
    owner.post(f"/drafts/{draft.id}/retrospective")
    assert "New since the last time" not in owner.get(PAGE).text


def test_composed_again_it_keeps_what_the_owner_changed(owner: Person, draft: Draft) -> None:
    form = paragraph_of(draft, "desk") | {"text": "I moved. My desk has a window."}
    owner.post(f"/drafts/{draft.id}/paragraphs", form)
    owner.add(milestone("Ran by the sea", "2025-02"))
    owner.post(PAGE, STYLE | {"shape": "kpt"})
    told = texts(owner.load(Draft, draft.id))
    assert "I moved." in told
    assert "My desk has a window." in told
    assert not [one for one in told if "14 March" in one]
    assert [one for one in told if "ran by the sea" in one]


def test_what_was_struck_out_stays_out(owner: Person, draft: Draft) -> None:
    form = paragraph_of(draft, "desk") | {"text": ""}
    response = owner.post(f"/drafts/{draft.id}/paragraphs", form)
    assert "Struck out. It stays out." in owner.follow(response).text
    owner.post(PAGE, STYLE)
    assert "new team" not in owner.get(PAGE).text.split("draft-margin")[0]


def test_composing_again_is_taken_back(owner: Person, draft: Draft) -> None:
    before = draft.sentences
    owner.add(milestone("Ran by the sea", "2025-08"))
    owner.post(PAGE, STYLE | {"shape": "free"})
    response = owner.post(f"/drafts/{draft.id}/back")
    assert response.location == PAGE
    again = owner.load(Draft, draft.id)
    assert (again.sentences, again.shape) == (before, "months")
    assert "nothing to take back" in owner.follow(owner.post(f"/drafts/{draft.id}/back")).text


@pytest.mark.usefixtures("year")
def test_a_shape_that_there_is_not_is_refused(owner: Person) -> None:
    response = owner.post(PAGE, STYLE | {"shape": "sonnet"})
    assert response.status_code == 422
    assert not owner.all(Draft)


def test_signed_out_nothing_is_composed(anyone: Person) -> None:
    assert anyone.post(PAGE, STYLE).status_code == 401


def test_a_stranger_takes_nothing_back(draft: Draft, stranger: Person) -> None:
    for deed in ("back", "seen", "paragraphs", "paragraphs/new", "retrospective", "delete"):
        assert stranger.post(f"/drafts/{draft.id}/{deed}", STYLE).status_code == 404
        assert stranger.get(f"/drafts/{draft.id}/{deed}").status_code == 405


def test_three_queries_show_a_draft(owner: Person, draft: Draft) -> None:
    with counted(owner.app) as count:
        owner.get(PAGE)
    # One more is the session's.
    assert count["queries"] <= 3 + 1


@pytest.mark.parametrize(("day", "year"), [("2025-12-20", 2025), ("2025-01-20", 2024)])
def test_the_list_of_retrospectives_leads_to_it(owner: Person, day: str, year: int) -> None:
    clock.set_source(lambda: datetime.fromisoformat(f"{day}T12:00:00+00:00"))
    assert f'href="/retrospectives/draft/{year}"' in owner.get("/retrospectives").text


def test_a_milestone_beside_a_goal_is_told_with_it(owner: Person) -> None:
    swim, goal = milestone("Swam a lake", "2025-07"), Goal(title="Learn to swim", year=2025)
    owner.add(swim, goal)
    owner.add(Link(goal_id=goal.id, milestone_id=swim.id))
    owner.post(PAGE, STYLE)
    (draft,) = owner.all(Draft)
    (told,) = [one for one in draft.sentences if f"goal:{goal.id}:linked" in one["keys"]]
    assert "“Swam a lake”" in told["text"]
    assert ["milestone", str(swim.id)] in told["evidence"]


@pytest.mark.usefixtures("year")
def test_what_the_year_before_left_open_is_a_question_that_leads_to_it(owner: Person) -> None:
    owner.add(milestone("Evening classes", "2024-10/.."), milestone("An old trip", "2024-05"))
    owner.post(PAGE, STYLE)
    (draft,) = owner.all(Draft)
    (asked,) = [one for one in draft.sentences if "Evening classes" in one["text"]]
    assert asked["role"] == "question"
    assert "/milestones/" in owner.get(PAGE).text
    assert not any("An old trip" in text for text in texts(draft))
    review(owner.get(PAGE), PAGE)
