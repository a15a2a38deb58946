"""A year in review: in sentences and pictures, and each kind of year designed."""

import re
from datetime import UTC, date, datetime

import pytest

from tests.person import Person, sign_up
from tests.timeline.conftest import Asked
from tests.years.conftest import Told
from tracker import clock
from tracker.models import Goal, Milestone, ProgressEntry, Reflection, Retrospective


def page(person: Person, year: int = 2024) -> str:
    answer = person.get(f"/years/{year}")
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.text)


def test_a_year_is_told_in_sentences(owner: Person, told: Told) -> None:
    owner.add(
        told("The course", "2024-04/2024-06", kind="education", mood=2),
        told("Won the prize", "2024-08-14", kind="award", mood=5),
        Goal(title="Read", year=2024, completed_on=date(2024, 12, 1)),
        Goal(title="Run", year=2024),
        Reflection(written_on=date(2024, 8, 15), body="They  understood\n\nme at last.", mood=5),
    )
    words = page(owner)
    assert "2024 holds 2 milestones. 1 of 2 goals reached." in words
    assert "1 reflection tells of it in 5 words." in words
    assert "The longest stretch was “The course” (Apr – Jun)." in words
    assert "It was brightest around August and hardest around April." in words


def test_a_season_is_not_taken_for_the_longest_stretch(owner: Person, told: Told) -> None:
    owner.add(told("First 10k", "2024-22"), told("The course", "2024-04/2024-05"))
    assert "The longest stretch was “The course”" in page(owner)


def test_in_korean_characters_are_counted_without_blanks(app, told: Told) -> None:
    jieun = sign_up(app, "지은", "ko")
    jieun.add(Reflection(written_on=date(2024, 8, 15), body="나는 잘\n지낸다."))
    assert "돌아보기 1편에 공백 빼고 7자를 적었어요." in page(jieun)


def test_signed_out_it_leads_to_the_sign_in(anyone: Person) -> None:
    assert anyone.get("/years/2024").status_code == 303


def test_it_holds_nothing_of_a_strangers(owner: Person, stranger: Person, told: Told) -> None:
    stranger.add(told("Theirs", "2024-04-01"), Goal(title="Theirs too", year=2024))
    assert "Theirs" not in page(owner)
    assert "Nothing is written about 2024 yet." in page(owner)


def test_it_can_only_be_read(owner: Person) -> None:
    assert owner.post("/years/2024").status_code == 405
    assert owner.get("/years/0").status_code == 404


def test_an_empty_year_says_how_to_begin(owner: Person) -> None:
    words = page(owner, 1999)
    assert "Nothing is written about 1999 yet." in words
    assert "What is left open" not in words
    assert "<figure" not in words


def test_a_year_to_come_has_only_what_is_wished_for(owner: Person) -> None:
    words = page(owner, 2027)
    assert "2027 is still ahead." in words
    assert 'href="/goals/2027"' in words
    owner.add(Goal(title="Sail", year=2027))
    words = page(owner, 2027)
    assert "Still ahead" in words
    assert "Say what became of it" not in words
    assert "What is left open" not in words


def test_a_year_of_goals_only_has_no_pictures(owner: Person) -> None:
    owner.add(Goal(title="Read", year=2024), Goal(title="Run", year=2024))
    words = page(owner)
    assert "2 goals went along." in words
    assert "<figure" not in words
    assert words.count("Say what became of it") == 2
    assert "all of 2024: nothing is noted yet." in words


def test_a_year_of_milestones_only_has_no_goals(owner: Person, told: Told) -> None:
    owner.add(*(told(f"Day {n}", f"2024-{n % 12 + 1:02}-11", kind="life") for n in range(60)))
    words = page(owner)
    assert "2024 holds 60 milestones." in words
    assert "What was wished for" not in words
    assert words.count("<circle cx") == 12
    assert words.count("<rect class") - words.count("<rect class=") == 0


def test_a_year_under_way_says_so(owner: Person, told: Told) -> None:
    clock.set_source(lambda: datetime(2024, 6, 12, tzinfo=UTC))
    owner.add(told("Won the prize", "2024-02-14"))
    words = page(owner)
    assert "2024 holds 1 milestone so far." in words
    assert "The year is still going on." in words
    assert 'rel="next"' not in words
    assert "March to May: nothing is noted yet." in words
    assert "June" not in words
    assert "No retrospective" not in words


def test_beside_the_year_before_it_tells_what_is_so(owner: Person, told: Told) -> None:
    owner.add(*(told(f"Before {n}", f"2023-0{n + 1}-11", kind="career") for n in range(5)))
    owner.add(*(told(f"Now {n}", f"2024-0{n + 1}-11", kind="travel") for n in range(3)))
    words = page(owner)
    assert "2023 holds 5 milestones, 2024 holds 3." in words
    assert "Of some kinds there was nothing in 2023: Travel." in words
    assert "Most was Career in 2023, and Travel in 2024." in words
    assert 'rel="prev" href="/years/2023"' in words
    for loss in ("fewer", "less", "only 3"):
        assert loss not in words


