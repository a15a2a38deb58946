"""Writing in a shape: its questions, what the records say already, one text of all answers."""

from datetime import date
from decimal import Decimal

import pytest

from tests.bench.queries import counted
from tests.person import Person
from tests.trust.page import form_to
from tracker.dates import EdtfDate
from tracker.models import Goal, Milestone, ProgressEntry, Reflection, Revision, Verdict
from tracker.shapes.table import SHAPES

KPT = {"shape": "kpt", "answer_keep": "Walks at **noon**", "answer_try": "- Sleep earlier\n"}


def happened(title: str, edtf: str) -> Milestone:
    made = Milestone(title=title)
    made.happened(EdtfDate.parse(edtf))
    return made


def test_every_shape_is_offered_with_when_it_helps(owner: Person) -> None:
    page = owner.get("/reflections/new").text
    for shape in SHAPES.values():
        assert f"/reflections/new?shape={shape.key}" in page
        assert str(shape.helps) in page


@pytest.mark.parametrize("key", SHAPES)
def test_each_asks_its_questions_and_is_saved(owner: Person, key: str) -> None:
    page = owner.get(f"/reflections/new?shape={key}")
    for question in SHAPES[key].questions:
        assert str(question.wording) in page.text
    sent = form_to(page, "/reflections").fields
    first = SHAPES[key].questions[0].key
    owner.follow(owner.post("/reflections", sent | {f"answer_{first}": "Something"}))
    (made,) = owner.all(Reflection)
    assert (made.shape, made.answers[first]) == (key, "Something")
    assert "Something" in made.body


def test_the_text_is_made_of_the_answers_under_their_questions(owner: Person) -> None:
    response = owner.post("/reflections", KPT | {"answer_problem": " \n"})
    (made,) = owner.all(Reflection)
    assert made.answers == {"keep": "Walks at **noon**", "try": "- Sleep earlier\n"}
    assert made.body == (
        "## Keep: what went well and may stay as it is\n\nWalks at **noon**\n\n"
        "## Try: what to do differently next time\n\n- Sleep earlier"
    )
    page = owner.follow(response).text
    assert "<h3>Keep: what went well" in page
    assert "<strong>noon</strong>" in page
    assert "KPT" in owner.get("/reflections").text
    assert 'class="reflection"' in owner.get("/reflections?q=earlier").text


def test_one_word_on_one_question_is_enough_and_none_is_not(owner: Person) -> None:
    response = owner.post("/reflections", {"shape": "ssc", "answer_stop": " ", "path": "short"})
    assert response.status_code == 422
    assert "A word on one of the questions is enough." in response.text
    assert owner.all(Reflection) == []
    assert owner.post("/reflections", {"shape": "ssc", "answer_stop": "x"}).status_code == 303


def test_a_shape_that_is_none_is_free(owner: Person) -> None:
    assert 'name="body"' in owner.get("/reflections/new?shape=nonsense&covers=2025").text
    owner.post("/reflections", {"shape": "nonsense", "body": "x", "covers": "2025"})
    (made,) = owner.all(Reflection)
    assert (made.shape, made.answers, made.covers) == ("", None, "")


@pytest.mark.parametrize(
    ("asked", "covers"),
    [
        ("month&covers=2025-03", "2025-03"),
        ("month", "2025-11"),
        ("month&covers=2025", "2025-11"),
        ("month&covers=2025-13", "2025-11"),
        ("month&covers=2025-21", "2025-11"),
        ("month&covers=2025-03~", "2025-11"),
        ("month&covers=0001-01", "0001-01"),
        ("month&covers=9999-12", "9999-12"),
        ("year", "2025"),
        ("year&covers=2024", "2024"),
        ("year&covers=2024-03", "2025"),
        ("kpt&covers=2025-03", "2025-03"),
        ("kpt&covers=2025", "2025"),
    ],
)
def test_it_looks_back_on_the_time_that_is_asked_for(
    owner: Person, asked: str, covers: str
) -> None:
    page = owner.get(f"/reflections/new?shape={asked}")
    assert form_to(page, "/reflections").fields["covers"] == covers


def test_a_month_begins_with_what_was_recorded_in_it(owner: Person, goal: Goal) -> None:
    entry = ProgressEntry(goal_id=goal.id, logged_on=date(2025, 3, 9), note="Asked\nfor help")
    late = ProgressEntry(goal_id=goal.id, logged_on=date(2025, 4, 1), note="too late")
    course = happened("Course", "2025-01/2025-04")
    owner.add(entry, late, happened("Won a prize", "2025-03-14"), course)
    owner.add(happened("The whole year", "2025"), happened("In May", "2025-05"))
    page = owner.get("/reflections/new?shape=month&covers=2025-03")
    assert form_to(page, "/reflections").fields["answer_sweep"].split("\n") == [
        "- Jan – Apr: Course",
        "- 9 Mar: Grow without anxiety (Asked for help)",
        "- 14 Mar: Won a prize",
    ]
    assert f'href="/goals/{goal.id}"' in page.text
    assert "3 things from your records" in page.text


