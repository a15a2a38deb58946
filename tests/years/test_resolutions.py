"""Each resolution beside what happened: what became of it, what was noted, written and linked."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.person import Person
from tests.trust.page import form_to
from tests.years.conftest import Told
from tests.years.test_showing import page
from tracker import clock
from tracker.access import system
from tracker.extensions import db
from tracker.models import CarryOver, Goal, Reflection, Verdict


@pytest.fixture
def goal(owner: Person) -> Goal:
    made = Goal(title="Speak clearly", year=2024, quote="I want to speak clearly.")
    owner.add(made)
    return made


def became(words: str) -> str:
    return words.partition('class="resolution-became">')[2].partition("</p>")[0]


def test_its_sentence_stands_beside_what_was_noted_written_and_linked(
    owner: Person, goal: Goal, told: Told
) -> None:
    talk = told("Gave a talk", "2024-06-14", kind="event")
    linked = Reflection(written_on=date(2024, 6, 15), body="They *understood* me.")
    about = Reflection(written_on=date(2024, 7, 1), body="About it.", goal_id=goal.id)
    owner.add(talk, linked, about, goal.log(date(2024, 3, 3), note="Said no in a meeting."))
    owner.post(f"/goals/{goal.id}/links", {"milestone": str(talk.id)})
    owner.post(f"/goals/{goal.id}/links", {"reflection": str(linked.id)})
    words = page(owner)
    beside = words.partition("resolution-beside")[2].partition("</ul>")[0]
    told_of = ["Said no in a meeting.", "Gave a talk", "They understood me.", "About it."]
    places = [beside.index(one) for one in told_of]
    assert places == sorted(places)
    assert "I want to speak clearly." in words
    assert became(words) == "Still open"


def test_of_much_the_newest_is_shown_and_the_rest_counted(owner: Person, goal: Goal) -> None:
    owner.add(*(goal.log(date(2024, 3, n + 1), note=f"Line {n}.") for n in range(9)))
    words = page(owner)
    assert "Line 8." in words
    assert "Line 4." not in words
    assert "and 5 things more" in words


def test_what_became_of_it_is_said_in_words(owner: Person, goal: Goal) -> None:
    verdict = {"goal_id": goal.id, "judged_on": date(2024, 12, 30)}
    owner.add(Verdict(outcome="partly", reason="Half of the time.", **verdict))
    words = page(owner)
    assert became(words) == "Partly"
    assert "Half of the time." in words
    owner.post(f"/goals/{goal.id}/completion", {"on": "2024-12-31"})
    owner.get("/goals")
    assert became(page(owner)) == "Reached on 31 Dec"


def test_what_lies_outside_a_habits_days_or_ahead_is_not_in_its_sum(owner: Person) -> None:
    habit = {"measure": "habit", "period": "week", "target": Decimal(3), "year": 2024}
    run = Goal(title="Run", unit="runs", starts_on=date(2024, 2, 1), **habit)
    read = Goal(title="Read", unit="books", measure="amount", target=Decimal(9), year=2024)
    owner.add(run, read)
    days = date(2024, 1, 31), date(2024, 2, 1), date(2024, 12, 31), date(2025, 1, 1)
    owner.add(*(run.log(day, Decimal(1)) for day in days))
    owner.add(*(read.log(day, Decimal(1)) for day in (*days, date(2026, 1, 1))))
    words = page(owner)
    assert "Still open · 2 runs" in words
    assert "Still open · 4 / 9 books" in words


def test_the_reason_for_letting_go_goes_once_it_is_taken_up(owner: Person, goal: Goal) -> None:
    owner.post(f"/goals/{goal.id}/letting-go", {"on": "2024-05-03", "reason": "The knee."})
    owner.post(f"/goals/{goal.id}/letting-go/delete")
    assert "The knee." not in page(owner)


def test_one_let_go_or_carried_over_is_no_question(owner: Person, goal: Goal) -> None:
    later = Goal(title="Speak clearly", year=2025)
    gone = Goal(title="Run", year=2024, let_go_on=date(2024, 5, 3), let_go_reason="The knee.")
    owner.add(later, gone)
    with owner.app.app_context(), system():
        db.session.add(CarryOver(owner_id=owner.id, goal_id=later.id, earlier_id=goal.id))
        db.session.commit()
    words = page(owner)
    assert "Goes on in 2025" in words
    assert "Let go on 3 May" in words
    assert "The knee." in words
    assert "has no word beside it" not in words


def test_a_goal_without_a_word_is_asked_about_gently(owner: Person, goal: Goal) -> None:
    owner.add(*(Goal(title=f"Goal {n}", year=2024) for n in range(9)))
    words = page(owner)
    assert words.count("has no word beside it yet. How did it go?") == 3
    owner.add(goal.log(date(2024, 3, 3), note="A word."))
    assert "“Speak clearly” has no word" not in page(owner)


def test_its_verdict_is_given_here_and_leads_back_here(owner: Person, goal: Goal) -> None:
    form = form_to(owner.get("/years/2024"), f"/goals/{goal.id}/verdicts/new")
    said = form.fields | {"outcome": "partly", "reason": "Half of the time."}
    answer = owner.post(f"/goals/{goal.id}/verdicts/new", said)
    assert answer.location == "/years/2024"
    words = owner.follow(answer).text
    assert "Half of the time." in words
    assert "Say what became of it" not in words
    assert "Undo" in words


def test_one_may_be_let_go_here_too(owner: Person, goal: Goal) -> None:
    form = form_to(owner.get("/years/2024"), f"/goals/{goal.id}/verdicts/new")
    answer = owner.post(f"/goals/{goal.id}/verdicts/new", form.fields | {"outcome": "let go"})
    assert "Let go on" in owner.follow(answer).text


def test_while_the_year_is_young_nothing_is_judged(owner: Person, goal: Goal) -> None:
    clock.set_source(lambda: datetime(2024, 6, 12, tzinfo=UTC))
    assert "Say what became of it" not in page(owner)
