"""What hangs on something in the trash, and what becomes of it when that goes for good."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from flask import Flask

from tests.person import Person
from tests.trash.conftest import NOW, Records
from tracker.access import system
from tracker.extensions import db
from tracker.models import Goal, Milestone, ProgressEntry, Reflection, Retrospective, Revision
from tracker.preparation import tidy
from tracker.purging import TRASH_LIFE

PutAway = Callable[..., Records]
LONG_AGO = NOW - TRASH_LIFE - timedelta(seconds=1)


def sweep(app: Flask) -> None:
    with app.app_context(), system():
        tidy()
        db.session.commit()


def pages(records: Records) -> list[str]:
    goal, text = records["goals"].id, records["retrospectives"].id
    return [
        "/",
        "/timeline/2024",
        "/goals/2025",
        f"/goals/{goal}",
        f"/milestones/{records['milestones'].id}",
        "/reflections",
        f"/reflections/{records['reflections'].id}",
        f"/reflections/new?goal={goal}",
        "/retrospectives",
        f"/retrospectives/{text}",
        f"/progress/{records['entries'].id}/edit",
        "/trash",
    ]


@pytest.mark.parametrize("noun", ["retrospectives", "milestones", "goals", "entries"])
def test_no_page_breaks_while_something_it_speaks_of_is_put_away(
    owner: Person, put_away: PutAway, noun: str
) -> None:
    records = put_away(noun)
    answers = {path: owner.get(path).status_code for path in pages(records)}
    assert set(answers.values()) <= {200, 404}, answers
    assert answers["/reflections"] == answers["/trash"] == answers["/goals/2025"] == 200
    assert answers[f"/reflections/{records['reflections'].id}"] == 200


@pytest.mark.parametrize("noun", ["retrospectives", "milestones", "goals", "entries"])
def test_no_page_breaks_once_it_is_gone(owner: Person, put_away: PutAway, noun: str) -> None:
    records = put_away(noun, at=LONG_AGO)
    sweep(owner.app)
    answers = {path: owner.get(path).status_code for path in pages(records)}
    assert set(answers.values()) <= {200, 404}, answers


def test_a_goal_comes_back_with_all_that_was_logged_and_written(
    owner: Person, put_away: PutAway
) -> None:
    records = put_away("goals")
    page = owner.follow(owner.post(f"/trash/goals/{records['goals'].id}/restore")).text
    assert "Two thin ones" in page
    assert "Slow is fine." in page
    assert "<b>2</b>" in page


def test_milestones_and_goals_keep_their_quote_without_their_text(
    owner: Person, put_away: PutAway
) -> None:
    records = put_away("retrospectives")
    for noun in ("milestones", "goals"):
        page = owner.get(f"/{noun}/{records[noun].id}").text
        assert "Grow." in page
        assert f"/retrospectives/{records['retrospectives'].id}" not in page


def test_what_lay_there_for_thirty_days_goes(owner: Person, put_away: PutAway) -> None:
    records = put_away(at=LONG_AGO)
    sweep(owner.app)
    assert all(owner.load(type(record), record.id) is None for record in records.values())


def test_what_lay_there_a_moment_less_stays(owner: Person, put_away: PutAway) -> None:
    records = put_away(at=NOW - TRASH_LIFE)
    sweep(owner.app)
    assert all(owner.load(type(record), record.id) for record in records.values())


def test_when_a_goal_goes_its_progress_goes_and_its_reflections_stay(
    owner: Person, put_away: PutAway
) -> None:
    records = put_away("goals", at=LONG_AGO)
    sweep(owner.app)
    assert owner.all(ProgressEntry) == []
    (kept,) = owner.all(Reflection)
    assert (kept.body, kept.goal_id) == ("Slow **is** fine.", None)
    assert owner.load(Milestone, records["milestones"].id) is not None


def test_when_a_text_goes_what_was_made_from_it_stays_with_its_quote(
    owner: Person, put_away: PutAway
) -> None:
    put_away("retrospectives", at=LONG_AGO)
    sweep(owner.app)
    assert owner.all(Retrospective) == []
    for model in (Goal, Milestone):
        (kept,) = owner.all(model)
        assert (kept.retrospective_id, kept.quote) == (None, "Grow.")


def test_when_a_milestone_goes_its_reflections_stay(
    owner: Person, records: Records, put_away: PutAway
) -> None:
    about = Reflection(
        written_on=date(2025, 1, 1), body="Loud.", milestone_id=records["milestones"].id
    )
    owner.add(about)
    put_away("milestones", at=LONG_AGO)
    sweep(owner.app)
    assert owner.load(Reflection, about.id).milestone_id is None


def test_earlier_texts_go_with_what_they_were_the_text_of(
    owner: Person, records: Records, put_away: PutAway
) -> None:
    entry, reflection = records["entries"], records["reflections"]
    owner.post(f"/progress/{entry.id}/edit", {"note": "New", "version": "1"})
    owner.post(f"/reflections/{reflection.id}/edit", {"body": "New", "version": "1"})
    put_away("goals", at=LONG_AGO)
    sweep(owner.app)
    assert [revision.text for revision in owner.all(Revision)] == ["Slow **is** fine."]


def test_gone_for_good_by_hand_is_the_same(owner: Person, put_away: PutAway) -> None:
    records = put_away("goals")
    owner.get("/reflections")
    owner.post(f"/trash/goals/{records['goals'].id}/delete")
    assert owner.all(ProgressEntry) == []
    assert owner.all(Reflection)[0].goal_id is None
    assert "Read 24 books" not in owner.get("/reflections").text


def test_what_is_anothers_stays_theirs(owner: Person, stranger: Person, put_away: PutAway) -> None:
    theirs = Goal(title="Theirs", year=2025)
    theirs.trash(NOW)
    stranger.add(theirs)
    owner.post(f"/trash/goals/{put_away('goals')['goals'].id}/delete")
    assert stranger.load(Goal, theirs.id) is not None
