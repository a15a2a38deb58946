"""One press keeps all, one takes exactly that back."""

import re
from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest

from tests.person import Person
from tests.retrospectives.page import sent
from tracker import clock
from tracker.models import Goal, Milestone, ProgressEntry, Retrospective, Verdict

JUDGED = """# 2024

In May 2024 I moved to Busan.

## How my goals for 2024 went

- Learn to swim: done
- Read 24 books: not done
"""


@pytest.fixture
def path(retrospective: Retrospective) -> str:
    return f"/retrospectives/{retrospective.id}/suggestions"


def keep(owner: Person, path: str) -> tuple[str, str]:
    """Keep what is ticked; the page that follows, and the address of its Undo."""
    form = sent(owner.get(path).text, "suggestions")
    page = owner.follow(owner.post(path, form)).text
    found = re.search(r'action="([^"]*/suggestions/delete[^"]*)"', page)
    assert found, page
    return page, unescape(found[1])


def standing(owner: Person, *models: type[Any]) -> list[str]:
    every = [one for model in models for one in owner.all(model)]
    return sorted(one.title for one in every if not one.is_trashed)


def test_undo_takes_back_what_was_kept_and_only_that(owner: Person, path: str) -> None:
    owner.add(Goal(title="By hand", year=2025))
    _, undo = keep(owner, path)
    assert len(standing(owner, Milestone, Goal)) == 4
    page = owner.follow(owner.post(undo)).text
    assert "Taken back, into the trash: 2 milestones, 1 goal." in page
    assert standing(owner, Milestone, Goal) == ["By hand"]


def test_what_was_taken_back_is_ticked_again_and_can_be_kept_again(
    owner: Person, path: str
) -> None:
    before = sent(owner.get(path).text, "suggestions")
    _, undo = keep(owner, path)
    after = sent(owner.follow(owner.post(undo)).text, "suggestions")
    assert {n for n in before if n.endswith("-keep")} == {n for n in after if n.endswith("-keep")}
    keep(owner, path)
    assert len(standing(owner, Milestone, Goal)) == len(owner.all(Milestone) + owner.all(Goal)) == 3


def test_a_second_press_changes_nothing(owner: Person, path: str) -> None:
    _, undo = keep(owner, path)
    owner.post(undo)
    owner.post(f"/trash/goals/{owner.all(Goal)[0].id}/restore")
    assert "nothing left to take back" in owner.follow(owner.post(undo)).text
    assert len(standing(owner, Goal)) == 1


def test_what_was_changed_since_stays(owner: Person, path: str) -> None:
    _, undo = keep(owner, path)
    one = owner.all(Milestone)[0]
    said = {"title": "Mine", "date": "2024-07", "kind": "career", "version": str(one.version)}
    assert owner.post(f"/milestones/{one.id}/edit", said).status_code == 303
    clock.set_source(lambda: datetime(2025, 1, 10, 13, tzinfo=UTC))
    goal = owner.all(Goal)[0]
    owner.post(f"/goals/{goal.id}/progress", {"logged_on": "2025-01-10", "note": "Begun"})
    assert owner.all(ProgressEntry)
    page = owner.follow(owner.post(undo)).text
    assert "Taken back, into the trash: 1 milestone." in page
    assert "2 were changed since, so they stay." in page
    assert standing(owner, Milestone, Goal) == sorted(["Mine", goal.title])


def test_a_verdict_goes_with_the_goal_it_made_and_reopens_the_one_it_checked_off(
    owner: Person,
) -> None:
    swim, text = Goal(title="Learn to swim", year=2024), Retrospective(title="2024", text=JUDGED)
    text.format = "md"
    owner.add(swim, text)
    _, undo = keep(owner, f"/retrospectives/{text.id}/suggestions")
    assert owner.load(Goal, swim.id).is_complete
    assert len(owner.all(Verdict)) == len(standing(owner, Goal)) == 2
    owner.post(undo)
    assert not owner.load(Goal, swim.id).is_complete
    assert standing(owner, Goal) == ["Learn to swim"]
    assert all(one.is_trashed for one in owner.all(Verdict))


def test_a_goal_stays_checked_off_while_its_verdict_was_touched_since_and_stays(
    owner: Person,
) -> None:
    swim, text = Goal(title="Learn to swim", year=2024), Retrospective(title="2024", text=JUDGED)
    text.format = "md"
    owner.add(swim, text)
    _, undo = keep(owner, f"/retrospectives/{text.id}/suggestions")
    verdict = next(one for one in owner.all(Verdict) if one.goal_id == swim.id)
    for deed in (f"/verdicts/{verdict.id}/delete", f"/trash/verdicts/{verdict.id}/restore"):
        assert owner.post(deed).status_code == 303
    owner.post(undo)
    assert not owner.load(Verdict, verdict.id).is_trashed
    assert owner.load(Goal, swim.id).is_complete


def test_an_earlier_press_is_not_undone_after_a_later_one(owner: Person, path: str) -> None:
    form = sent(owner.get(path).text, "suggestions")
    rest = dict(form)
    del form["m10-35-keep"]
    owner.post(path, form)
    clock.set_source(lambda: datetime(2025, 1, 10, 13, tzinfo=UTC))
    owner.post(path, rest | {"form_key": "another"})
    old = f"{path}/delete?at=2025-01-10T12:00:00%2B00:00"
    assert "nothing left" in owner.follow(owner.post(old)).text
    assert len(standing(owner, Milestone)) == 2


def test_only_the_owner_takes_back_and_only_by_a_form(
    owner: Person, stranger: Person, anyone: Person, path: str
) -> None:
    _, undo = keep(owner, path)
    assert stranger.post(undo).status_code == 404
    assert anyone.post(undo).status_code == 401
    assert owner.get(undo).status_code == 405
    assert len(standing(owner, Milestone, Goal)) == 3
