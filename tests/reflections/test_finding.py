"""The list of reflections: by month, in pages, and by a word."""

from datetime import date, timedelta

import pytest

from tests.bench.queries import counted
from tests.person import Person
from tracker.clock import now
from tracker.models import Goal, Milestone, Reflection
from tracker.reflections.excerpts import excerpt, sought_words
from tracker.shapes.naming import answered


def written(body: str, on: date = date(2025, 11, 2), **more: object) -> Reflection:
    return Reflection(written_on=on, body=body, **more)


def test_without_any_the_page_invites_to_write(owner: Person) -> None:
    page = owner.get("/reflections").text
    assert "Nothing written yet." in page
    assert 'href="/reflections/new"' in page
    assert 'role="search"' not in page


def test_the_months_question_stands_there(owner: Person) -> None:
    page = owner.get("/reflections").text
    assert "The question of November" in page
    assert 'href="/reflections/new?prompt=kindness"' in page


def test_they_stand_by_month_the_newest_first(owner: Person) -> None:
    owner.add(
        written("an old one", date(2024, 3, 9)),
        written("a new one", date(2025, 11, 3)),
        written("one before", date(2025, 11, 1)),
    )
    page = owner.get("/reflections").text
    places = ["Nov 2025", "a new one", "one before", "Mar 2024", "an old one"]
    assert sorted(places, key=page.index) == places
    assert page.count('id="month-2025-11"') == 1


def test_each_shows_its_day_mood_question_and_first_words(owner: Person, goal: Goal) -> None:
    made = written("Went **well** " + "and on " * 200, mood=5, prompt="How?", goal_id=goal.id)
    owner.add(made)
    page = owner.get("/reflections").text
    assert f'href="/reflections/{made.id}"><time datetime="2025-11-02">2 Nov</time></a>' in page
    assert "very good" in page
    assert "How?" in page
    assert "Went well and on" in page
    assert page.count("and on") < 60
    assert f'<a href="/goals/{goal.id}">Grow without anxiety</a>' in page


def test_a_long_list_comes_in_pages(owner: Person) -> None:
    owner.add(*[written(f"number {n}.", date(2025, 1, 1) + timedelta(n)) for n in range(120)])
    path, shown = "/reflections", []
    while path:
        page = owner.get(path).text
        shown += [n for n in range(120) if f"number {n}." in page]
        more = page.split('<a rel="next" href="')
        path = more[1].split('"')[0] if len(more) > 1 else ""
    assert sorted(shown) == list(range(120))


def test_of_one_day_none_is_lost_between_pages(owner: Person) -> None:
    owner.add(*[written(f"number {n}.") for n in range(60)])
    first = owner.get("/reflections").text
    second = owner.get(first.split('<a rel="next" href="')[1].split('"')[0]).text
    assert [first.count("number "), second.count("number ")] == [50, 10]
    assert 'rel="next"' not in second


@pytest.mark.parametrize("older", ["nonsense", "", "0"])
def test_a_page_from_nowhere_is_the_first(
    owner: Person, reflection: Reflection, older: str
) -> None:
    assert "Quiet day." in owner.get(f"/reflections?older={older}").text


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("회사", "첫 회사에서의 한 달"),
        ("사에", "첫 회사에서의 한 달"),
        ("회사 한달", None),
        ("달 회사", "첫 회사에서의 한 달"),
        ("SLEEP", "too little Sleep"),
        ("100%", "gave 100% today"),
        ("100_", None),
        ("🌱", "a 🌱 grows"),
        ("هادئ", "يوم هادئ"),
        ("해커톤", "it was loud"),
        ("anxiety", "breathe"),
        ("thank", "my sister"),
        ("nowhere", None),
    ],
)
def test_a_word_finds_what_holds_it(
    owner: Person, goal: Goal, milestone: Milestone, sought: str, found: str | None
) -> None:
    owner.add(
        written("첫 회사에서의 한 달"),
        written("too little Sleep"),
        written("gave 100% today"),
        written("a 🌱 grows"),
        written("يوم هادئ"),
        written("it was loud", milestone_id=milestone.id),
        written("breathe", goal_id=goal.id),
        written("my sister", prompt="Whom would you like to thank?"),
    )
    page = owner.get("/reflections", query_string={"q": sought}).text
    assert page.count('class="reflection"') == (1 if found else 0)
    if found:
        assert found in page.replace("<mark>", "").replace("</mark>", "")
    else:
        assert f"Nothing with “{sought}” yet" in page