def test_beside_hardly_anything_nothing_is_compared(owner: Person, told: Told) -> None:
    owner.add(told("Before", "2023-05-11"), *(told(f"N{n}", "2024-05-11") for n in range(4)))
    assert "Beside 2023" not in page(owner)


def test_firsts_are_what_says_so_and_kinds_that_are_new(owner: Person, told: Told) -> None:
    owner.add(*(told(f"Before {n}", "2023-05-11", kind="career") for n in range(12)))
    owner.add(
        told("First marathon", "2024-05-11", kind="career"),
        told("The first half", "2024-01/2024-06", kind="career"),
        told("Flew away", "2024-07-11", kind="travel"),
        told("Flew again", "2024-08-11", kind="travel"),
    )
    firsts = page(owner).partition('id="firsts"')[2].partition("</section>")[0]
    assert re.findall(r'row-title" href="[^"]+">([^<]+)<', firsts) == [
        "First marathon",
        "Flew away",
    ]
    assert firsts.count("the first of its kind") == 1


def test_weeks_hold_what_happened_what_was_written_and_what_was_noted(
    owner: Person, told: Told
) -> None:
    goal = Goal(title="Read", year=2024)
    owner.add(goal, told("Won the prize", "2024-01-02", mood=5), told("Sometime", "2024"))
    owner.add(goal.log(date(2024, 1, 3)), goal.log(date(2024, 12, 31)))
    owner.add(Reflection(written_on=date(2024, 2, 1), body="Low.", mood=1))
    words = page(owner)
    assert "3 weeks of 2024 hold something." in words
    table = words.partition("Weeks of 2024 that hold something")[2].partition("</table>")[0]
    assert re.findall(r'<td class="number">(\d+)</td><td>([^<]*)</td>', table) == [
        ("2", "very good"),
        ("1", "very low"),
        ("1", ""),
    ]


def test_what_is_in_the_trash_counts_for_nothing(owner: Person, told: Told) -> None:
    goal = Goal(title="Read", year=2024)
    prize = told("First prize", "2024-01-02", kind="award")
    words = Reflection(written_on=date(2024, 2, 1), body="Low.", goal_id=goal.id)
    owner.add(goal, prize, words)
    owner.add(goal.log(date(2024, 3, 3), note="Noted"))
    for path in (f"/milestones/{prize.id}", f"/reflections/{words.id}", f"/goals/{goal.id}"):
        owner.post(f"{path}/delete")
        owner.get("/trash")
    assert "Nothing is written about 2024 yet." in page(owner)


def test_the_text_of_the_year_is_a_press_away(owner: Person, told: Told) -> None:
    text = Retrospective(title="My 2024", text="It rained.", year=2024)
    owner.add(text, told("Won the prize", "2024-01-02"))
    words = page(owner)
    assert f'href="/retrospectives/{text.id}">My 2024</a>' in words
    assert "No retrospective" not in words


@pytest.mark.parametrize("many", [0, 400])
def test_it_asks_three_times_however_much_there_is(
    owner: Person, told: Told, asked: Asked, many: int
) -> None:
    goal = Goal(title="Read", year=2024)
    owner.add(goal, told("Won the prize", "2024-01-02"))
    owner.add(*(told(f"{n}", f"2024-{n % 12 + 1:02}-03", kind="life") for n in range(many)))
    owner.add(*(goal.log(date(2024, 5, 1), note="Noted") for _ in range(many)))
    queries, records = asked(owner, "/years/2024")
    assert queries <= 4  # one of them asks who is signed in
    assert records == 0


def test_it_is_reached_from_its_timeline_its_goals_and_the_turn_of_the_year(
    owner: Person, told: Told
) -> None:
    owner.add(told("Won the prize", "2025-01-02"), Milestone(**_vague()))
    link = 'href="/years/2025"'
    assert link in owner.get("/timeline/2025").text
    assert link in owner.get("/goals/2025").text
    assert link in owner.get("/").text
    clock.set_source(lambda: datetime(2026, 1, 5, 12, tzinfo=UTC))
    assert link in owner.get("/").text
    clock.set_source(lambda: datetime(2026, 2, 5, 12, tzinfo=UTC))
    assert link not in owner.get("/").text


def _vague() -> dict[str, object]:
    days = {"earliest": date(2025, 1, 1), "latest": date(2025, 12, 31)}
    return {"title": "Sometime", "edtf": "2025", **days}


def test_the_sum_of_a_habit_is_no_share_of_its_target(owner: Person) -> None:
    habit = Goal(title="Supper", year=2024, measure="habit", period="month", target=1, unit="times")
    owner.add(habit)
    owner.add(
        *(
            ProgressEntry(goal_id=habit.id, logged_on=date(2024, 3, n + 1), amount=1)
            for n in range(3)
        )
    )
    words = page(owner)
    assert "3 times" in words
    assert "/ 1" not in words
