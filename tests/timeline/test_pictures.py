"""A year to keep: its pictures as SVG and PNG, and the page that offers them."""

import re
import struct
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from tests.person import Person, sign_up
from tests.timeline.conftest import Asked
from tracker.models import KINDS, Goal, Milestone, Reflection

Told = Callable[..., Milestone]
SIZES = {"card": (1200, 630), "square": (1080, 1080)}
FILES = ["year", *SIZES]
PAGE = "/timeline/2024/pictures"


def svg(person: Person, path: str) -> ET.Element:
    answer = person.get(path)
    assert answer.mimetype == "image/svg+xml", answer.text
    return ET.fromstring(answer.data)


def words(person: Person, path: str) -> str:
    return " ".join(svg(person, path).itertext())


@pytest.mark.parametrize(("name", "size"), SIZES.items())
def test_a_card_has_the_size_that_others_show_it_at(
    owner: Person, told: Told, name: str, size: tuple[int, int]
) -> None:
    owner.add(told("Course", "2024-04/2024-06"))
    drawn = svg(owner, f"{PAGE}/{name}.svg")
    assert (drawn.get("width"), drawn.get("height")) == tuple(map(str, size))
    png = owner.get(f"{PAGE}/{name}.png")
    assert png.mimetype == "image/png"
    assert struct.unpack(">II", png.data[16:24]) == size


def test_the_picture_of_a_year_names_what_it_shows(owner: Person, told: Told) -> None:
    owner.add(told("Course", "2024-04/2024-06"), told("Prize", "2024-07"), told("Someday", "2024"))
    told_words = words(owner, f"{PAGE}/year.svg")
    for word in ("2024", "Course", "Prize", "Someday", "Sometime in 2024", "Jan", "Dec"):
        assert word in told_words


@pytest.mark.parametrize("name", FILES)
def test_an_empty_year_is_a_picture_that_says_so(owner: Person, name: str) -> None:
    assert "Nothing is written about 2024 yet." in words(owner, f"{PAGE}/{name}.svg")
    assert owner.get(f"{PAGE}/{name}.png").data.startswith(b"\x89PNG")


@pytest.mark.parametrize("name", FILES)
def test_a_picture_carries_its_colours_and_asks_nobody(
    owner: Person, told: Told, name: str
) -> None:
    owner.add(*(told(f"One {n}", f"2024-{n:02}", kind=KINDS[n % 11]) for n in range(1, 13)))
    text = owner.get(f"{PAGE}/{name}.svg").text
    assert "style" not in text
    assert "class=" not in text
    assert "var(" not in text
    assert text.count("://") == text.count("http://www.w3.org/2000/svg") == 1


def test_a_card_counts_and_tells_of_the_best(owner: Person, told: Told) -> None:
    owner.add(
        *(told(f"Dull {n}", f"2024-{n:02}", mood=2) for n in range(1, 6)),
        told("Won the prize", "2024-07", kind="award", mood=5),
        Goal(title="Run", year=2024),
        Goal(title="Read", year=2024),
        Goal(title="Read", year=2023),
    )
    goal = next(one for one in owner.all(Goal) if one.year == 2024)
    owner.post(f"/goals/{goal.id}/completion")
    told_words = words(owner, f"{PAGE}/card.svg")
    assert "Won the prize" in told_words
    assert "6 milestones" in told_words
    assert "1 of 2 goals reached" in told_words
    assert told_words.count("Dull") == 3


def test_reflections_of_the_year_are_counted(owner: Person, told: Told) -> None:
    days = [told("Course", "2024-04").earliest.replace(year=year) for year in (2023, 2024)]
    owner.add(*(Reflection(body="Well", written_on=day) for day in days))
    assert "One reflection" in words(owner, f"{PAGE}/square.svg")


def test_a_name_stands_on_a_picture_only_where_it_was_asked_for(owner: Person) -> None:
    for name in FILES:
        assert "’s year" not in owner.get(f"{PAGE}/{name}.svg").text
        assert "Jun’s year" in owner.get(f"{PAGE}/{name}.svg?name=1").text


