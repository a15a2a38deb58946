"""A year, a quarter, a month and all years narrowed to a kind and a word, from one to the next."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.person import Person
from tests.timeline.conftest import Asked
from tracker.models import Milestone

Told = Callable[..., Milestone]
ASKED = "?kind=award&word=Sora"
PLACES = ("/timeline/2024", "/timeline/2024/q2", "/timeline/2024/5")
TIMES = re.compile(r"^/timeline/(?:all|\d+(?:/q?\d+)?)$")


@pytest.fixture
def _some(owner: Person, told: Told) -> None:
    """Four in May, of which one is an award with Sora, and one in each year beside it."""
    owner.add(
        told("Both", "2024-05-03", kind="award", people="Sora"),
        told("Kind only", "2024-05-04", kind="award", people="Soran"),
        told("Word only", "2024-05-05", kind="life", tags="sora"),
        told("Neither", "2024-05-06", kind="life"),
        told("Through", "2024-02/2024-08", kind="award", people="Sora\nJun"),
        told("Old", "2023-05", kind="life"),
        told("New", "2025-05", kind="life"),
    )


def addresses(page: str) -> list[str]:
    main = page[page.index("<main") : page.index("</main>")]
    links = re.findall(r'<a(?: class="[^"]*")?(?: rel="\w+")? href="(/timeline/[^"#]*)"', main)
    return [link.replace("&amp;", "&") for link in links]


@pytest.mark.usefixtures("_some")
@pytest.mark.parametrize("place", PLACES)
def test_only_what_is_asked_for_is_shown(owner: Person, place: str) -> None:
    page = owner.get(place + ASKED).text
    shown = {
        title
        for title in ("Both", "Kind only", "Word only", "Neither", "Through")
        if f">{title}</a></h3>" in page
    }
    assert shown == {"Both", "Through"}


@pytest.mark.usefixtures("_some")
@pytest.mark.parametrize("place", PLACES)
def test_what_is_asked_for_stays_from_one_time_to_another(owner: Person, place: str) -> None:
    ways = [urlsplit(one) for one in addresses(owner.get(place + ASKED).text)]
    others = [one for one in ways if TIMES.match(one.path) and one.path != place]
    assert len(others) >= 4
    for way in others:
        if "word=" in way.query and "kind=" not in way.query:
            continue  # A word beneath a card leads to all that have it.
        assert parse_qs(way.query) == {"kind": ["award"], "word": ["Sora"]}, way


@pytest.mark.usefixtures("_some")
@pytest.mark.parametrize("place", PLACES)
def test_each_part_of_it_is_taken_away_by_a_press(owner: Person, place: str) -> None:
    page = owner.get(place + ASKED).text
    assert f'href="{place}?kind=award" aria-current="true" aria-label="Only “Sora”' in page
    ways = addresses(page)
    assert place in ways or f"{place}?word=Sora" in ways


@pytest.mark.usefixtures("_some")
def test_all_years_are_narrowed_to_a_word_and_keep_it(owner: Person) -> None:
    page = owner.get("/timeline/all?word=SORA").text
    titles = re.findall(r'/milestones/[0-9a-f-]{36}">([^<]+)</a> <small>', page)
    assert titles == ["Through", "Word only", "Both"]
    assert '<input type="hidden" name="word" value="SORA">' in page
    assert 'href="/timeline/all" aria-current="true" aria-label="Only “SORA”: show all"' in page
    assert '<a href="/timeline/2024?word=SORA">2024</a>' in page


@pytest.mark.usefixtures("_some")
@pytest.mark.parametrize("word", ["%", "_ora", "Sor", "\n", "", "Sora\nJun"])
def test_a_word_is_a_whole_line_and_nothing_else(owner: Person, word: str) -> None:
    for place in PLACES:
        page = owner.get(place, query_string={"word": word}).text
        assert (">Both</a></h3>" in page) is (word == "")


@pytest.mark.usefixtures("_some")
def test_a_time_without_what_is_asked_for_says_so(owner: Person) -> None:
    for place in ("/timeline/2023", "/timeline/2023/q2"):
        page = owner.get(f"{place}?kind=award").text
        assert "Nothing like that is told of this time." in page
        assert re.search(r'kind-award" href="[^"]+"\s+aria-current="true"', page)
    assert "Nothing like that began in this month." in owner.get("/timeline/2023/5?kind=award").text


def test_pages_of_a_month_keep_what_is_asked_for(owner: Person, told: Told) -> None:
    owner.add(*(told(f"{n}", "2024-05-07", kind=("award", "life")[n % 2]) for n in range(220)))
    page = owner.get("/timeline/2024/5?kind=award").text
    following = re.search(r'rel="next" href="([^"]*after=[^"]+)"', page)
    assert following
    rest = owner.get(following[1].replace("&amp;", "&")).text
    assert (page.count("<article"), rest.count("<article")) == (100, 10)
    assert "kind-life" not in rest


@pytest.mark.usefixtures("_some")
@pytest.mark.parametrize("place", [*PLACES, "/timeline/all"])
def test_to_be_narrowed_asks_the_database_no_more(owner: Person, place: str, asked: Asked) -> None:
    owner.get(f"{place}?kind=travel")
    assert asked(owner, place + ASKED) == asked(owner, place)


@pytest.mark.usefixtures("_some")
@pytest.mark.parametrize("place", [*PLACES, "/timeline/all"])
def test_a_stranger_finds_none_of_it(stranger: Person, place: str) -> None:
    assert "Both" not in stranger.get(place + ASKED).text


def test_a_neighbour_of_another_year_says_which(owner: Person) -> None:
    first, second = (owner.get(f"/timeline/2024/{part}").text for part in ("q1", "q2"))
    assert '<a rel="prev" href="/timeline/2023/q4">Q4 2023</a>' in first
    assert '<a rel="next" href="/timeline/2024/q2">Q2</a>' in first
    assert '<a rel="prev" href="/timeline/2024/q1">Q1</a>' in second
    assert ">Jan 2025</a>" in owner.get("/timeline/2024/12").text
    assert ">Nov</a>" in owner.get("/timeline/2024/12").text
