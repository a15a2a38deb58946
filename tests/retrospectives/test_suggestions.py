"""Suggestions: proposed with reasons, kept as decided, in one press, once."""

import re
from datetime import date
from typing import Any

import pytest
from flask import Flask

from tests.person import Person, sign_up
from tests.retrospectives.conftest import TEXT
from tests.retrospectives.page import sent
from tracker.models import Goal, Milestone, Retrospective
from tracker.reading import REASONS, Span
from tracker.retrospectives.marks import Mark, marked_lines
from tracker.retrospectives.reasons import SENTENCES

YEARLESS = TEXT.partition("\n\n")[2].partition("\n\n")[0]
COURSE, JOB, GROW = "m10-35", "m36-54", "r56-82"


@pytest.fixture
def path(retrospective: Retrospective) -> str:
    return f"/retrospectives/{retrospective.id}/suggestions"


def form_at(owner: Person, path: str) -> dict[str, Any]:
    return sent(owner.get(path).text, "suggestions")


def test_each_suggestion_has_its_words_marked_its_reason_and_a_tick(
    owner: Person, path: str
) -> None:
    page = owner.get(path).text
    for key in (COURSE, JOB, GROW):
        assert f'<a href="#s-{key}">' in page
        assert f'id="s-{key}"' in page
        assert f'<input checked class="tick" id="{key}-keep"' in page
    assert "It says “4월부터 6월까지”." in page
    assert "Apr – Jun 2024" in page
    assert "Goal for 2025" in page


def test_the_year_is_not_explained_twice_by_the_same_words(owner: Person, path: str) -> None:
    page = owner.get(path).text
    said = page.partition("Read as looking back on 2024.")[2].partition("</p>")[0]
    assert said.count("“2024년 회고”") == 1


def test_nothing_is_saved_by_looking(owner: Person, path: str) -> None:
    owner.get(path)
    assert owner.all(Milestone) == []
    assert owner.all(Goal) == []


def test_what_is_ticked_is_kept_in_one_press(owner: Person, path: str) -> None:
    response = owner.post(path, form_at(owner, path))
    assert response.location == "/timeline/2024"
    assert "Kept: 2 milestones, 1 goal." in owner.follow(response).text
    course, job = sorted(owner.all(Milestone), key=lambda one: one.quote_start)
    (goal,) = owner.all(Goal)
    assert (course.edtf, course.date_wording, course.kind) == (
        "2024-04/2024-06",
        "4월부터 6월까지",
        "education",
    )
    assert (job.edtf, job.quote) == ("2024-07", "7월에 작은 회사에 입사했습니다.")
    assert (goal.title, goal.year) == ("불안하지 않게 성장하기", 2025)


def test_the_year_is_confirmed_by_keeping(
    owner: Person, path: str, retrospective: Retrospective
) -> None:
    owner.post(path, form_at(owner, path))
    assert owner.load(Retrospective, retrospective.id).year == 2024


def test_what_is_not_ticked_is_dismissed_and_not_ticked_again(owner: Person, path: str) -> None:
    form = form_at(owner, path)
    del form[f"{COURSE}-keep"]
    owner.post(path, form)
    (job,) = owner.all(Milestone)
    assert job.title == "작은 회사 입사"
    page = owner.get(path).text
    assert f'<input class="tick" id="{COURSE}-keep"' in page
    assert f'<a class="suggestion-title" href="/milestones/{job.id}"' in page


def test_goals_alone_lead_to_their_year(owner: Person, path: str) -> None:
    form = form_at(owner, path)
    del form[f"{COURSE}-keep"], form[f"{JOB}-keep"]
    assert owner.post(path, form).location == "/goals/2025"


def test_keeping_nothing_leads_back_to_the_text(
    owner: Person, path: str, retrospective: Retrospective
) -> None:
    response = owner.post(path, {})
    assert response.location == f"/retrospectives/{retrospective.id}"
    assert "Nothing new was kept." in owner.follow(response).text