def test_the_word_is_shown_where_it_stands(owner: Person) -> None:
    owner.add(written("앞의 말 " * 400 + "그리고 **해커톤**에서 배웠다. " + "뒤의 말 " * 400))
    page = owner.get("/reflections?q=해커톤").text
    assert "<mark>해커톤</mark>에서 배웠다" in page
    assert "… " in page


def test_a_search_goes_on_in_pages(owner: Person) -> None:
    owner.add(*[written(f"walked {n}") for n in range(60)], written("slept"))
    first = owner.get("/reflections?q=walked").text
    link = first.split('<a rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    second = owner.get(link).text
    assert second.count('class="reflection"') == 10
    assert 'value="walked"' in second


@pytest.mark.parametrize("sought", ["   ", "x" * 5000, "a " * 3000, "'\";--", "<b>", "\\", "%"])
def test_any_words_can_be_looked_for(owner: Person, reflection: Reflection, sought: str) -> None:
    assert owner.get("/reflections", query_string={"q": sought}).status_code == 200


def test_what_is_in_the_trash_is_not_found(owner: Person, reflection: Reflection) -> None:
    gone = written("put away")
    gone.trash(now())
    owner.add(gone)
    assert "put away" not in owner.get("/reflections").text
    assert 'class="reflection"' not in owner.get("/reflections?q=away").text


def test_a_stranger_finds_none_of_it(stranger: Person, reflection: Reflection) -> None:
    assert "Quiet" not in stranger.get("/reflections").text
    assert 'class="reflection"' not in stranger.get("/reflections?q=Quiet").text
    older = f"/reflections?older={reflection.id}"
    assert 'class="reflection"' not in stranger.get(older).text


def test_it_takes_someone_signed_in(anyone: Person) -> None:
    assert anyone.get("/reflections?q=x").status_code == 303


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("shape=kpt", {"three lists"}),
        ("shape=free", {"a low day", "a good day"}),
        ("mood=2", {"a low day"}),
        ("shape=free&mood=4", {"a good day"}),
        ("shape=kpt&mood=2", set()),
        ("shape=nonsense&mood=9", {"three lists", "a low day", "a good day"}),
        ("q=day&mood=4", {"a good day"}),
    ],
)
def test_they_are_narrowed_by_shape_and_mood(owner: Person, asked: str, found: set[str]) -> None:
    owner.add(
        written("three lists", shape="kpt", answers={"keep": "three lists"}, mood=4),
        written("a low day", mood=2),
        written("a good day", mood=4),
    )
    page = owner.get(f"/reflections?{asked}").text.replace("<mark>", "").replace("</mark>", "")
    assert {words for words in ("three lists", "a low day", "a good day") if words in page} == found
    assert ("None of your reflections is like that yet." in page) == (not found)


def test_what_is_narrowed_goes_on_in_pages(owner: Person) -> None:
    owner.add(*[written(f"walked {n}", mood=4) for n in range(60)], written("slept", mood=2))
    first = owner.get("/reflections?mood=4").text
    link = first.split('<a rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    second = owner.get(link).text
    assert second.count('class="reflection"') == 10
    assert '<option value="4" selected>' in second


@pytest.mark.parametrize("path", ["/reflections", "/reflections?q=number", "/reflections?mood=4"])
def test_forty_cost_as_many_queries_as_one_and_no_whole_record(
    owner: Person, goal: Goal, path: str
) -> None:
    owner.add(written("number 1", goal_id=goal.id))
    few = _cost(owner, path)
    owner.add(*[written(f"number {n}", goal_id=goal.id) for n in range(40)])
    assert _cost(owner, path) == few
    assert few["queries"] <= 3
    assert few["records"] == 0


def _cost(owner: Person, path: str) -> dict[str, int]:
    with counted(owner.app) as count:
        owner.get(path)
    return dict(count)


def test_the_first_words_are_shown_when_the_word_is_elsewhere() -> None:
    assert excerpt("plain words", ("goal",)) == (("plain words", False),)


def test_a_text_in_a_shape_shows_its_answers_and_not_its_questions() -> None:
    body = "## Keep\n\n- slow mornings\n- the table\n\n## Problem\n\n- little sleep"
    ((words, _),) = excerpt(answered(body), ())
    assert words.replace("\N{NO-BREAK SPACE}", " ") == "slow mornings · the table · little sleep"


def test_every_word_that_is_looked_for_is_marked() -> None:
    assert excerpt("one two one", ("one", "TWO")) == (
        ("one", True),
        (" ", False),
        ("two", True),
        (" ", False),
        ("one", True),
    )


def test_no_more_is_looked_for_than_a_person_would_type() -> None:
    assert len(sought_words("word " * 50)) == 8
    assert sum(map(len, sought_words("x" * 5000))) == 100
