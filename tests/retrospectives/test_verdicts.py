"""Earlier goals that a text looks back on: kept as what became of a goal, or as a milestone."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.person import Person
from tests.retrospectives.page import sent
from tracker.models import Goal, Milestone, Retrospective, Verdict
from tracker.reading import read

TEXT = """2024년 회고

## 2024년 목표 돌아보기

- [x] 책 24권 읽기
- [ ] 하프 마라톤 완주하기

7월에 작은 회사에 입사했습니다.
"""
BOOKS, RUN = "v34-42", "v49-60"


@pytest.fixture
def text(owner: Person) -> Retrospective:
    made = Retrospective(title="2024년 회고", text=TEXT, format="md", written_on=date(2025, 1, 3))
    owner.add(made)
    return made


@pytest.fixture
def path(text: Retrospective) -> str:
    return f"/retrospectives/{text.id}/suggestions"


def form_at(owner: Person, path: str) -> dict[str, Any]:
    return sent(owner.get(path).text, "suggestions")


def test_each_is_offered_with_its_reason_its_outcome_and_its_place(
    owner: Person, path: str
) -> None:
    page = owner.get(path).text
    assert "Goals it looks back on" in page
    assert "It is in a list of earlier goals: “2024년 목표 돌아보기”." in page
    assert "“[x]” says how it went." in page
    for key in (BOOKS, RUN):
        assert f'href="#t-{key}"' in page
        assert f'id="t-{key}"' in page
        assert f'<input checked class="tick" id="{key}-keep"' in page
    assert "Goal of 2024" in page


def test_a_verdict_makes_the_goal_of_that_year(owner: Person, path: str) -> None:
    response = owner.post(path, form_at(owner, path))
    assert "2 verdicts." in owner.follow(response).text
    by_title = {goal.title: goal for goal in owner.all(Goal)}
    assert {goal.year for goal in by_title.values()} == {2024}
    assert by_title["책 24권 읽기"].completed_on == date(2024, 12, 31)
    assert by_title["하프 마라톤 완주하기"].completed_on is None
    told = {(one.goal_id, one.outcome, one.judged_on, one.quote) for one in owner.all(Verdict)}
    assert told == {
        (by_title["책 24권 읽기"].id, "done", date(2025, 1, 3), "책 24권 읽기"),
        (by_title["하프 마라톤 완주하기"].id, "missed", date(2025, 1, 3), "하프 마라톤 완주하기"),
    }


def test_a_goal_of_that_year_is_found_by_its_title(owner: Person, path: str) -> None:
    mine = Goal(title="책 24권", year=2024)
    owner.add(mine, Goal(title="책 24권", year=2023))
    page = owner.get(path).text
    assert "Your goal “책 24권”" in page
    owner.post(path, form_at(owner, path))
    verdict = next(one for one in owner.all(Verdict) if one.outcome == "done")
    assert verdict.goal_id == mine.id
    assert owner.load(Goal, mine.id).completed_on == date(2024, 12, 31)
    assert len(owner.all(Goal)) == 3


def test_one_goal_is_not_taken_for_two(owner: Person, path: str) -> None:
    owner.add(Goal(title="하프 마라톤 완주하기", year=2024))
    form = form_at(owner, path)
    assert form[f"{BOOKS}-goal"] == [""]
    assert form[f"{RUN}-goal"] != [""]


def test_a_day_on_which_it_was_checked_off_stays(owner: Person, path: str) -> None:
    mine = Goal(title="책 24권 읽기", year=2024, completed_on=date(2024, 11, 2))
    owner.add(mine)
    owner.post(path, form_at(owner, path))
    assert owner.load(Goal, mine.id).completed_on == date(2024, 11, 2)


def test_it_is_kept_as_a_milestone_instead(owner: Person, path: str) -> None:
    form = form_at(owner, path) | {f"{BOOKS}-noun": "milestone", f"{BOOKS}-when": "2024-12"}
    owner.post(path, form | {f"{BOOKS}-kind": "education"})
    made = next(one for one in owner.all(Milestone) if one.title == "책 24권 읽기")
    assert (made.edtf, made.kind, made.quote) == ("2024-12", "education", "책 24권 읽기")
    assert [one.outcome for one in owner.all(Verdict)] == ["missed"]
    assert f'id="{BOOKS}-keep"' not in owner.get(path).text


def test_what_was_judged_is_shown_with_its_words(
    owner: Person, path: str, text: Retrospective
) -> None:
    owner.post(path, form_at(owner, path))
    assert f'id="s-{BOOKS}"' in owner.get(path).text
    page = owner.get(f"/retrospectives/{text.id}").text
    verdict = next(one for one in owner.all(Verdict) if one.outcome == "missed")
    assert f'id="q-{verdict.id}"' in page
    assert "Not yet" in page
    goal = owner.get(f"/goals/{verdict.goal_id}").text
    assert "What became of it" in goal
    assert f"/retrospectives/{text.id}#q-{verdict.id}" in goal
    assert "Not yet" in owner.get("/goals/2024").text
    assert "2 verdicts" in owner.get("/retrospectives").text


def test_an_old_page_judges_nothing_a_second_time(owner: Person, path: str) -> None:
    old = form_at(owner, path)
    owner.post(path, form_at(owner, path))
    owner.post(path, old)
    assert (len(owner.all(Verdict)), len(owner.all(Goal))) == (2, 2)


def test_a_verdict_that_was_deleted_comes_back_when_it_is_kept_again(
    owner: Person, path: str
) -> None:
    owner.post(path, form_at(owner, path))
    verdict = next(one for one in owner.all(Verdict) if one.outcome == "missed")
    owner.post(f"/verdicts/{verdict.id}/delete")
    page = owner.get(path).text
    assert f'<input class="tick" id="{RUN}-keep"' in page
    assert f'<option selected value="{verdict.goal_id}">' in page
    owner.post(path, sent(page, "suggestions") | {f"{RUN}-keep": "y", f"{RUN}-outcome": "partly"})
    again = owner.load(Verdict, verdict.id)
    assert (again.is_trashed, again.outcome, again.goal_id) == (False, "partly", verdict.goal_id)
    assert len(owner.all(Goal)) == 2


def test_the_place_is_free_again_once_the_goal_is_put_away(owner: Person, path: str) -> None:
    owner.post(path, form_at(owner, path))
    goal = next(one for one in owner.all(Goal) if one.completed_on)
    owner.post(f"/goals/{goal.id}/delete")
    form = form_at(owner, path) | {f"{BOOKS}-keep": "y"}
    owner.post(path, form)
    standing = [one for one in owner.all(Goal) if not one.is_trashed]
    assert {one.title for one in standing} == {"책 24권 읽기", "하프 마라톤 완주하기"}
    assert owner.get(path).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"outcome": ""}, "How did it go?"),
        ({"outcome": "great"}, "Not a valid choice"),
        ({"goal": "nobody's"}, "Not a valid choice"),
        ({"year": ""}, "For which year is the goal?"),
        ({"year": "10000"}, "Years go from 1 to 9999."),
        ({"title": " "}, "Please fill this in."),
        ({"noun": "milestone", "when": ""}, "When was it?"),
        ({"noun": "milestone", "when": "someday"}, "We could not read “someday” as a time."),
        ({"noun": "wish"}, "Not a valid choice"),
    ],
)
def test_what_cannot_be_is_said_and_the_rest_stays(
    owner: Person, path: str, wrong: dict[str, str], message: str
) -> None:
    form = form_at(owner, path) | {f"{RUN}-title": "Mine 🌱"}
    form |= {f"{BOOKS}-{name}": value for name, value in wrong.items()}
    response = owner.post(path, form)
    assert response.status_code == 422
    assert message in response.text
    assert 'value="Mine 🌱"' in response.text
    assert owner.all(Verdict) == owner.all(Milestone) == []


def test_a_stranger_s_goal_is_not_judged(owner: Person, stranger: Person, path: str) -> None:
    theirs = Goal(title="책 24권 읽기", year=2024)
    stranger.add(theirs)
    form = form_at(owner, path) | {f"{BOOKS}-goal": str(theirs.id)}
    assert owner.post(path, form).status_code == 422
    assert stranger.all(Verdict) == []


def test_where_the_outcome_is_not_told_it_starts_unticked(
    owner: Person, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = read(TEXT, format="md", year=2024)
    untold = tuple(replace(one, outcome="unknown") for one in found.reviewed_goals)
    reading = replace(found, reviewed_goals=untold)
    monkeypatch.setattr("tracker.retrospectives.sheet.reading_of", lambda *_: reading)
    page = owner.get(path).text
    for key in (BOOKS, RUN):
        assert f'<input class="tick" id="{key}-keep"' in page
    assert page.count('suggestion-outcome">How did it go?') == 2
