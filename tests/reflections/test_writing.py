"""Writing a reflection: freely, on a goal, a milestone or a day, or to a question."""

from datetime import date
from uuid import uuid4

import pytest

from tests.person import Person
from tracker.models import Goal, Milestone, Reflection
from tracker.prompts import PROMPTS, prompt_of, prompts_of

TEXT = {"body": "A **slow** day.\n\nStill a good one.", "mood": "4", "written_on": "2025-11-20"}


def test_a_reflection_is_saved_with_its_mood_and_day(owner: Person) -> None:
    response = owner.post("/reflections", TEXT)
    (made,) = owner.all(Reflection)
    assert response.location == f"/reflections/{made.id}"
    assert (made.body, made.mood, made.written_on) == (TEXT["body"], 4, date(2025, 11, 20))
    assert (made.goal_id, made.milestone_id, made.prompt) == (None, None, "")
    page = owner.follow(response).text
    assert "Your reflection is saved." in page
    assert "<strong>slow</strong>" in page
    assert "Thursday, 20 November 2025" in page


def test_words_alone_are_enough_and_are_of_today(owner: Person) -> None:
    owner.post("/reflections", {"body": "한 줄이면 된다"})
    (made,) = owner.all(Reflection)
    assert (made.body, made.mood, made.written_on) == ("한 줄이면 된다", None, date(2025, 11, 23))


@pytest.mark.parametrize(
    "body",
    [
        "🌱 작은 걸음 👩‍👩‍👧",
        "اليوم كان هادئا",
        "  indented\n\n\tand spaced  ",
        "줄" * 100_000,
        "**“말”**을 했다 <b>굵게</b> <script>alert(1)</script>",
    ],
)
def test_a_text_is_kept_letter_by_letter(owner: Person, body: str) -> None:
    response = owner.post("/reflections", {"body": body.replace("\n", "\r\n")})
    (made,) = owner.all(Reflection)
    assert made.body == body
    page = owner.follow(response).text
    assert "<script>alert" not in page
    assert "<b>굵게</b>" not in page


def test_it_can_be_about_a_goal(owner: Person, goal: Goal) -> None:
    page = owner.get(f"/reflections/new?goal={goal.id}").text
    assert "Grow without anxiety" in page
    assert f'<input type="hidden" name="goal" value="{goal.id}">' in page
    response = owner.post("/reflections", TEXT | {"goal": str(goal.id)})
    (made,) = owner.all(Reflection)
    assert made.goal_id == goal.id
    assert f'href="/goals/{goal.id}"' in owner.follow(response).text
    assert "A slow day." in owner.get(f"/goals/{goal.id}").text


def test_it_can_be_about_a_milestone(owner: Person, milestone: Milestone) -> None:
    assert "두 번째 해커톤" in owner.get(f"/reflections/new?milestone={milestone.id}").text
    response = owner.post("/reflections", TEXT | {"milestone": str(milestone.id)})
    (made,) = owner.all(Reflection)
    assert made.milestone_id == milestone.id
    assert f'href="/milestones/{milestone.id}"' in owner.follow(response).text
    assert "A slow day." in owner.get(f"/milestones/{milestone.id}").text


def test_it_can_be_about_a_day(owner: Person) -> None:
    assert 'value="2024-12-31"' in owner.get("/reflections/new?on=2024-12-31").text


@pytest.mark.parametrize("day", ["", "yesterday", "2025-02-30", "99999-01-01"])
def test_a_day_that_is_none_is_today(owner: Person, day: str) -> None:
    assert 'value="2025-11-23"' in owner.get(f"/reflections/new?on={day}").text


def test_a_question_is_asked_and_kept_in_the_words_that_were_answered(owner: Person) -> None:
    question = str(prompts_of(11)[0].question)
    assert question in owner.get("/reflections/new?prompt=chance").text
    response = owner.post("/reflections", TEXT | {"prompt": "chance"})
    assert owner.all(Reflection)[0].prompt == question
    assert question in owner.follow(response).text


def test_another_question_is_one_press_away_until_all_were_seen(owner: Person) -> None:
    key, seen = PROMPTS[0].key, set()
    for prompt in PROMPTS:
        page = owner.get(f"/reflections/new?prompt={key}").text
        assert str(prompt.question) in page
        seen.add(key)
        key = page.split('href="/reflections/new?prompt=')[1].split('"')[0]
    assert len(seen) == len(PROMPTS)
    assert key == PROMPTS[0].key


