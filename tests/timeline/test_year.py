"""A year: its strip, its river, its shelf; and its months where it is too full."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.person import Person
from tests.timeline.conftest import Asked
from tracker import clock
from tracker.models import KINDS, Milestone, Reflection, Retrospective

Told = Callable[..., Milestone]


def test_the_timeline_leads_to_the_latest_year_that_has_something(
    owner: Person, told: Told
) -> None:
    owner.add(told("Old", "2019-05"), told("New", "2024-05"))
    assert owner.get("/timeline").location == "/timeline/2024"


def test_a_year_to_come_is_only_shown_when_there_is_no_other(owner: Person, told: Told) -> None:
    owner.add(told("Wedding", "2027-05"))
    assert owner.get("/timeline").location == "/timeline/2027"
    owner.add(told("This year", "2025-05"))
    assert owner.get("/timeline").location == "/timeline/2025"


def test_without_any_milestone_the_timeline_leads_to_pasting(owner: Person) -> None:
    page = owner.get("/timeline")
    assert page.status_code == 200
    assert 'href="/retrospectives/new"' in page.text


def test_an_empty_year_leads_to_pasting_and_to_its_neighbours(owner: Person, told: Told) -> None:
    owner.add(told("Before", "2019"), told("After", "2023-02"))
    page = owner.get("/timeline/2021").text
    assert "Nothing is written about 2021 yet." in page
    assert '<a rel="prev" href="/timeline/2019">' in page
    assert '<a rel="next" href="/timeline/2023">' in page


def test_what_led_up_to_a_year_stands_before_it(owner: Person, told: Told) -> None:
    text = Retrospective(title="2024", text="In December 2023 the internship ended.", year=2024)
    owner.add(text)
    source = {"retrospective_id": text.id, "quote": "the internship ended", "quote_start": 17}
    owner.add(told("Internship ended", "2023-12", **source, quote_end=37), told("Job", "2024-07"))
    page = owner.get("/timeline/2024").text
    assert "Before 2024" in page
    assert page.rindex("Internship ended") < page.rindex(">Job<")
    assert "Internship ended" not in owner.get("/timeline/2022").text


@pytest.mark.parametrize("page", ["/timeline/2025", "/timeline/2025/q1", "/timeline/2025/7"])
def test_what_was_left_without_an_end_goes_on_through_the_next_year(
    owner: Person, told: Told, page: str
) -> None:
    owner.add(told("Learning the cello", "2024-10/.."), told("Marathon", "2025-02-03"))
    text = owner.get(page).text
    assert "Learning the cello" in text
    assert "from Oct 2024" in text
    assert 'class="kind-other cut-start"' in text
    assert "Before 2025" not in text
    assert "The longest stretch" not in text
    assert "Learning the cello" not in owner.get("/timeline/2026").text


def test_what_a_text_tells_again_of_something_without_an_end_stands_once(
    owner: Person, told: Told
) -> None:
    text = Retrospective(title="2025", text="Since October 2024 I learn the cello.", year=2025)
    owner.add(text)
    source = {"retrospective_id": text.id, "quote": "learn the cello", "quote_start": 21}
    owner.add(told("Cello", "2024-10/..", **source, quote_end=36))
    assert owner.get("/timeline/2025").text.count('<article class="entry') == 1


def test_what_happened_at_one_time_stands_as_it_was_told(owner: Person, told: Told) -> None:
    for title, start in (("Second", 20), ("First", 10), ("Third", 30)):
        owner.add(told(title, "2024-05", quote=title, quote_start=start, quote_end=start + 5))
    page = owner.get("/timeline/2024").text
    assert page.index(">First<") < page.index(">Second<") < page.index(">Third<")


@pytest.mark.parametrize("year", [1, 9999])
def test_the_first_and_the_last_year_are_pages(owner: Person, told: Told, year: int) -> None:
    owner.add(told("At the edge", f"{year:04d}-12/.."), told("Of it", f"{year:04d}"))
    assert owner.get(f"/timeline/{year}").status_code == 200
    assert owner.get(f"/timeline/{year}/12").status_code == 200
    assert owner.get("/timeline/all").status_code == 200


@pytest.mark.parametrize("year", ["0", "10000", "-1", "12345678901234567890", "2024/0", "2024/13"])
def test_other_years_and_months_are_not(owner: Person, year: str) -> None:
    assert owner.get(f"/timeline/{year}").status_code == 404


def test_each_milestone_is_marked_and_told_where_its_mark_leads(owner: Person, told: Told) -> None:
    some = [told("Course", "2024-04/2024-06"), told("Job", "2024-07"), told("Someday", "2024")]
    owner.add(*some)
    page = owner.get("/timeline/2024").text
    marks = set(re.findall(r'href="#(m-[\w-]+)"', page))
    cards = set(re.findall(r'<article class="[^"]*" id="(m-[\w-]+)"', page))
    assert marks == cards == {f"m-{one.id}" for one in some}


def test_dates_are_told_in_words_without_the_years_own_number(owner: Person, told: Told) -> None:
    owner.add(told("Course", "2024-04/2024-06"), told("Studies", "2020-03/2025-02"))
    page = owner.get("/timeline/2024").text
    assert "<time>Apr – Jun</time>" in page
    assert "<time>Mar 2020 – Feb 2025</time>" in page


def test_a_span_from_earlier_years_is_in_every_year_it_lasts(owner: Person, told: Told) -> None:
    owner.add(told("Studies", "2018-03/2022-02"))
    for year in range(2018, 2023):
        assert "Studies" in owner.get(f"/timeline/{year}").text
    assert "Studies" not in owner.get("/timeline/2023").text


def test_a_moment_sometime_during_a_span_stands_inside_it(owner: Person, told: Told) -> None:
    owner.add(told("Prize", "2024-04~/2024-06~", kind="award"), told("Course", "2024-04/2024-06"))
    page = owner.get("/timeline/2024").text
    assert re.search(r'class="entry kind-award inside"', page)
    assert page.index(">Course</a>") < page.index(">Prize</a>")


def test_a_card_shows_its_quote_and_leads_to_its_place_in_the_text(owner: Person) -> None:
    text = Retrospective(title="2024", text="4월에 시작했다.", year=2024)
    owner.add(text)
    made = Milestone(title="Began", edtf="2024-04")
    made.happened(made.date)
    made.quote_from(text.id, 0, 9, text.text)
    owner.add(made)
    page = owner.get("/timeline/2024").text
    assert "4월에 시작했다." in page
    assert f'href="/retrospectives/{text.id}#q-{made.id}"' in page


def test_a_quote_stays_when_its_text_is_in_the_trash(owner: Person) -> None:
    text = Retrospective(title="2024", text="시작했다.", year=2024)
    text.trash(clock.now())
    owner.add(text)
    made = Milestone(title="Began", edtf="2024-04", retrospective_id=text.id, quote="시작했다.")
    made.happened(made.date)
    owner.add(made)
    page = owner.get("/timeline/2024").text
    assert "시작했다." in page
    assert "#q-" not in page


def test_a_card_counts_the_reflections_on_it(owner: Person, milestone: Milestone) -> None:
    for words in ("one", "two"):
        owner.add(Reflection(written_on=date(2024, 7, 1), body=words, milestone_id=milestone.id))
    assert "2 reflections" in owner.get("/timeline/2024").text


def test_a_year_of_one_kind_shows_that_kind_only(owner: Person, told: Told) -> None:
    owner.add(told("Prize", "2024-05", kind="award"), told("Flu", "2024-02", kind="health"))
    page = owner.get("/timeline/2024?kind=award").text
    assert ">Prize</a>" in page
    assert ">Flu</a>" not in page
    assert "Health 1" in page


def test_a_kind_that_is_none_is_left_out_of_account(owner: Person, told: Told) -> None:
    owner.add(told("Prize", "2024-05", kind="award"))
    assert ">Prize</a>" in owner.get("/timeline/2024?kind=gossip").text


def test_each_month_leads_to_adding_a_milestone_in_it(owner: Person, milestone: Milestone) -> None:
    page = owner.get("/timeline/2024").text
    assert all(f'href="/milestones/new?when=2024-{month:02}"' in page for month in range(1, 13))


def test_the_sentence_counts_and_names_the_longest(owner: Person, told: Told) -> None:
    owner.add(told("Course", "2024-04/2024-06"), told("Someday", "2024~"))
    page = owner.get("/timeline/2024").text
    assert "2 milestones, 1 of them without a month. The longest stretch was “Course”." in page


def test_a_stranger_sees_none_of_it(stranger: Person, milestone: Milestone) -> None:
    assert "Joined the course" not in stranger.get("/timeline/2024").text


def test_what_is_in_the_trash_is_not_on_the_timeline(owner: Person, told: Told) -> None:
    made = told("Gone", "2024-05")
    made.trash(clock.now())
    owner.add(made)
    assert owner.get("/timeline").status_code == 200
    assert "Gone" not in owner.get("/timeline/2024").text


def test_signed_out_there_is_nothing_to_see(anyone: Person) -> None:
    for path in ("/timeline", "/timeline/2024", "/timeline/2024/4", "/timeline/all"):
        assert anyone.get(path).status_code == 303


def busy(told: Told, count: int) -> list[Milestone]:
    """So many milestones, spread evenly over 2024."""
    days = (date(2024, 1, 1) + timedelta(days=n * 366 // count) for n in range(count))
    return [told(f"thing {n}", day.isoformat(), kind=KINDS[n % 11]) for n, day in enumerate(days)]


def test_a_year_is_asked_for_as_often_when_it_is_full(
    owner: Person, told: Told, asked: Asked
) -> None:
    owner.add(told("one", "2024-05"))
    few = asked(owner, "/timeline/2024")
    owner.add(*busy(told, 100))
    assert asked(owner, "/timeline/2024") == few == (2 + 1, 0)


def test_an_overfull_year_is_not_drawn_whole_and_leads_to_its_months(
    owner: Person, told: Told
) -> None:
    owner.add(*busy(told, 600))
    page = owner.get("/timeline/2024").text
    assert page.count("<article") == 12 * 12
    assert "More than 144 milestones; here are the first of each month." in page
    assert "thing 0<" in page
    assert "thing 599<" not in page
    assert 'href="/timeline/2024/12">All of Dec' in page


def test_a_month_tells_all_of_it_a_page_at_a_time(owner: Person, told: Told) -> None:
    owner.add(*(told(f"thing {n}.", "2024-05") for n in range(230)))
    path, seen = "/timeline/2024/5", []
    while path:
        page = owner.get(path).text
        seen += re.findall(r">thing (\d+)\.</a></h3>", page)
        following = re.search(r'rel="next" href="([^"]+after=[^"]+)"', page)
        path = following[1] if following else ""
    assert sorted(map(int, seen)) == list(range(230))


def test_a_month_is_asked_for_as_often_far_down(owner: Person, told: Told, asked: Asked) -> None:
    some = [told(f"thing {n}", "2024-05") for n in range(130)]
    owner.add(*some)
    assert asked(owner, "/timeline/2024/5") == asked(owner, f"/timeline/2024/5?after={some[0].id}")


@pytest.mark.parametrize("after", ["", "17", "00000000-0000-0000-0000-000000000000"])
def test_an_unknown_place_to_go_on_from_is_a_page(owner: Person, after: str) -> None:
    assert owner.get(f"/timeline/2024/5?after={after}").status_code == 200
    assert owner.get(f"/timeline/all?before={after}").status_code == 200


def test_moods_of_reflections_are_in_the_line(owner: Person, told: Told) -> None:
    owner.add(told("One", "2024-05"))
    assert "strip-mood" not in owner.get("/timeline/2024").text
    for month in (2, 8):
        owner.add(Reflection(written_on=date(2024, month, 1), body="felt", mood=month // 2))
    assert 'class="strip-mood"' in owner.get("/timeline/2024").text


def test_an_empty_month_leads_to_adding_a_milestone_in_it(owner: Person) -> None:
    page = owner.get("/timeline/2024/2").text
    assert "Nothing began in this month." in page
    assert 'href="/milestones/new?when=2024-02"' in page
