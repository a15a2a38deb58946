"""The list of retrospectives, reading one again, describing it, putting it away."""

from datetime import date

import pytest
from sqlalchemy import event

from tests.person import Person
from tests.retrospectives.conftest import TEXT
from tests.retrospectives.page import sent
from tracker.extensions import db
from tracker.models import Goal, Milestone, Retrospective


def keep_all(owner: Person, retrospective: Retrospective) -> None:
    path = f"/retrospectives/{retrospective.id}/suggestions"
    owner.post(path, sent(owner.get(path).text, "suggestions"))


def queries(person: Person, path: str) -> int:
    statements: list[str] = []

    def count(*told: object) -> None:
        statements.append(str(told[2]))

    with person.app.app_context():
        event.listen(db.engine, "before_cursor_execute", count)
        try:
            assert person.client.get(path).status_code == 200
        finally:
            event.remove(db.engine, "before_cursor_execute", count)
    return sum(s.lstrip().upper().startswith("SELECT") for s in statements)


def test_without_a_text_the_list_asks_for_one(owner: Person) -> None:
    page = owner.get("/retrospectives").text
    assert "Paste what you wrote about a year." in page
    assert page.count('class="button button-primary"') == 1


def test_the_list_is_by_year_and_counts_what_was_made(
    owner: Person, retrospective: Retrospective
) -> None:
    keep_all(owner, retrospective)
    owner.add(Retrospective(title="Older", text="x", year=2019, written_on=date(2020, 1, 2)))
    owner.add(Retrospective(title="Of no year", text="x"))
    page = owner.get("/retrospectives").text
    places = [page.index(word) for word in ("No year yet", "2024년 회고", "2 January 2020")]
    assert places == sorted(places)
    assert "2 milestones · 1 goal" in page
    assert f'href="/retrospectives/{retrospective.id}"' in page


def test_a_list_of_many_takes_three_queries(owner: Person) -> None:
    owner.add(*(Retrospective(title=f"Text {n}", text=TEXT, year=2000) for n in range(40)))
    owner.get("/retrospectives")
    beside = queries(owner, "/retrospectives/new")
    assert queries(owner, "/retrospectives") - beside <= 3


def test_quotes_are_marked_and_lead_there_and_back(
    owner: Person, retrospective: Retrospective
) -> None:
    keep_all(owner, retrospective)
    page = owner.get(f"/retrospectives/{retrospective.id}").text
    (goal,) = owner.all(Goal)
    made = [*owner.all(Milestone), goal]
    for record, noun in zip(made, ("milestones", "milestones", "goals"), strict=True):
        assert f'id="q-{record.id}"' in page
        assert f'<a href="/{noun}/{record.id}">{record.quote}</a></mark>' in page
        back = f"/retrospectives/{retrospective.id}#q-{record.id}"
        assert f'href="{back}"' in owner.get(f"/{noun}/{record.id}").text


def test_marks_that_overlap_all_have_their_anchor(
    owner: Person, retrospective: Retrospective
) -> None:
    whole, part = (
        Goal(title=title, year=2025, quote=TEXT[start:end])
        for title, start, end in (("whole", 10, 35), ("part", 10, 20))
    )
    for goal, end in ((whole, 35), (part, 20)):
        goal.quote_from(retrospective.id, 10, end, TEXT[10:end])
    owner.add(whole, part)
    page = owner.get(f"/retrospectives/{retrospective.id}").text
    assert page.count(f'id="q-{whole.id}"') == page.count(f'id="q-{part.id}"') == 1


def test_what_lies_in_the_trash_is_not_marked(owner: Person, retrospective: Retrospective) -> None:
    keep_all(owner, retrospective)
    (goal,) = owner.all(Goal)
    owner.post(f"/goals/{goal.id}/delete")
    assert f"q-{goal.id}" not in owner.get(f"/retrospectives/{retrospective.id}").text


@pytest.mark.parametrize(
    ("text", "text_format"),
    [
        ("אתמול סיימתי\n<script>alert(1)</script>", "txt"),
        ("\x01\x0b one \ufffe two \u202e", "txt"),
        ("# One\n\n- **bold** [link](javascript:alert(1))\n\n```\ncode\n```", "md"),
        ("<p onclick=x>Hello &lt;b&gt; <img src=x onerror=y>", "html"),
        ("", "html"),
    ],
)
def test_any_text_makes_a_sound_page(owner: Person, text: str, text_format: str) -> None:
    owner.add(made := Retrospective(title="😀" * 200, text=text, format=text_format))
    for page in ("", "/suggestions", "/edit"):
        response = owner.get(f"/retrospectives/{made.id}{page}")
        assert response.status_code == 200
        assert "<script>alert" not in response.text