def test_a_title_is_text_whatever_it_holds(owner: Person, told: Told) -> None:
    owner.add(told('<b>"Bold" & more</b>', "2024-04"), told("🎉🎉", "2024-05", kind="travel"))
    told_words = words(owner, f"{PAGE}/year.svg")
    assert '<b>"Bold" & more</b>' in told_words
    assert "🎉" not in told_words
    assert "Travel" in told_words


def test_a_picture_is_kept_until_something_changes(owner: Person, told: Told) -> None:
    for file in ("year.svg", "year.png", "card.png"):
        first = owner.get(f"{PAGE}/{file}")
        known = {"If-None-Match": first.headers["ETag"]}
        assert owner.get(f"{PAGE}/{file}", headers=known).status_code == 304
        again = owner.get(f"{PAGE}/{file}")
        assert (again.mimetype, again.data) == (first.mimetype, first.data)
    owner.add(told("Course", "2024-04"))
    owner.post("/milestones", {"title": "Job", "date": "2024-05", "kind": "career"})
    assert "Job" in words(owner, f"{PAGE}/year.svg")


def test_a_picture_asks_the_database_little(owner: Person, told: Told, asked: Asked) -> None:
    owner.add(*(told(f"One {n}", f"2024-{n:02}") for n in range(1, 13)))
    questions, records = asked(owner, f"{PAGE}/card.svg")
    assert questions <= 4
    assert records == 0


@pytest.mark.parametrize("count", [0, 3, 30])
def test_the_page_keeps_the_room_that_each_picture_takes(
    owner: Person, told: Told, count: int
) -> None:
    owner.add(
        *(told(f"One {n}", f"2024-{n % 12 + 1:02}", kind=KINDS[n % 11]) for n in range(count))
    )
    page = owner.get(PAGE).text
    for name in FILES:
        drawn = svg(owner, f"{PAGE}/{name}.svg")
        size = f'width="{drawn.get("width")}" height="{drawn.get("height")}"'
        assert re.search(rf'<img src="{PAGE}/{name}.svg"[^>]* {size}', page), name


def test_the_page_offers_every_picture(owner: Person, told: Told) -> None:
    owner.add(told("Course", "2024-04"))
    assert f'href="{PAGE}"' in owner.get("/timeline/2024").text
    page = owner.get(f"{PAGE}?name=1").text
    for name in FILES:
        for suffix in ("svg", "png"):
            assert f'href="{PAGE}/{name}.{suffix}?name=1" download=' in page


def test_someone_signed_out_is_asked_to_sign_in(anyone: Person) -> None:
    for path in (PAGE, f"{PAGE}/year.svg", f"{PAGE}/card.png"):
        assert anyone.get(path).location.startswith("/sign-in")


def test_a_stranger_gets_a_picture_of_their_own_year(
    owner: Person, stranger: Person, told: Told
) -> None:
    owner.add(told("A secret", "2024-04"))
    assert "A secret" in owner.get(f"{PAGE}/year.svg").text
    assert "A secret" not in stranger.get(f"{PAGE}/year.svg").text


@pytest.mark.parametrize("file", ["year.gif", "year", "poster.svg", "../year.svg"])
def test_no_other_picture_is_there(owner: Person, file: str) -> None:
    assert owner.get(f"{PAGE}/{file}").status_code == 404


def test_a_picture_is_only_looked_at(owner: Person) -> None:
    assert owner.post(f"{PAGE}/year.svg").status_code == 405
    assert owner.post(PAGE).status_code == 405


def test_a_year_is_told_in_the_language_of_its_owner(owner: Person) -> None:
    korean = sign_up(owner.app, "지은", "ko")
    told_words = words(korean, f"{PAGE}/card.svg?name=1")
    assert "지은의 한 해" in told_words
    assert "12월" in told_words
