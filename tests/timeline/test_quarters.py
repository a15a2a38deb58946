"""A year looked at more closely: its quarters, their months, and the ways between them."""

import re
from collections.abc import Callable

import pytest

from tests.person import Person
from tests.timeline.conftest import Asked
from tracker.models import Milestone

Told = Callable[..., Milestone]


def crumbs(page: str) -> list[str]:
    trail = re.search(r'<nav class="crumbs".*?</nav>', page, re.DOTALL)
    return re.findall(r'href="([^"]+)"', trail[0]) if trail else []


def ways(page: str) -> list[str]:
    zoom = re.search(r'<nav class="zoom".*?</nav>', page, re.DOTALL)
    return re.findall(r'href="([^"]+)"', zoom[0]) if zoom else []


def beside(page: str) -> list[str]:
    return re.findall(r'<a rel="(?:prev|next)" href="([^"]+)"', page)


def test_a_year_leads_to_its_quarters_and_these_to_their_months(owner: Person, told: Told) -> None:
    owner.add(told("Job", "2024-05"))
    year, quarter = owner.get("/timeline/2024").text, owner.get("/timeline/2024/q2").text
    assert ways(year) == [f"/timeline/2024/q{number}" for number in (1, 2, 3, 4)]
    assert ways(quarter) == [f"/timeline/2024/{month}" for month in (4, 5, 6)]


def test_each_page_says_what_it_is_a_part_of(owner: Person) -> None:
    assert crumbs(owner.get("/timeline/2024/q2").text) == ["/timeline/all", "/timeline/2024"]
    assert crumbs(owner.get("/timeline/2024/5").text) == [
        *("/timeline/all", "/timeline/2024", "/timeline/2024/q2")
    ]


@pytest.mark.parametrize(
    ("path", "neighbours"),
    [
        ("/timeline/2024/q1", ["/timeline/2023/q4", "/timeline/2024/q2"]),
        ("/timeline/2024/q4", ["/timeline/2024/q3", "/timeline/2025/q1"]),
        ("/timeline/2024/12", ["/timeline/2024/11", "/timeline/2025/1"]),
        ("/timeline/1/q1", ["/timeline/1/q2"]),
        ("/timeline/9999/12", ["/timeline/9999/11"]),
    ],
)
def test_the_next_and_the_previous_stand_beside_it(
    owner: Person, path: str, neighbours: list[str]
) -> None:
    assert beside(owner.get(path).text) == neighbours


@pytest.mark.parametrize("part", ["q0", "q5", "q", "q12", "Q2"])
def test_there_are_four_quarters(owner: Person, part: str) -> None:
    assert owner.get(f"/timeline/2024/{part}").status_code == 404


def test_a_quarter_tells_what_was_in_it_and_what_went_on(owner: Person, told: Told) -> None:
    owner.add(
        told("Inside", "2024-05-03"),
        told("Passing", "2024-02/2024-08"),
        told("From last year", "2023-11/2024-04"),
        told("Before", "2024-03-31"),
        told("After", "2024-07-01"),
        told("Someday", "2024"),
    )
    page = owner.get("/timeline/2024/q2").text
    for title, is_there in (
        *((name, True) for name in ("Inside", "Passing", "From last year")),
        *((name, False) for name in ("Before", "After", "Someday")),
    ):
        assert (f">{title}</a></h3>" in page) is is_there
    assert page.count('<section class="river-month') == 3


def test_the_kind_asked_for_stays_while_looking_closer(owner: Person, told: Told) -> None:
    owner.add(told("Prize", "2024-05", kind="award"), told("Job", "2024-05", kind="career"))
    assert ways(owner.get("/timeline/2024?kind=award").text)[1] == "/timeline/2024/q2?kind=award"
    page = owner.get("/timeline/2024/q2?kind=award").text
    assert ">Prize</a></h3>" in page
    assert ">Job</a></h3>" not in page


def test_a_quarter_without_anything_leads_to_adding_a_milestone(owner: Person) -> None:
    page = owner.get("/timeline/2024/q2").text
    assert "Nothing is written about these months yet." in page
    assert 'href="/milestones/new?when=2024-04"' in page


def test_a_full_quarter_tells_the_first_of_each_month(owner: Person, told: Told) -> None:
    owner.add(*(told(f"thing {n}", f"2024-{4 + n % 3:02}-07") for n in range(180)))
    page = owner.get("/timeline/2024/q2").text
    assert page.count("<article") == 3 * 48
    assert 'href="/timeline/2024/5">All of May' in page


def test_a_quarter_is_asked_for_as_often_however_full(
    owner: Person, told: Told, asked: Asked
) -> None:
    few = asked(owner, "/timeline/2024/q2")
    owner.add(*(told(f"thing {n}", "2024-05-07") for n in range(100)))
    assert asked(owner, "/timeline/2024/q2") == few
    assert few[0] <= 3 + 1


def test_a_stranger_sees_none_of_it(stranger: Person, milestone: Milestone) -> None:
    assert milestone.title not in stranger.get("/timeline/2024/q2").text