def test_a_retrospective_is_described(owner: Person, retrospective: Retrospective) -> None:
    path = f"/retrospectives/{retrospective.id}/edit"
    form = {"title": "My 2024", "year": "2024", "written_on": "2025-01-03", "version": "1"}
    assert owner.post(path, form).location == f"/retrospectives/{retrospective.id}"
    saved = owner.load(Retrospective, retrospective.id)
    assert (saved.title, saved.year, saved.text) == ("My 2024", 2024, TEXT)
    page = owner.get(f"/retrospectives/{retrospective.id}").text
    assert "Looks back on 2024. Written on 3 January 2025." in page


def test_a_year_is_taken_back(owner: Person) -> None:
    owner.add(made := Retrospective(title="One", text="x", year=2019))
    owner.post(f"/retrospectives/{made.id}/edit", {"title": "One", "year": "", "version": "1"})
    assert owner.load(Retrospective, made.id).year is None


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"title": " "}, "Please fill this in."),
        ({"title": "가" * 10_000}, "Keep this to 200 characters; it has 10000."),
        ({"year": "0"}, "Years go from 1 to 9999."),
        ({"year": "10000"}, "Years go from 1 to 9999."),
        ({"written_on": "soon"}, "Please give a day of the calendar"),
    ],
)
def test_a_description_that_cannot_be_is_said_and_stays(
    owner: Person, retrospective: Retrospective, wrong: dict[str, str], message: str
) -> None:
    form = {"title": "Mine 🌱", "year": "2024", "version": "1"} | wrong
    response = owner.post(f"/retrospectives/{retrospective.id}/edit", form)
    assert response.status_code == 422
    assert message in response.text
    assert all(value.strip() in response.text for value in form.values())
    assert owner.load(Retrospective, retrospective.id).version == 1


def test_a_description_over_a_newer_one_shows_both(
    owner: Person, retrospective: Retrospective
) -> None:
    path = f"/retrospectives/{retrospective.id}/edit"
    owner.post(path, {"title": "First", "version": "1"})
    response = owner.post(path, {"title": "Second", "version": "1"})
    assert response.status_code == 409
    assert "First" in response.text
    assert "Second" in response.text
    assert owner.load(Retrospective, retrospective.id).title == "First"


def test_a_deleted_retrospective_lies_in_the_trash_with_an_undo(
    owner: Person, retrospective: Retrospective
) -> None:
    keep_all(owner, retrospective)
    response = owner.post(f"/retrospectives/{retrospective.id}/delete")
    assert response.location == "/retrospectives"
    assert f"/trash/retrospectives/{retrospective.id}/restore" in owner.follow(response).text
    assert owner.load(Retrospective, retrospective.id).is_trashed
    assert not any(one.is_trashed for one in owner.all(Milestone))
    for page in ("", "/edit", "/suggestions"):
        assert owner.get(f"/retrospectives/{retrospective.id}{page}").status_code == 404


@pytest.mark.parametrize("page", ["", "/edit", "/suggestions"])
def test_a_stranger_finds_nothing(
    stranger: Person, anyone: Person, retrospective: Retrospective, page: str
) -> None:
    assert stranger.get(f"/retrospectives/{retrospective.id}{page}").status_code == 404
    assert anyone.get(f"/retrospectives/{retrospective.id}{page}").status_code == 303


@pytest.mark.parametrize("page", ["edit", "delete"])
def test_a_stranger_changes_nothing(
    owner: Person, stranger: Person, anyone: Person, retrospective: Retrospective, page: str
) -> None:
    path, form = f"/retrospectives/{retrospective.id}/{page}", {"title": "x", "version": "1"}
    assert stranger.post(path, form).status_code == 404
    assert anyone.post(path, form).status_code == 401
    assert owner.load(Retrospective, retrospective.id).version == 1


def test_a_stranger_s_texts_are_not_in_the_list(
    stranger: Person, retrospective: Retrospective
) -> None:
    assert retrospective.title not in stranger.get("/retrospectives").text


def test_deleting_takes_a_press(owner: Person, retrospective: Retrospective) -> None:
    assert owner.get(f"/retrospectives/{retrospective.id}/delete").status_code == 405