def test_what_was_changed_is_kept_as_changed(owner: Person, path: str) -> None:
    form = form_at(owner, path)
    form |= {f"{JOB}-title": " 첫 출근 ", f"{JOB}-when": "8월", f"{JOB}-kind": "life"}
    form |= {f"{GROW}-year": "2026", f"{GROW}-target": "3", f"{GROW}-unit": "번"}
    owner.post(path, form)
    job = max(owner.all(Milestone), key=lambda one: one.quote_start)
    (goal,) = owner.all(Goal)
    assert (job.title, job.edtf, job.kind, job.date_basis) == (
        "첫 출근",
        "2024-08",
        "life",
        "owner",
    )
    assert (goal.year, goal.target, goal.unit) == (2026, 3, "번")
    assert (goal.measure, goal.period) == ("amount", "")


def test_a_number_of_the_text_is_shown_and_becomes_the_measure(owner: Person) -> None:
    words = "2025년 목표\n\n- 책 24권 읽기\n- 주 3회 운동하기\n- 불안하지 않게 자라기\n"
    text = Retrospective(title="2024년 회고", text=f"2024년 회고\n\n{words}", format="txt")
    owner.add(text)
    path = f"/retrospectives/{text.id}/suggestions"
    page = owner.get(path).text
    assert "· 24권" in page
    assert "· 3회 every week" in page
    owner.post(path, sent(page, "suggestions", tick_all=True))
    goals = sorted(owner.all(Goal), key=lambda goal: goal.quote_start)
    assert [(goal.measure, goal.target, goal.period) for goal in goals] == [
        ("amount", 24, ""),
        ("habit", 3, "week"),
        ("done", None, ""),
    ]
    assert goals[1].starts_on == date(2025, 1, 10)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({f"{JOB}-when": "9월부터 7월까지 2024"}, "We could not read"),
        ({f"{JOB}-when": "2024-09/2024-07"}, "The end comes before the beginning."),
        ({f"{JOB}-when": "0000"}, "Years go from 1 to 9999."),
        ({f"{JOB}-when": "2024-02-30"}, "The calendar has no such day."),
        ({f"{JOB}-when": ""}, "Please fill this in."),
        ({f"{JOB}-title": ""}, "Please fill this in."),
        ({f"{JOB}-title": "😀" * 10_000}, "Keep this to 200 characters; it has 10000."),
        ({f"{JOB}-kind": "sport"}, "Not a valid choice"),
        ({f"{GROW}-year": "0"}, "Years go from 1 to 9999."),
        ({f"{GROW}-year": "10000"}, "Years go from 1 to 9999."),
        ({f"{GROW}-year": ""}, "Please fill this in."),
        ({f"{GROW}-target": "-1"}, "more than 0"),
        ({f"{GROW}-target": "1000000000000000000"}, "at most 1,000,000,000"),
        ({"year": "10000"}, "Years go from 1 to 9999."),
    ],
)
def test_what_cannot_be_is_said_and_all_that_was_typed_stays(
    owner: Person, path: str, wrong: dict[str, str], message: str
) -> None:
    form = form_at(owner, path) | {f"{COURSE}-title": "שלום 😀"} | wrong
    response = owner.post(path, form)
    assert response.status_code == 422
    assert message in response.text
    assert 'value="שלום 😀"' in response.text
    assert all(value in response.text for value in wrong.values() if value != "sport")
    assert owner.all(Milestone) == []


def test_an_unticked_row_may_hold_anything(owner: Person, path: str) -> None:
    form = form_at(owner, path) | {f"{JOB}-when": "nonsense"}
    del form[f"{JOB}-keep"]
    assert owner.post(path, form).status_code == 303


def test_the_text_can_be_read_as_another_year(owner: Person) -> None:
    owner.add(made := Retrospective(title="A year", text=YEARLESS, format="txt"))
    path = f"/retrospectives/{made.id}/suggestions"
    page = owner.get(path + "?year=2020")
    assert "You gave the year yourself." in page.text
    assert "Apr – Jun 2020" in page.text
    owner.post(path, sent(page.text, "suggestions"))
    assert {one.edtf for one in owner.all(Milestone)} == {"2020-04/2020-06", "2020-07"}


@pytest.mark.parametrize(("year", "message"), [("0", "1 to 9999"), ("x", "Please write a year")])
def test_a_year_that_is_none_is_said(owner: Person, path: str, year: str, message: str) -> None:
    response = owner.get(f"{path}?year={year}")
    assert response.status_code == 422
    assert message in response.text


def test_pressing_twice_keeps_each_once(owner: Person, path: str) -> None:
    form = form_at(owner, path)
    assert owner.post(path, form).location == owner.post(path, form).location
    assert len(owner.all(Milestone)) == 2


