"""A year's goals."""

from datetime import date
from decimal import Decimal

import pytest

from tests.bench.queries import counted
from tests.person import Person
from tracker import clock
from tracker.models import Goal, ProgressEntry, Retrospective


def made(title: str = "Read 24 books", year: int = 2025, **values: object) -> Goal:
    return Goal(title=title, year=year, **values)


def test_goals_lead_to_this_year_when_it_has_some(owner: Person) -> None:
    owner.add(made(year=2025), made(year=2026))
    assert owner.get("/goals").location == "/goals/2025"


def test_goals_lead_to_the_latest_year_that_has_some(owner: Person) -> None:
    owner.add(made(year=2021), made(year=2023))
    assert owner.get("/goals").location == "/goals/2023"


def test_without_any_goal_goals_lead_to_this_year(owner: Person) -> None:
    assert owner.get("/goals").location == "/goals/2025"
    assert "No goals for 2025 yet" in owner.get("/goals/2025").text


def test_a_year_shows_its_own_goals_only(owner: Person) -> None:
    owner.add(made("Read 24 books"), made("Run a marathon", year=2024))
    page = owner.get("/goals/2025").text
    assert "Read 24 books" in page
    assert "Run a marathon" not in page


def test_a_year_leads_to_its_neighbours(owner: Person) -> None:
    owner.add(made(year=2020), made(year=2025))
    page = owner.get("/goals/2025").text
    assert '<a rel="prev" href="/goals/2020">' in page
    assert '<a rel="next" href="/goals/2026">' in page


@pytest.mark.parametrize("year", [1, 9999])
def test_the_first_and_the_last_year_are_pages(owner: Person, year: int) -> None:
    assert owner.get(f"/goals/{year}").status_code == 200


@pytest.mark.parametrize("year", ["0", "10000", "-1", "12345678901234567890"])
def test_other_years_are_not(owner: Person, year: str) -> None:
    assert owner.get(f"/goals/{year}").status_code == 404


def test_the_figure_is_the_sum_of_what_was_logged(owner: Person) -> None:
    reading = made(measure="amount", target=Decimal(24), unit="권")
    owner.add(reading)
    days = [date(2025, 1, 5), date(2025, 2, 5), date(2025, 3, 5)]
    entries = [ProgressEntry(goal_id=reading.id, logged_on=d, amount=Decimal("2.5")) for d in days]
    entries[2].trash(clock.now())
    owner.add(*entries)
    page = owner.get("/goals/2025").text
    assert "<b>5</b> <span>/ 24권</span>" in page


def test_more_than_the_target_is_said(owner: Person) -> None:
    reading = made(measure="amount", target=Decimal(2), unit="books")
    owner.add(reading)
    owner.add(ProgressEntry(goal_id=reading.id, logged_on=date(2025, 1, 1), amount=Decimal(3)))
    page = owner.get("/goals/2025").text
    assert "<b>3</b> <span>/ 2 books</span>" in page
    assert "All of it is there." in page


def test_a_goal_without_a_number_shows_none(owner: Person) -> None:
    owner.add(made("Grow without anxiety"))
    page = owner.get("/goals/2025").text
    assert "goal-figure" not in page
    assert "Add 1 to" not in page


def test_a_goal_from_a_text_leads_to_its_sentence(owner: Person) -> None:
    text = Retrospective(title="2024", text="불안하지 않게 자라고 싶다.", year=2024)
    owner.add(text)
    grown = made("Grow", retrospective_id=text.id, quote_start=0, quote_end=14, quote=text.text)
    owner.add(grown)
    page = owner.get("/goals/2025").text
    assert f'href="/retrospectives/{text.id}#q-{grown.id}"' in page
    assert "retrospective of 2024" in page


def test_the_sentence_stays_when_its_text_is_in_the_trash(owner: Person) -> None:
    text = Retrospective(title="2024", text="자라고 싶다.", year=2024)
    text.trash(clock.now())
    owner.add(text)
    owner.add(made("Grow", retrospective_id=text.id, quote="자라고 싶다."))
    page = owner.get("/goals/2025").text
    assert "자라고 싶다." in page
    assert "#q-" not in page


def test_goals_of_a_text_stand_in_the_texts_order_before_those_added_by_hand(owner: Person) -> None:
    text = Retrospective(title="2024", text="a b", year=2024)
    owner.add(text)
    owner.add(made("third"))
    owner.add(made("second", retrospective_id=text.id, quote_start=2, quote_end=3, quote="b"))
    owner.add(made("first", retrospective_id=text.id, quote_start=0, quote_end=1, quote="a"))
    page = owner.get("/goals/2025").text
    assert page.index(">first<") < page.index(">second<") < page.index(">third<")


def test_what_is_done_and_what_was_let_go_stand_below_with_their_days(owner: Person) -> None:
    owner.add(
        made("first", completed_on=date(2025, 2, 3)),
        made("second", let_go_on=date(2025, 3, 1), let_go_reason="It drove me."),
        made("third"),
    )
    page = owner.get("/goals/2025").text
    assert page.index(">third<") < page.index(">first<") < page.index(">second<")
    assert "on 3 Feb" in page
    assert "let go on 1 Mar" in page
    assert "It drove me." in page
    assert "3 goals for this year. One is done. One was let go." in page


def test_a_stranger_sees_none_of_it(owner: Person, stranger: Person) -> None:
    owner.add(made("Read 24 books"))
    assert "Read 24 books" not in stranger.get("/goals/2025").text


def test_the_page_asks_the_database_as_often_for_forty_goals_as_for_one(owner: Person) -> None:
    owner.add(made())
    few = _queries(owner)
    owner.add(*[made(f"goal {n}", measure="amount", target=Decimal(10)) for n in range(40)])
    assert _queries(owner) == few <= 3 + 1


def _queries(person: Person) -> int:
    with counted(person.app) as count:
        person.get("/goals/2025")
    assert count["records"] == 0
    return count["queries"]


def test_titles_in_any_script_are_shown_as_they_are(owner: Person) -> None:
    owner.add(made("🏃‍♀️ 1,000km 달리기"), made("اقرأ كل يوم"), made("<b>bold</b>"))
    page = owner.get("/goals/2025").text
    assert "🏃‍♀️ 1,000km 달리기" in page
    assert "اقرأ كل يوم" in page
    assert "&lt;b&gt;bold&lt;/b&gt;" in page


def test_a_goal_that_is_its_sentence_says_it_once(owner: Person) -> None:
    text = Retrospective(title="2024", text="Read more", year=2024)
    owner.add(text)
    goal = made("Read more", retrospective_id=text.id, quote_start=0, quote_end=9, quote=text.text)
    owner.add(goal)
    for path in ("/goals/2025", f"/goals/{goal.id}"):
        page = owner.get(path).text
        assert f'href="/retrospectives/{text.id}#q-{goal.id}">retrospective of 2024' in page
        assert "<q>" not in page
        assert "<blockquote" not in page
