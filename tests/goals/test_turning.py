"""A goal rests, is eased, let go, taken up again, carried over, judged, moved."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from tests.person import Person
from tracker.models import CarryOver, Easing, Goal, Pause, Verdict


@pytest.fixture
def habit(owner: Person) -> Goal:
    """Three times a week."""
    made = Goal(title="Run", year=2025, measure="habit", target=Decimal(3), period="week")
    owner.add(made)
    return made


def titles(page: str, *names: str) -> list[str]:
    return sorted(names, key=lambda name: page.index(f">{name}</a>"))


def test_a_goal_rests_and_goes_on(owner: Person, habit: Goal) -> None:
    response = owner.post(f"/goals/{habit.id}/pauses/new", {"starts_on": "2025-03-10"})
    (rest,) = owner.all(Pause)
    assert (rest.starts_on, rest.ends_on) == (date(2025, 3, 10), None)
    page = owner.follow(response).text
    assert "Resting." in page
    assert f'action="/pauses/{rest.id}/delete"' in page
    response = owner.post(f"/pauses/{rest.id}/end")
    assert owner.load(Pause, rest.id).ends_on == date(2025, 3, 13)
    assert f'action="/pauses/{rest.id}/end/delete"' in owner.follow(response).text
    owner.post(f"/pauses/{rest.id}/end/delete")
    assert owner.load(Pause, rest.id).ends_on is None


def test_a_rest_that_ends_on_its_first_day_lasted_that_day(owner: Person, habit: Goal) -> None:
    owner.post(f"/goals/{habit.id}/pauses/new", {"starts_on": "2025-03-14"})
    (rest,) = owner.all(Pause)
    owner.post(f"/pauses/{rest.id}/end")
    assert owner.load(Pause, rest.id).ends_on == date(2025, 3, 14)


def test_a_rest_lies_in_the_trash_and_comes_back(owner: Person, habit: Goal) -> None:
    rest = habit.pause(date(2025, 3, 1), date(2025, 3, 9), "A cold")
    owner.add(rest)
    assert "A cold" in owner.get(f"/goals/{habit.id}").text
    owner.post(f"/pauses/{rest.id}/delete")
    assert "A cold" in owner.get("/trash").text
    assert owner.post(f"/trash/pauses/{rest.id}/restore").location == f"/goals/{habit.id}"


def test_a_goal_is_eased_and_what_it_asked_for_is_kept(owner: Person, habit: Goal) -> None:
    assert "Now it is 3." in owner.get(f"/goals/{habit.id}/easings/new").text
    told = {"target": "2", "period": "week", "on": "2025-03-10", "reason": "My knee"}
    response = owner.post(f"/goals/{habit.id}/easings/new", told)
    (easing,) = owner.all(Easing)
    assert (easing.target, easing.period, easing.eased_on) == (3, "week", date(2025, 3, 10))
    assert owner.load(Goal, habit.id).target == 2
    page = owner.follow(response).text
    assert "Before that it asked for 3 every week." in page
    assert "My knee" in page
    response = owner.post(f"/easings/{easing.id}/delete")
    assert owner.load(Goal, habit.id).target == 3
    assert "My knee" not in owner.follow(response).text


def test_easing_says_where_it_asks_for_more_or_for_nothing_new(owner: Person, habit: Goal) -> None:
    address, told = f"/goals/{habit.id}/easings/new", {"period": "week", "on": "2025-03-10"}
    response = owner.post(address, told | {"target": "3"})
    assert response.status_code == 422
    assert "It asks for just that now." in response.text
    assert "is eased" in owner.follow(owner.post(address, told | {"target": "2"})).text
    assert "asks for more now" in owner.follow(owner.post(address, told | {"target": "4"})).text
    monthly = told | {"target": "5", "period": "month"}
    assert "is eased" in owner.follow(owner.post(address, monthly)).text


def test_a_goal_without_a_number_cannot_be_eased(owner: Person, goal: Goal) -> None:
    assert owner.get(f"/goals/{goal.id}/easings/new").status_code == 404


def test_a_goal_is_let_go_with_a_reason_and_taken_up_again(owner: Person, goal: Goal) -> None:
    assert "Letting go is a decision too." in owner.get(f"/goals/{goal.id}/letting-go").text
    told = {"on": "2025-03-02", "reason": "It drove me."}
    page = owner.follow(owner.post(f"/goals/{goal.id}/letting-go", told)).text
    assert "Let go on 2 Mar." in page
    assert "It drove me." in page
    response = owner.post(f"/goals/{goal.id}/letting-go/delete")
    assert owner.load(Goal, goal.id).let_go_on is None
    undo = f"/goals/{goal.id}/letting-go?on=2025-03-02"
    assert f'action="{undo}"' in owner.follow(response).text
    owner.post(undo)
    again = owner.load(Goal, goal.id)
    assert (again.let_go_on, again.let_go_reason) == (date(2025, 3, 2), "It drove me.")


def test_today_leaves_out_what_was_let_go(owner: Person, goal: Goal) -> None:
    owner.post(f"/goals/{goal.id}/letting-go", {})
    assert "Grow without anxiety</a>" not in owner.get("/").text


def test_what_is_done_after_all_is_taken_up(owner: Person, goal: Goal) -> None:
    owner.post(f"/goals/{goal.id}/letting-go", {})
    owner.post(f"/goals/{goal.id}/completion")
    assert owner.load(Goal, goal.id).let_go_on is None


def test_a_goal_goes_on_next_year_once_with_its_open_steps(owner: Person, habit: Goal) -> None:
    done = habit.step("Buy shoes", None, 0)
    done.check_off(date(2025, 1, 5))
    owner.add(done, habit.step("Find a route", None, 1))
    first, second = (owner.post(f"/goals/{habit.id}/carry-over") for _ in range(2))
    assert first.location == second.location
    later = next(one for one in owner.all(Goal) if one.id != habit.id)
    assert (later.year, later.measure, later.target, later.period) == (2026, "habit", 3, "week")
    page = owner.follow(first).text
    assert "Goes on from 2025" in page
    assert "Find a route" in page
    assert "Buy shoes" not in page
    assert "Goes on in 2026" in owner.get(f"/goals/{habit.id}").text
    with owner.app.app_context():
        assert CarryOver.__tablename__ == "carry_overs"


def test_what_went_on_is_not_offered_to_go_on_once_more(owner: Person, goal: Goal) -> None:
    page = owner.get(f"/goals/{goal.id}").text
    assert f'action="/goals/{goal.id}/carry-over"' in page
    later = owner.post(f"/goals/{goal.id}/carry-over").location
    page = owner.get(f"/goals/{goal.id}").text
    assert "carry-over" not in page
    assert f'<a class="origin" href="{later}">Goes on in 2026</a>' in page
    assert f'action="{later}/carry-over"' in owner.get(later).text


@pytest.mark.parametrize("measure", ["done", "feeling"])
def test_what_turns_a_goal_stands_behind_one_fold_the_gentlest_first(
    owner: Person, measure: str
) -> None:
    goal = Goal(title="Calm", year=2025, measure=measure)
    owner.add(goal)
    page = owner.get(f"/goals/{goal.id}").text
    fold = page.split('<details class="fold turnings">')[1].split("</details>")[0]
    deeds = ("Let it rest", "Go on in 2026", "What became of it", "Let it go", "Delete")
    places = [fold.index(f">{deed}<") for deed in deeds]
    assert places == sorted(places)
    assert fold.count("<li>") == fold.count("</li>") == len(deeds) + 1


def test_what_is_let_go_is_no_longer_let_rest(owner: Person, habit: Goal) -> None:
    owner.post(f"/goals/{habit.id}/letting-go", {})
    page = owner.get(f"/goals/{habit.id}").text
    assert "More for this goal" in page
    assert "Take it up again" in page
    assert "Let it rest" not in page
    assert "Ease it" not in page


def test_what_was_carried_over_and_put_away_can_be_carried_again(owner: Person, goal: Goal) -> None:
    first = owner.post(f"/goals/{goal.id}/carry-over").location
    owner.post(f"{first}/delete")
    assert owner.post(f"/goals/{goal.id}/carry-over").location != first


def test_an_old_goal_goes_on_this_year_and_none_after_the_last(owner: Person) -> None:
    old, last = Goal(title="Old", year=2019), Goal(title="Last", year=9999)
    owner.add(old, last)
    owner.post(f"/goals/{old.id}/carry-over")
    assert {one.starts_on for one in owner.all(Goal)} == {None}
    assert {one.year for one in owner.all(Goal)} == {2019, 2025, 9999}
    assert owner.post(f"/goals/{last.id}/carry-over").status_code == 404


def test_an_old_amount_is_counted_from_the_day_it_goes_on(owner: Person) -> None:
    old = Goal(title="Old", year=2024, measure="amount", target=Decimal(12), quote="Old")
    owner.add(old)
    owner.post(f"/goals/{old.id}/carry-over")
    assert {one.starts_on for one in owner.all(Goal)} == {None, date(2025, 3, 14)}


def test_a_verdict_is_given_with_a_reason(owner: Person, goal: Goal) -> None:
    told = {"outcome": "partly", "on": "2025-03-13", "reason": "Half a year of it."}
    page = owner.follow(owner.post(f"/goals/{goal.id}/verdicts/new", told)).text
    (verdict,) = owner.all(Verdict)
    assert (verdict.outcome, verdict.reason, verdict.quote) == ("partly", "Half a year of it.", "")
    assert "Half a year of it." in page
    assert f'action="/verdicts/{verdict.id}/delete"' in page


def test_the_undo_of_a_verdict_takes_back_the_check_it_brought(owner: Person, goal: Goal) -> None:
    response = owner.post(f"/goals/{goal.id}/verdicts/new", {"outcome": "done"})
    (verdict,) = owner.all(Verdict)
    assert owner.load(Goal, goal.id).completed_on == date(2025, 3, 14)
    undo = f"/verdicts/{verdict.id}/delete?reopen=yes"
    assert f'action="{undo}"' in owner.follow(response).text
    owner.post(undo)
    assert not owner.load(Goal, goal.id).is_complete
    assert owner.load(Verdict, verdict.id).is_trashed


def test_letting_go_is_a_verdict_too(owner: Person, goal: Goal) -> None:
    owner.post(f"/goals/{goal.id}/verdicts/new", {"outcome": "let go", "reason": "Enough."})
    assert owner.load(Goal, goal.id).let_go_reason == "Enough."
    assert owner.all(Verdict) == []


def test_goals_change_places_and_a_new_one_stands_behind(owner: Person) -> None:
    morning = datetime(2025, 3, 14, 8, tzinfo=UTC)
    made = [Goal(title=name, year=2025) for name in ("one", "two", "three")]
    for minute, goal in enumerate(made):
        goal.created_at = morning + timedelta(minutes=minute)
    owner.add(*made)
    assert "Move “two” up" in owner.get("/goals/2025?order=yes").text
    response = owner.post(f"/goals/{made[1].id}/position", {"up": "yes"})
    assert response.location == f"/goals/2025?order=yes#goal-{made[1].id}"
    owner.post(f"/goals/{made[0].id}/position", {"down": "yes"})
    owner.add(Goal(title="four", year=2025))
    page = owner.get("/goals/2025?again").text
    assert titles(page, "one", "two", "three", "four") == ["two", "three", "one", "four"]
    assert owner.load(Goal, made[0].id).version == 1


def test_the_first_stays_first(owner: Person) -> None:
    made = [Goal(title=name, year=2025) for name in ("one", "two")]
    for goal in made:
        owner.add(goal)
    owner.post(f"/goals/{made[0].id}/position", {"up": "yes"})
    assert titles(owner.get("/goals/2025").text, "one", "two") == ["one", "two"]


def test_a_done_goal_and_a_note_lead_to_a_milestone(owner: Person, goal: Goal) -> None:
    owner.add(goal.log(date(2025, 3, 2), note="Spoke **first** in a meeting"))
    owner.post(f"/goals/{goal.id}/completion", {"on": "2025-03-01"})
    page = owner.get(f"/goals/{goal.id}").text
    assert "/milestones/new?when=2025-03-01&amp;title=Grow+without+anxiety" in page
    assert "/milestones/new?when=2025-03-02&amp;title=Spoke+first+in+a+meeting" in page
    form = owner.get("/milestones/new?when=2025-03-01&title=Grow+without+anxiety").text
    assert 'value="Grow without anxiety"' in form


FORMS = ("pauses/new", "easings/new", "letting-go", "verdicts/new")
WRONG = [
    ("pauses/new", {"starts_on": "soon"}, "Please give a day of the calendar"),
    ("pauses/new", {"starts_on": "2025-03-02", "ends_on": "2025-03-01"}, "Swap the two."),
    ("easings/new", {"target": "", "period": "week"}, "Please fill this in."),
    ("easings/new", {"target": "0", "period": "week"}, "more than 0"),
    ("letting-go", {"on": "2025-02-30"}, "Please give a day of the calendar"),
    ("verdicts/new", {}, "Please choose one."),
]


@pytest.mark.parametrize(("verb", "wrong", "message"), WRONG)
def test_what_cannot_be_is_said_and_the_words_stay(
    owner: Person, habit: Goal, verb: str, wrong: dict[str, str], message: str
) -> None:
    response = owner.post(f"/goals/{habit.id}/{verb}", wrong | {"reason": "my words 🌱"})
    assert response.status_code == 422
    assert message in response.text
    assert "my words 🌱" in response.text


@pytest.mark.parametrize("verb", [*FORMS, "letting-go/delete", "carry-over", "position"])
def test_it_takes_its_owner(stranger: Person, anyone: Person, habit: Goal, verb: str) -> None:
    assert stranger.post(f"/goals/{habit.id}/{verb}").status_code == 404
    assert anyone.post(f"/goals/{habit.id}/{verb}").status_code == 401


@pytest.mark.parametrize("verb", ["letting-go/delete", "carry-over", "position", "steps"])
def test_it_takes_a_press(owner: Person, habit: Goal, verb: str) -> None:
    assert owner.get(f"/goals/{habit.id}/{verb}").status_code == 405