def test_an_old_page_keeps_nothing_a_second_time(owner: Person, path: str) -> None:
    old = form_at(owner, path)
    owner.post(path, form_at(owner, path))
    response = owner.post(path, old)
    assert "Nothing new was kept." in owner.follow(response).text
    assert (len(owner.all(Milestone)), len(owner.all(Goal))) == (2, 1)


def test_what_was_deleted_comes_back_when_it_is_kept_again(owner: Person, path: str) -> None:
    owner.post(path, form_at(owner, path))
    job = max(owner.all(Milestone), key=lambda one: one.quote_start)
    owner.post(f"/milestones/{job.id}/delete")
    form = form_at(owner, path) | {f"{JOB}-keep": "y", f"{JOB}-title": "Again"}
    owner.post(path, form)
    again = owner.load(Milestone, job.id)
    assert (again.is_trashed, again.title) == (False, "Again")
    assert len(owner.all(Milestone)) == 2


@pytest.mark.parametrize("row", ["m9-3", "m0-99999", "x1-2", "m1-2-3", "m１-２", "", "m5-5"])
def test_a_place_that_is_none_is_passed_over(owner: Person, path: str, row: str) -> None:
    response = owner.post(path, {"row": row, f"{row}-keep": "y", f"{row}-title": "x"})
    assert response.status_code == 303
    assert owner.all(Milestone) == []


def test_a_text_without_anything_to_keep_says_so(owner: Person) -> None:
    owner.add(made := Retrospective(title="Nothing", text="***", format="txt"))
    page = owner.get(f"/retrospectives/{made.id}/suggestions").text
    assert "We found nothing that surely happened or was resolved." in page
    assert "The text does not say which year it looks back on." in page


def test_a_stranger_finds_nothing(stranger: Person, anyone: Person, path: str) -> None:
    assert stranger.get(path).status_code == 404
    assert stranger.post(path, {}).status_code == 404
    assert anyone.get(path).status_code == 303
    assert anyone.post(path, {}).status_code == 401


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_suggestion_is_without_a_reason(app: Flask, language: str) -> None:
    person = sign_up(app, "Reader", language)
    made = [
        Retrospective(title="A year", text=text, format="md")
        for text in (TEXT, "# 2024\n\n## 2025 goals\n\n- garden\n- In May I may have moved.\n")
    ]
    person.add(*made)
    for one in made:
        page = person.get(f"/retrospectives/{one.id}/suggestions").text
        reasons = re.findall(r'class="why">(?:\s*<summary>)?(.*?)</', page, re.S)
        assert reasons
        assert all(words.strip() for words in reasons)
        if language == "ko":
            assert not any("It " in words for words in reasons)


def test_every_reason_of_reading_has_its_sentence() -> None:
    assert set(SENTENCES) == set(REASONS)


def test_what_is_less_sure_is_folded_marked_faintly_and_kept_all_the_same(owner: Person) -> None:
    text = (
        "2024년 회고\n\n4월에 데이터 과정을 수강했다. 여름에는 조금 지쳐 있었고 비가 많이 왔다.\n"
    )
    owner.add(made := Retrospective(title="2024", text=text, year=2024))
    path = f"/retrospectives/{made.id}/suggestions"
    page = owner.get(path).text
    folded = page.partition("that we are less sure of")[2].partition("</details>\n    ")[0]
    key = re.findall(r'name="row" value="(m[\d-]+)"', folded)[0]
    assert re.search(rf'<mark class="[^"]*is-faint"[^>]* data-span="{key}">', page)
    owner.post(path, form_at(owner, path) | {f"{key}-keep": "y"})
    assert len(owner.all(Milestone)) == 2


def test_words_under_two_marks_light_both(owner: Person) -> None:
    lines = marked_lines("one two", [Mark(Span(0, 7), "a", "#a"), Mark(Span(4, 7), "b", "#b")])
    assert [[mark.key for mark in piece.marks] for piece in lines[0].pieces] == [["a"], ["b", "a"]]


def test_what_stands_around_the_text_is_grey_and_said_to_be(owner: Person) -> None:
    text = TEXT + "\n'일상' 카테고리의 다른 글\n2023년 회고\n"
    owner.add(made := Retrospective(title="2024", text=text))
    page = owner.get(f"/retrospectives/{made.id}/suggestions").text
    assert page.count("What stands around your text is not read:") == 1