def test_a_few_questions_take_turns_in_each_month() -> None:
    for month in range(1, 13):
        prompts = prompts_of(month)
        days = [date(2025, month, day) for day in range(1, 29)]
        assert 2 <= len(prompts) <= 4
        assert list(dict.fromkeys(map(prompt_of, days))) == list(prompts)
    assert prompt_of(date(2025, 12, 31)) == prompts_of(12)[-1]
    assert len({prompt.key for prompt in PROMPTS}) == len(PROMPTS)


def test_the_months_questions_stand_where_one_begins(owner: Person) -> None:
    page = owner.get("/reflections/new").text
    for prompt in prompts_of(11):
        assert f'href="/reflections/new?prompt={prompt.key}"' in page


def test_a_question_that_is_none_is_none(owner: Person) -> None:
    assert "Write a reflection" in owner.get("/reflections/new?prompt=nonsense").text
    owner.post("/reflections", TEXT | {"prompt": "nonsense"})
    assert owner.all(Reflection)[0].prompt == ""


def test_the_person_goes_on_where_they_were(owner: Person) -> None:
    assert owner.post("/reflections", TEXT | {"next": "/goals/2025"}).location == "/goals/2025"
    assert owner.post("/reflections", TEXT | {"next": "https://evil.example"}).location == "/"


def test_pressing_twice_makes_one_reflection(owner: Person) -> None:
    first, second = (owner.post("/reflections", TEXT | {"form_key": "k"}) for _ in range(2))
    assert first.location == second.location
    assert len(owner.all(Reflection)) == 1


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"body": " \n "}, "Please fill this in."),
        ({"body": "가" * 100_001}, "Keep this to 100000 characters; it has 100001."),
        ({"mood": "6"}, "Please choose one of the five moods, or none."),
        ({"mood": "0"}, "Please choose one of the five moods, or none."),
        ({"written_on": "2025-02-30"}, "Please give a day of the calendar"),
        ({"written_on": ""}, "Please"),
    ],
)
def test_what_cannot_be_is_said_and_the_words_stay(
    owner: Person, goal: Goal, wrong: dict[str, str], message: str
) -> None:
    sent = TEXT | {"goal": str(goal.id), "prompt": "rest"} | wrong
    response = owner.post("/reflections", sent)
    assert response.status_code == 422
    assert message in response.text
    assert sent["body"].strip() in response.text
    assert f'name="goal" value="{goal.id}"' in response.text
    assert 'name="prompt" value="rest"' in response.text
    assert owner.all(Reflection) == []


@pytest.mark.parametrize("mood", ["happy", "4.5", "9" * 5000])
def test_a_mood_that_is_no_number_is_said(owner: Person, mood: str) -> None:
    response = owner.post("/reflections", TEXT | {"mood": mood})
    assert response.status_code == 422
    assert owner.all(Reflection) == []


@pytest.mark.parametrize("noun", ["goal", "milestone"])
def test_a_strangers_goal_and_milestone_are_not_there(
    stranger: Person, goal: Goal, milestone: Milestone, noun: str
) -> None:
    theirs = {"goal": goal, "milestone": milestone}[noun].id
    for record_id in (theirs, uuid4()):
        assert stranger.get(f"/reflections/new?{noun}={record_id}").status_code == 404
        response = stranger.post("/reflections", TEXT | {noun: str(record_id)})
        assert response.status_code == 404
        assert "Still a good one." in response.text
    assert stranger.all(Reflection) == []


def test_it_takes_someone_signed_in(anyone: Person) -> None:
    assert anyone.get("/reflections/new").status_code == 303
    assert anyone.post("/reflections", TEXT).status_code == 401


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ({"body": '**"따옴표"**를'}, '<strong>"따옴표"</strong>를'),
        ({"body": "<script>alert(1)</script>"}, "&lt;script&gt;"),
        ({"body": ""}, "Nothing written yet."),
        ({"shape": "kpt", "answer_keep": "*Tea*"}, "<em>Tea</em>"),
    ],
)
def test_a_preview_shows_the_text_and_saves_nothing(
    owner: Person, sent: dict[str, str], shown: str
) -> None:
    response = owner.post("/reflections", sent | {"preview": "1", "mood": "4"})
    assert response.status_code == 200
    preview = response.text.split('id="preview"')[1].split("</section>")[0]
    assert shown in preview
    assert "This field" not in response.text
    assert 'value="4" checked' in response.text
    assert owner.all(Reflection) == []


def test_an_edit_has_a_preview_too(owner: Person, reflection: Reflection) -> None:
    sent = {"body": "*New*", "version": "1", "preview": "1", "written_on": "2025-11-02"}
    response = owner.post(f"/reflections/{reflection.id}/edit", sent)
    assert response.status_code == 200
    assert "<em>New</em>" in response.text
    assert owner.load(Reflection, reflection.id).body == "Quiet **day**."
