"""The other end of a link: what stands in the same year, or what holds some words."""

from datetime import date

import pytest

from tests.links.conftest import Ends, Told
from tests.person import Person
from tests.timeline.conftest import Asked
from tracker.models import Goal, Reflection


def offered(owner: Person, path: str, record: object) -> bool:
    return f'value="{record.id}"' in owner.get(path).text


def test_what_stands_in_the_same_year_is_offered(owner: Person, ends: Ends, told: Told) -> None:
    before = told("An earlier talk", "2024-06-14", kind="event")
    owner.add(before)
    path = f"/goals/{ends['goal'].id}/links"
    assert offered(owner, path, ends["milestone"])
    assert offered(owner, path, ends["reflection"])
    assert not offered(owner, path, before)
    assert not offered(owner, path, ends["goal"])


def test_words_find_what_stands_in_other_years(owner: Person, ends: Ends, told: Told) -> None:
    before = told("An earlier talk", "2019-06-14", note="발표가 100% 좋았다")
    owner.add(before)
    for words in ("earlier", "TALK earlier", "발표", "100%"):
        assert offered(owner, f"/goals/{ends['goal'].id}/links?q={words}", before), words
    for words in ("earlier nothing", "100_", "understood"):
        assert not offered(owner, f"/goals/{ends['goal'].id}/links?q={words}", before), words
    assert offered(owner, f"/goals/{ends['goal'].id}/links?q=understood", ends["reflection"])
    assert (
        "A shorter word may find it." in owner.get(f"/goals/{ends['goal'].id}/links?q=nowhere").text
    )


def test_what_is_linked_already_is_not_offered(owner: Person, ends: Ends) -> None:
    path = f"/goals/{ends['goal'].id}/links"
    owner.post(path, {"milestone": str(ends["milestone"].id)})
    page = owner.get(path).text
    assert page.count(f'value="{ends["milestone"].id}"') == 1
    assert "Unlink “Gave a talk”" in page
    assert "Link “Gave a talk”" not in page.replace("Unlink", "")


@pytest.mark.parametrize("noun", ["goal", "milestone"])
def test_a_reflection_on_it_stands_there_anyway(owner: Person, ends: Ends, noun: str) -> None:
    about = Reflection(
        written_on=date(2025, 7, 1), body="About it", **{f"{noun}_id": ends[noun].id}
    )
    owner.add(about)
    assert not offered(owner, f"/{noun}s/{ends[noun].id}/links", about)
    assert not offered(owner, f"/reflections/{about.id}/links", ends[noun])
    other = "milestone" if noun == "goal" else "goal"
    assert offered(owner, f"/{other}s/{ends[other].id}/links", about)
    assert offered(owner, f"/reflections/{about.id}/links", ends[other])


def test_a_year_with_nothing_else_says_how_to_find_more(owner: Person) -> None:
    alone = Goal(title="Alone", year=1999)
    owner.add(alone)
    page = owner.get(f"/goals/{alone.id}/links").text
    assert "Nothing else stands in 1999 yet." in page


def test_however_much_there_is_it_is_offered_in_one_query(
    owner: Person, ends: Ends, told: Told, asked: Asked
) -> None:
    path = f"/goals/{ends['goal'].id}/links"
    before, _ = asked(owner, path)
    owner.add(*(told(f"Milestone {n}", "2025-02-01") for n in range(80)))
    assert asked(owner, path + "?a")[0] == before
    assert owner.get(path).text.count('name="milestone"') == 10
