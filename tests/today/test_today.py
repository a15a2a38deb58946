"""The page of the day."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from flask import Flask

from tests.person import Person, sign_up
from tests.timeline.conftest import asked as asked
from tests.timeline.conftest import told as told
from tracker import clock
from tracker.dates import EdtfDate
from tracker.models import Goal, Milestone, ProgressEntry, Reflection
from tracker.prompts import prompt_of


def at(year: int, month: int, day: int, hour: int = 12) -> None:
    clock.set_source(lambda: datetime(year, month, day, hour, tzinfo=UTC))


@pytest.mark.parametrize(
    ("hour", "hello"),
    [
        (0, "It is late, Jun."),
        (6, "Good morning, Jun."),
        (12, "Good day, Jun."),
        (23, "It is late"),
    ],
)
def test_it_greets_by_the_hour(owner: Person, hour: int, hello: str) -> None:
    at(2025, 11, 23, hour)
    page = owner.get("/").text
    assert hello in page
    assert "day 327 of the year" in page


def test_it_greets_in_korean(app) -> None:
    assert "준" in sign_up(app, "준", "ko").get("/").text


@pytest.mark.parametrize(
    ("language", "name", "hello"), [("en", "me", "Good day."), ("ko", "나", "안녕하세요.")]
)
def test_a_host_who_has_chosen_no_name_is_greeted_without_one(
    app, language: str, name: str, hello: str
) -> None:
    at(2025, 11, 23, 12)
    assert f"{hello}<br>" in sign_up(app, name, language, is_host=True).get("/").text


def test_with_nothing_yet_it_leads_to_pasting(owner: Person) -> None:
    page = owner.get("/").text
    assert "Paste your own" in page
    assert 'href="/retrospectives/new"' in page
    assert "No goal is open." in page
    assert "sample" not in page


def test_it_shows_this_years_strip_and_leads_each_mark_to_its_card(owner: Person, told) -> None:
    new, old = told("New", "2025-03"), told("Old", "2024-03")
    owner.add(new, old)
    page = owner.get("/").text
    assert f'href="/timeline/2025#m-{new.id}"' in page
    assert f"#m-{old.id}" not in page


def test_while_this_year_is_empty_it_shows_the_latest_that_is_not_and_says_so(
    owner: Person, told
) -> None:
    owner.add(told("Old", "2023-03"), told("Older", "2019"), told("To come", "2026-05"))
    page = owner.get("/").text
    assert "2025 has nothing yet. This was 2023." in page
    assert "/timeline/2023#m-" in page


def test_a_span_that_lasts_into_this_year_makes_it_this_year(owner: Person, told) -> None:
    owner.add(told("Studies", "2022-03/2026-02"))
    page = owner.get("/").text
    assert "/timeline/2025#m-" in page
    assert "has nothing yet" not in page


def test_goals_of_this_year_are_checked_off_and_reopened_in_place(owner: Person) -> None:
    goal = Goal(title="Grow", year=2025)
    owner.add(goal)
    page = owner.get("/").text
    assert "Goals in reach" in page
    assert f'hx-post="/goals/{goal.id}/completion"' in page
    assert 'hx-target="#today-goals"' in page
    response = owner.post(f"/goals/{goal.id}/completion", {"next": "/", "on": "2025-11-23"})
    assert response.location == "/"
    page = owner.follow(response).text
    assert f'action="/goals/{goal.id}/completion/delete"' in page
    response = owner.post(f"/goals/{goal.id}/completion/delete", {"next": "/"})
    assert f'action="/goals/{goal.id}/completion"' in owner.follow(response).text


def test_what_was_checked_off_today_stays_until_tomorrow(owner: Person) -> None:
    owner.add(
        Goal(title="Done today", year=2025, completed_on=date(2025, 11, 23)),
        Goal(title="Done before", year=2025, completed_on=date(2025, 11, 22)),
    )
    page = owner.get("/").text
    assert "Done today" in page
    assert "Done before" not in page


def test_an_amount_grows_by_one_in_one_press(owner: Person) -> None:
    goal = Goal(title="Read", year=2025, measure="amount", target=Decimal(24))
    owner.add(goal)
    page = owner.get("/").text
    assert "Add 1 to “Read”" in page
    key = re.search(r'name="form_key" value="([^"]+)"', page)
    response = owner.post(
        f"/goals/{goal.id}/progress", {"amount": "1", "next": "/", "form_key": key[1]}
    )
    assert response.location == "/"
    assert [entry.amount for entry in owner.all(ProgressEntry)] == [1]
    assert "<b>1</b>" in owner.follow(response).text


def test_goals_still_open_from_an_earlier_year_are_shown_as_such(owner: Person) -> None:
    owner.add(
        Goal(title="Open", year=2023),
        Goal(title="Done", year=2023, completed_on=date(2023, 5, 1)),
        Goal(title="Older", year=2022),
        Goal(title="To come", year=2026),
    )
    page = owner.get("/").text
    assert "Still open from 2023" in page
    assert "Open" in page
    assert not {"Done", "Older", "To come"} & set(
        re.findall(r'/goals/[\w-]+">([^<]+)</a></h3>', page)
    )


def test_only_the_first_few_goals_are_shown(owner: Person) -> None:
    owner.add(*(Goal(title=f"goal {n}", year=2025) for n in range(20)))
    page = owner.get("/").text
    assert page.count('class="goal"') == 7
    assert 'href="/goals/2025">All of 2025' in page


def test_the_months_question_can_be_answered(owner: Person) -> None:
    page = owner.get("/").text
    assert str(prompt_of(date(2025, 11, 23)).question) in page
    assert 'href="/reflections/new?prompt=kindness"' in page


def test_this_day_in_other_years_comes_before_this_month(owner: Person, told) -> None:
    owner.add(
        told("The very day", "2021-11-23"),
        told("That month", "2024-11"),
        told("From then on", "2023-11/.."),
        told("Another day", "2024-11-22"),
        told("Another month", "2024-10"),
        Reflection(written_on=date(2020, 11, 23), body="A *quiet* day."),
        Reflection(written_on=date(2020, 11, 24), body="The day after."),
    )
    page = owner.get("/").text
    memories = page[page.index('id="memories"') :]
    shown = ("The very day", "A quiet day.", "That month", "From then on")
    places = [memories.index(words) for words in shown]
    assert places == sorted(places)
    assert "On this day" in memories
    assert not [words for words in ("Another", "day after") if words in memories]


def test_a_memory_is_told_in_its_own_words_and_leads_on(owner: Person, told) -> None:
    quoted = told("Burnt out", "2024-11", quote="불은 꺼져 갔다.", kind="health")
    owner.add(quoted)
    page = owner.get("/").text
    assert "Around this time" in page
    assert "<blockquote>불은 꺼져 갔다.</blockquote>" in page
    assert f'href="/milestones/{quoted.id}">Burnt out' in page


def test_a_year_alone_is_no_memory_of_january(owner: Person, told) -> None:
    at(2025, 1, 1)
    owner.add(told("That year", "2020"), told("That month", "2020-01"))
    page = owner.get("/").text
    memories = page[page.index('id="memories"') :]
    assert "That month" in memories
    assert "That year" not in memories


@pytest.mark.parametrize("day", [28, 29])
def test_the_end_of_february_is_a_day_like_others(owner: Person, told, day: int) -> None:
    at(2024, 2, day)
    owner.add(told("Leap", "2020-02-29"), told("Before", "2023-02-28"))
    page = owner.get("/").text
    assert ("Leap" in page.partition('id="memories"')[2]) is (day == 29)


@pytest.mark.parametrize("year", [1, 2])
def test_the_first_years_of_the_calendar_can_be_today(owner: Person, told, year: int) -> None:
    owner.add(told("Something", f"{year:04d}-11"))
    at(year, 11, 23)
    assert owner.get("/").status_code == 200


def test_the_sample_says_so_and_leaves_in_one_press(owner: Person, told) -> None:
    owner.add(told("Somebody's", "2024-05", is_sample=True))
    page = owner.get("/").text
    assert "This is a sample" in page
    assert "Remove it and begin with my own" in page


def test_one_own_milestone_beside_the_sample_does_not_hide_it(owner: Person, told) -> None:
    owner.add(told("Somebody's", "2024-05", is_sample=True), told("Mine", "2025-05"))
    assert "This is a sample" in owner.get("/").text


def test_the_database_is_asked_three_times_whatever_there_is(owner: Person, told, asked) -> None:
    few = asked(owner, "/")
    for n in range(40):
        owner.add(
            told(f"thing {n}", f"{2025 - n}-11-23"),
            Goal(title=f"goal {n}", year=2025, measure="amount", target=Decimal(3)),
            Reflection(written_on=date(2025 - n, 11, 23), body="felt", mood=3),
        )
    assert asked(owner, "/") == few == (3 + 1, 0)


def test_a_stranger_sees_none_of_it(owner: Person, stranger: Person, told) -> None:
    owner.add(told("Mine", "2025-05"), Goal(title="My goal", year=2025))
    page = stranger.get("/").text
    assert "Mine" not in page
    assert "My goal" not in page


def test_signed_out_today_asks_who_is_there(anyone: Person) -> None:
    assert anyone.get("/").status_code == 303


def test_today_takes_no_form(owner: Person) -> None:
    assert owner.post("/").status_code == 405


def test_milestones_of_the_trash_are_not_remembered(owner: Person, told) -> None:
    gone = told("Gone", "2024-11-23")
    gone.trash(clock.now())
    owner.add(gone)
    assert owner.all(Milestone)
    assert "Gone" not in owner.get("/").text


def test_a_long_name_is_greeted_by_its_beginning(app: Flask) -> None:
    page = sign_up(app, "Wolfeschlegelsteinhausenbergerdorff").get("/").text
    assert "Wolfeschlegelsteinhausen…" in page
    assert "bergerdorff." not in page


def test_december_offers_the_draft_of_the_year(owner: Person) -> None:
    made = Milestone(title="Moved")
    made.happened(EdtfDate.parse("2025-03"))
    owner.add(made)
    for month, day, offers in ((11, 30, False), (12, 1, True)):
        at(2025, month, day)
        assert ('href="/retrospectives/draft/2025"' in owner.get("/").text) == offers
