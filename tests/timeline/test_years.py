"""All years: a strip and a list a year, a hundred milestones a page."""

import gzip
import re
from collections.abc import Callable
from datetime import date, timedelta

from tests.person import Person
from tests.timeline.conftest import Asked
from tracker.models import KINDS, Milestone

Told = Callable[..., Milestone]
YEAR = re.compile(r'<li(?: class="silent")?><a href="/timeline/(\d+)">')


def years_of(page: str) -> list[int]:
    return [int(year) for year in YEAR.findall(page)]


def life(told: Told, count: int, years: int) -> list[Milestone]:
    """So many milestones, spread evenly over the years up to 2024."""
    first = date(2025 - years, 1, 1)
    days = (first + timedelta(days=n * years * 365 // count) for n in range(count))
    shapes = ("{:%Y-%m-%d}", "{:%Y-%m}", "{:%Y-%m-%d}", "{:%Y-%m}~")
    return [
        told(f"thing {n}.", shapes[n % 4].format(day), kind=KINDS[n % 11], mood=n % 5 + 1)
        for n, day in enumerate(days)
    ]


def pages(person: Person) -> list[str]:
    """All pages, following each to the next."""
    path, found = "/timeline/all", []
    while path:
        found.append(person.get(path).text)
        following = re.search(r'rel="next" href="([^"]+)"', found[-1])
        path = following[1] if following else ""
    return found


def test_without_any_milestone_it_leads_to_pasting(owner: Person) -> None:
    assert 'href="/retrospectives/new"' in owner.get("/timeline/all").text


def test_years_come_newest_first_with_their_milestones(owner: Person, told: Told) -> None:
    owner.add(told("Old", "2019-05"), told("New", "2024-05"), told("Newer", "2024-07"))
    page = owner.get("/timeline/all").text
    assert years_of(page) == [2024, 2019]
    assert page.index(">Newer</a>") < page.index(">New</a>") < page.index(">Old</a>")
    assert "2 milestones" in page


def test_a_span_across_years_is_drawn_in_each_and_told_once(owner: Person, told: Told) -> None:
    owner.add(told("Studies", "2020-03/2023-02"), told("Born", "2001"))
    page = owner.get("/timeline/all").text
    assert years_of(page) == [2023, 2022, 2021, 2020, 2001]
    assert page.count("<rect") == 4
    assert page.count(">Studies</a>") == 1


def test_words_count_every_bar_of_a_year(owner: Person, told: Told) -> None:
    owner.add(
        told("Studies", "2022-03/2024-02"), told("Job", "2023-05/2024-03"), told("Flu", "2023-02")
    )
    page = owner.get("/timeline/all").text
    assert re.findall(r"<summary>([^<]+)</summary>", page) == [
        *("2 milestones", "One milestone · 2 going on", "1 going on")
    ]
    assert page.count("goes on until 2024") == 3


def test_of_very_much_that_goes_on_a_year_names_some(owner: Person, told: Told) -> None:
    owner.add(*(told(f"thing {n}.", "2022-03/2024-02") for n in range(40)))
    page = owner.get("/timeline/all").text
    assert "40 going on" in page
    assert page.count("goes on until 2024") == 2 * 8


def test_every_milestone_is_told_once_over_all_pages(owner: Person, told: Told) -> None:
    owner.add(*life(told, 530, 30))
    told_numbers = [int(n) for page in pages(owner) for n in re.findall(r">thing (\d+)\.<", page)]
    assert sorted(told_numbers) == list(range(530))


def test_a_year_stands_whole_on_one_page(owner: Person, told: Told) -> None:
    owner.add(*life(told, 530, 30))
    shown = [year for page in pages(owner) for year in years_of(page)]
    assert shown == sorted(set(shown), reverse=True)


def test_a_year_fuller_than_a_page_goes_on_on_the_next(owner: Person, told: Told) -> None:
    owner.add(*(told(f"thing {n}.", "2024-05") for n in range(250)), told("Old", "2020"))
    found = pages(owner)
    numbers = [int(n) for page in found for n in re.findall(r">thing (\d+)\.<", page)]
    assert sorted(numbers) == list(range(250))
    assert ">Old</a>" in found[-1]


def test_many_thin_years_are_parted_into_pages(owner: Person, told: Told) -> None:
    owner.add(*(told(f"thing {year}.", f"{year:04}") for year in range(1950, 2021)))
    found = [years_of(page) for page in pages(owner)]
    assert [year for page in found for year in page] == list(range(2020, 1949, -1))
    assert max(map(len, found)) == 24


def test_a_hundred_milestones_are_a_light_page(owner: Person, told: Told) -> None:
    owner.add(*life(told, 100, 5))
    page = owner.get("/timeline/all").data
    assert page.count(b"<time>") == 100
    assert len(page) < 38_000
    assert len(gzip.compress(page, 1)) < 9_000
    assert len(re.findall(rb"<\w", page)) <= 900


def test_the_page_is_asked_for_as_often_however_many_there_are(
    owner: Person, told: Told, asked: Asked
) -> None:
    owner.add(told("one", "2024-05"))
    few = asked(owner, "/timeline/all")
    some = life(told, 400, 20)
    owner.add(*some)
    assert asked(owner, "/timeline/all") == few == (2 + 1, 0)
    assert asked(owner, f"/timeline/all?before={some[200].id}") == (1 + 1, 0)


def test_what_is_kept_of_a_year_changes_with_it(owner: Person, milestone: Milestone) -> None:
    assert "Joined the course" in owner.get("/timeline/all").text
    fields = {"title": "Left the course", "date": "2024-06", "kind": "education", "version": "1"}
    owner.post(f"/milestones/{milestone.id}/edit", fields)
    page = owner.get("/timeline/all").text
    assert "Left the course" in page
    assert "Joined the course" not in page


def test_titles_in_any_script_are_shown_as_they_are(owner: Person, told: Told) -> None:
    owner.add(told("<b>굵게</b>", "2024-05"), told("اقرأ", "2024-05"), told("🏃‍♀️", "2024-05"))
    page = owner.get("/timeline/all").text
    assert "&lt;b&gt;굵게&lt;/b&gt;" in page
    assert "اقرأ" in page
    assert "🏃‍♀️" in page


def test_a_stranger_sees_none_of_it(stranger: Person, milestone: Milestone) -> None:
    assert "Joined the course" not in stranger.get("/timeline/all").text
    page = stranger.get(f"/timeline/all?before={milestone.id}")
    assert page.status_code == 200
