"""Choosing how a goal is measured, logging on it, and what its pages say of it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.person import Person
from tracker.models import Goal, ProgressEntry

HABIT = {"title": "Run", "year": "2025", "measure": "habit", "target": "3", "period": "week"}
AMOUNT = {"title": "Read", "year": "2025", "measure": "amount", "target": "24", "unit": "books"}
TODAY = date(2025, 3, 14)


def test_a_habit_is_added_and_begins_today(owner: Person) -> None:
    owner.post("/goals", HABIT)
    (goal,) = owner.all(Goal)
    assert (goal.measure, goal.target, goal.period, goal.at_most) == ("habit", 3, "week", False)
    assert goal.starts_on == TODAY


def test_a_habit_of_another_year_or_with_a_day_of_its_own_begins_then(owner: Person) -> None:
    owner.post("/goals", HABIT | {"year": "2026"})
    owner.post("/goals", HABIT | {"starts_on": "2025-02-01", "at_most": "y"})
    first, second = sorted(owner.all(Goal), key=lambda goal: -goal.year)
    assert (first.starts_on, second.starts_on) == (None, date(2025, 2, 1))
    assert second.at_most


def test_an_amount_is_counted_from_the_day_it_was_taken_on(owner: Person) -> None:
    owner.post("/goals", AMOUNT)
    (goal,) = owner.all(Goal)
    assert goal.starts_on == TODAY
    page = owner.get(f"/goals/{goal.id}").text
    assert "On time." in page
    assert "<dt>Counted from</dt><dd>14 Mar</dd>" in page
    assert "Left empty, it is January 1." in owner.get(f"/goals/{goal.id}/edit").text


def test_its_owner_may_let_it_begin_on_another_day(owner: Person) -> None:
    assert "For the whole year give January 1." in owner.get("/goals/2025").text
    owner.post("/goals", AMOUNT | {"starts_on": "2025-01-01"})
    (goal,) = owner.all(Goal)
    page = owner.get(f"/goals/{goal.id}").text
    assert "By today 4.8\N{NO-BREAK SPACE}books would be on time." in page
    assert "Counted from" not in page
    owner.post(f"/goals/{goal.id}/edit", AMOUNT | {"version": "1", "starts_on": ""})
    assert owner.load(Goal, goal.id).starts_on is None


def test_what_a_text_wished_for_is_counted_from_the_first_of_january(owner: Person) -> None:
    goal = Goal(title="책 24권 읽기", year=2025, quote="책 24권 읽기")
    owner.add(goal)
    owner.post(f"/goals/{goal.id}/measure")
    assert owner.load(Goal, goal.id).starts_on is None


def test_an_amount_given_later_is_counted_from_that_day(owner: Person, goal: Goal) -> None:
    sent = AMOUNT | {"version": "1"}
    owner.post(f"/goals/{goal.id}/edit", sent)
    assert owner.load(Goal, goal.id).starts_on == TODAY


@pytest.mark.parametrize("days", [{"year": "2026"}, {"year": "2024"}, {"due_on": "2025-03-01"}])
def test_what_today_is_no_day_of_begins_with_its_year(owner: Person, days: dict[str, str]) -> None:
    owner.post("/goals", AMOUNT | days)
    assert [goal.starts_on for goal in owner.all(Goal)] == [None]


@pytest.mark.parametrize(
    ("named", "kept"), [("2025-03-14", None), ("2026-02-01", date(2026, 2, 1))]
)
def test_in_another_year_it_begins_anew(owner: Person, named: str, kept: date | None) -> None:
    owner.post("/goals", AMOUNT)
    (goal,) = owner.all(Goal)
    moved = AMOUNT | {"version": "1", "year": "2026", "starts_on": named}
    owner.post(f"/goals/{goal.id}/edit", moved)
    assert owner.load(Goal, goal.id).starts_on == kept


def test_what_was_done_before_it_began_counts_too(owner: Person) -> None:
    owner.post("/goals", AMOUNT)
    (goal,) = owner.all(Goal)
    owner.post(f"/goals/{goal.id}/progress", {"amount": "6", "logged_on": "2025-02-01"})
    page = owner.get(f"/goals/{goal.id}").text
    assert "<b>6</b> <span>/ 24 books</span>" in page
    assert "72 days ahead." in page


def test_the_undo_of_a_measure_leaves_no_beginning(owner: Person) -> None:
    goal = Goal(title="Read 24 books", year=2025)
    owner.add(goal)
    owner.post(f"/goals/{goal.id}/measure")
    assert owner.load(Goal, goal.id).starts_on == TODAY
    owner.post(f"/goals/{goal.id}/measure/delete")
    assert owner.load(Goal, goal.id).starts_on is None


def test_a_measure_keeps_only_what_it_needs(owner: Person) -> None:
    owner.post("/goals", AMOUNT | {"measure": "feeling", "target": "lots", "period": "week"})
    (goal,) = owner.all(Goal)
    assert (goal.measure, goal.target, goal.unit, goal.period) == ("feeling", None, "", "")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"target": ""}, "Please say how much, such as 24."),
        ({"target": "many"}, "Please write a number"),
        ({"due_on": "2025-02-30"}, "Please give a day of the calendar"),
        ({"starts_on": "2025-03-02", "due_on": "2025-03-01"}, "Swap the two."),
    ],
)
def test_what_cannot_be_is_said(owner: Person, wrong: dict[str, str], message: str) -> None:
    response = owner.post("/goals", AMOUNT | wrong)
    assert response.status_code == 422
    assert message in response.text
    assert owner.all(Goal) == []


def test_an_amount_shows_its_pace(owner: Person) -> None:
    goal = Goal(title="Read", year=2025, measure="amount", target=Decimal(365), unit="pages")
    owner.add(goal)
    owner.add(goal.log(date(2025, 1, 5), Decimal(40)), goal.log(date(2025, 12, 1), Decimal(9)))
    page = owner.get(f"/goals/{goal.id}").text
    assert "<b>40</b> <span>/ 365 pages</span>" in page
    assert "By today 73\N{NO-BREAK SPACE}pages would be on time." in page
    for figure in ("73 pages", "325 pages", "behind"):
        assert f"<dd>{figure}</dd>" in page.replace("\N{NO-BREAK SPACE}", " ")
    assert '<th scope="row">31 Jan</th><td class="number">40</td><td class="number">31</td>' in page


def test_a_habit_says_how_its_strength_came_about(owner: Person) -> None:
    goal = Goal(title="Run", year=2025, measure="habit", target=Decimal(2), period="week")
    owner.add(goal)
    sundays = [date(2025, 2, 2) + timedelta(days=7 * n) for n in range(6)]
    for sunday in sundays[:5]:
        owner.add(goal.log(sunday, Decimal(1)), goal.log(sunday, Decimal(1)))
    owner.add(goal.pause(date(2025, 3, 2), date(2025, 3, 8)))
    page = owner.get(f"/goals/{goal.id}").text
    assert "Kept in 4 of 4 weeks. One that was paused or cut short is not counted." in page
    assert "<b>0</b> <span>/ 2 this week</span>" in page


def test_a_habit_of_which_nothing_was_noted_says_from_when_it_counts(owner: Person) -> None:
    weekly = {"year": 2025, "measure": "habit", "target": Decimal(3), "period": "week"}
    old, new = Goal(title="Walk", **weekly), Goal(title="Run", **weekly)
    new.begin(date(2025, 3, 12))
    owner.add(old, new)
    assert "once something is noted" in owner.get(f"/goals/{old.id}").text
    assert "with the first whole period" in owner.get(f"/goals/{new.id}").text


LIMIT = {"measure": "habit", "target": Decimal(2), "period": "week", "at_most": True}


def test_a_limit_of_which_nothing_was_noted_claims_nothing(owner: Person) -> None:
    goal = Goal(title="Take-away", year=2025, **LIMIT)
    owner.add(goal)
    for page in (owner.get(f"/goals/{goal.id}").text, owner.get("/goals/2025").text):
        assert "Nothing noted yet. What is not noted counts as kept." in page
        assert "<span>strength</span>" not in page
        assert "chart-cells" not in page


def test_a_limit_says_of_how_many_weeks_nothing_was_noted(owner: Person) -> None:
    goal = Goal(title="Take-away", year=2025, starts_on=date(2025, 2, 2), **LIMIT)
    owner.add(goal)
    owner.add(goal.log(date(2025, 2, 3), Decimal(1)), goal.log(date(2025, 2, 10), Decimal(3)))
    page = owner.get(f"/goals/{goal.id}").text
    assert "Kept in 4 of 5 weeks. In 3 of them nothing was noted." in page
    assert "cell-free" in page


def test_one_day_of_buffer_is_a_number_too(owner: Person) -> None:
    read = Goal(title="Read", year=2025, measure="amount", target=Decimal(365), unit="pages")
    owner.add(read)
    owner.add(read.log(date(2025, 3, 1), Decimal(74)))
    assert "1 day ·" in owner.get(f"/goals/{read.id}").text


def test_a_feeling_is_rated_in_one_press_once_a_month(owner: Person, goal: Goal) -> None:
    owner.post(f"/goals/{goal.id}/edit", _edited("feeling"))
    assert "How does it feel this month?" in owner.get("/goals/2025").text
    response = owner.post(f"/goals/{goal.id}/progress", {"rating": "4", "next": "/goals/2025"})
    (entry,) = owner.all(ProgressEntry)
    assert (entry.rating, entry.logged_on) == (4, TODAY)
    page = owner.follow(response).text
    assert f'action="/progress/{entry.id}/delete?next=/goals/2025"' in page
    assert "How does it feel this month?" not in page
    assert "<b>4</b> <span>/ 5 · Mar</span>" in page
    assert "good in March." in page


def _edited(measure: str) -> dict[str, str]:
    return {"title": "Grow without anxiety", "year": "2025", "measure": measure, "version": "1"}


@pytest.mark.parametrize("rating", ["0", "6", "x"])
def test_there_are_five_ratings(owner: Person, goal: Goal, rating: str) -> None:
    response = owner.post(f"/goals/{goal.id}/progress", {"rating": rating})
    assert response.status_code == 422
    assert owner.all(ProgressEntry) == []


def test_any_number_is_logged_in_the_list(owner: Person) -> None:
    owner.post("/goals", AMOUNT)
    (goal,) = owner.all(Goal)
    owner.post(f"/goals/{goal.id}/progress", {"amount": "3.5", "next": "/goals/2025"})
    assert "<b>3.5</b> <span>/ 24 books</span>" in owner.get("/goals/2025").text


def test_the_texts_own_number_is_offered_and_taken_in_one_press(owner: Person) -> None:
    goal = Goal(title="책 24권 읽기", year=2025)
    owner.add(goal)
    assert "Your own words have a number: “24권”." in owner.get(f"/goals/{goal.id}").text
    response = owner.post(f"/goals/{goal.id}/measure")
    taken = owner.load(Goal, goal.id)
    assert (taken.measure, taken.target, taken.unit) == ("amount", 24, "권")
    page = owner.follow(response).text
    assert f'action="/goals/{goal.id}/measure/delete"' in page
    assert "Your own words have a number" not in page
    owner.post(f"/goals/{goal.id}/measure/delete")
    assert owner.load(Goal, goal.id).measure == "done"


def test_without_a_number_none_is_offered(owner: Person, goal: Goal) -> None:
    assert "Your own words have a number" not in owner.get(f"/goals/{goal.id}").text
    owner.post(f"/goals/{goal.id}/measure")
    assert owner.load(Goal, goal.id).measure == "done"


@pytest.mark.parametrize("verb", ["measure", "measure/delete"])
def test_it_takes_its_owner_and_a_press(
    owner: Person, stranger: Person, anyone: Person, goal: Goal, verb: str
) -> None:
    assert stranger.post(f"/goals/{goal.id}/{verb}").status_code == 404
    assert anyone.post(f"/goals/{goal.id}/{verb}").status_code == 401
    assert owner.get(f"/goals/{goal.id}/{verb}").status_code == 405


def test_today_shows_first_what_asks_for_a_look_and_why(owner: Person) -> None:
    weekly = {"measure": "habit", "target": Decimal(3), "period": "week"}
    calm = Goal(title="Calm", year=2025)
    run = Goal(title="Run", year=2025, **weekly)
    rest = Goal(title="Rest", year=2025, **weekly)
    read = Goal(title="Read", year=2025, measure="amount", target=Decimal(24))
    owner.add(calm, run, rest, read, Goal(title="Feel", year=2025, measure="feeling"))
    owner.add(rest.pause(date(2025, 3, 1)))
    page = owner.get("/").text
    places = [page.index(f">{one}</a>") for one in ("Run", "Read", "Feel", "Calm", "Rest")]
    assert max(places[:3]) < places[3] < places[4]
    assert "By today 4.8 would be on time." in page
    assert "How does it feel this month?" in page


def test_what_was_met_this_week_asks_no_more(owner: Person) -> None:
    run = Goal(title="Run", year=2025, measure="habit", target=Decimal(1), period="week")
    owner.add(run, Goal(title="Calm", year=2025, position=-1))
    owner.add(run.log(TODAY, Decimal(1)))
    page = owner.get("/").text
    assert page.index(">Calm</a>") < page.index(">Run</a>")