def test_of_a_full_month_a_handful_stands_in_the_answer_and_all_of_it_above(owner: Person) -> None:
    goal = Goal(title="Run", year=2025, unit="km", measure="amount")
    held = [Milestone(title=f"Talk {number}") for number in range(3)]
    for number, one in enumerate(held):
        one.happened(EdtfDate.parse(f"2025-10-2{number}"))
    owner.add(goal, *held)
    days = [date(2025, 10, number) for number in range(1, 13)]
    owner.add(*(ProgressEntry(goal_id=goal.id, logged_on=day, amount=Decimal(5)) for day in days))
    page = owner.get("/reflections/new?shape=month&covers=2025-10").text
    begun = page.partition("<textarea")[2].partition("</textarea>")[0]
    assert begun.count("Talk") == 3
    assert begun.count("Run") == 5
    assert page.count('<span class="fact-time">') == 15
    assert "All of your records of it stand above." in page


def test_a_year_begins_with_its_milestones_and_goals(owner: Person, goal: Goal) -> None:
    done = Goal(title="Read more", year=2025, completed_on=date(2025, 6, 2))
    judged, other = Goal(title="Run", year=2025), Goal(title="Swim", year=2024)
    owner.add(done, judged, other, happened("Won a prize", "2025-03-14"))
    verdicts = [
        Verdict(goal_id=judged.id, outcome=outcome, judged_on=date(2025, 12, day), quote="")
        for outcome, day in (("missed", 3), ("partly", 9))
    ]
    owner.add(*verdicts)
    fields = form_to(owner.get("/reflections/new?shape=year&covers=2025"), "/reflections").fields
    assert fields["answer_sweep"] == "- 14 Mar: Won a prize"
    assert sorted(fields["answer_goals"].split("\n")) == [
        "- Grow without anxiety",
        "- Read more (reached on 2 Jun)",
        "- Run (Partly)",
    ]


def test_the_short_path_keeps_the_other_questions_one_press_away(owner: Person) -> None:
    page = owner.get("/reflections/new?shape=year&path=short").text
    first, rest = page.split("More questions, for when there is time")
    assert "Which decision of the year was the wisest?" in first
    assert "What surprised you most?" in rest


def test_facts_are_the_owners_alone(stranger: Person, owner: Person) -> None:
    owner.add(happened("Secret prize", "2025-03-14"))
    assert "Secret" not in stranger.get("/reflections/new?shape=month&covers=2025-03").text


@pytest.mark.parametrize("asked", ["month&covers=2025-03", "year&covers=2025", "kpt"])
def test_forty_records_cost_as_many_queries_as_none(owner: Person, goal: Goal, asked: str) -> None:
    def cost() -> int:
        with counted(owner.app) as count:
            owner.get(f"/reflections/new?shape={asked}")
        return count["queries"]

    few = cost()
    owner.add(*[happened(f"number {n}", "2025-03-14") for n in range(40)])
    entries = [
        ProgressEntry(goal_id=goal.id, logged_on=date(2025, 3, n % 28 + 1)) for n in range(40)
    ]
    owner.add(*entries)
    assert cost() == few <= 3


def test_it_is_edited_question_by_question(owner: Person) -> None:
    owner.post("/reflections", KPT)
    (made,) = owner.all(Reflection)
    path = f"/reflections/{made.id}/edit"
    sent = form_to(owner.get(path), path).fields
    assert sent["answer_keep"] == "Walks at **noon**"
    owner.follow(owner.post(path, sent | {"answer_keep": "Tea"}))
    now_there = owner.load(Reflection, made.id)
    assert now_there.answers["keep"] == "Tea"
    assert "Tea" in now_there.body
    conflict = owner.post(path, sent | {"answer_keep": "Coffee"})
    assert conflict.status_code == 409
    assert "Tea" in conflict.text
    assert "Coffee" in conflict.text


def test_an_earlier_text_becomes_answers_again(owner: Person) -> None:
    owner.post("/reflections", KPT)
    (made,) = owner.all(Reflection)
    path = f"/reflections/{made.id}/edit"
    sent = form_to(owner.get(path), path).fields
    owner.post(path, sent | {"answer_keep": "Tea", "mood": "4", "mood_reason": "rest"})
    sent = form_to(owner.get(path), path).fields
    owner.post(path, sent | {"mood_reason": "sun"})
    (revision,) = [one for one in owner.all(Revision) if one.field == "body"]
    page = owner.get(f"/reflections/{made.id}/revisions/{revision.id}")
    owner.follow(owner.post(path, form_to(page, path).fields))
    now_there = owner.load(Reflection, made.id)
    assert (now_there.shape, now_there.answers["keep"]) == ("kpt", "Walks at **noon**")
    assert (now_there.mood, now_there.mood_reason) == (4, "sun")
    assert owner.get(f"/reflections/{made.id}").text.count("/revisions/") == 2


def test_an_earlier_text_that_fits_no_question_is_taken_as_it_is(owner: Person) -> None:
    owner.post("/reflections", KPT)
    (made,) = owner.all(Reflection)
    path = f"/reflections/{made.id}/edit"
    owner.post(path, {"body": "Only words", "written_on": "2025-11-02", "version": "1"})
    now_there = owner.load(Reflection, made.id)
    assert (now_there.shape, now_there.answers, now_there.body) == ("", None, "Only words")


def test_a_mood_has_a_reason_and_no_mood_has_none(owner: Person) -> None:
    sent = {"body": "x", "mood": "4", "mood_reason": " slept well "}
    assert "slept well" in owner.follow(owner.post("/reflections", sent)).text
    owner.post("/reflections", sent | {"mood": ""})
    assert sorted(one.mood_reason for one in owner.all(Reflection)) == ["", "slept well"]
    wrong = owner.post("/reflections", sent | {"mood_reason": "x" * 201})
    assert wrong.status_code == 422
    assert "x" * 201 in wrong.text
