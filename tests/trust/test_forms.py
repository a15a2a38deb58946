"""A second press makes nothing twice; a second tab overwrites nothing."""

from dataclasses import dataclass

import pytest
from flask import Flask

from tests.person import Person, sign_up
from tests.trust.holdings import Values, holdings
from tests.trust.page import form_to
from tracker.extensions import db
from tracker.models import (
    Goal,
    Milestone,
    ProgressEntry,
    Record,
    Reflection,
    Retrospective,
    Submission,
    User,
)


@dataclass(frozen=True, slots=True)
class Made:
    """A form that makes something: where it goes, what it makes, what is typed."""

    path: str
    noun: type[Record]
    typed: dict[str, str]


@dataclass(frozen=True, slots=True)
class Edited:
    """A form that changes something: where it stands, what it changes, the field to type in."""

    path: str
    noun: type[Record]
    argument: str
    field: str


MADE = [
    Made("/goals", Goal, {"title": "Read", "year": "2024"}),
    Made("/milestones", Milestone, {"title": "Moved", "date": "2024-03", "kind": "life"}),
    Made("/reflections", Reflection, {"body": "Quiet.", "written_on": "2024-03-01"}),
    Made("/retrospectives/new", Retrospective, {"text": "In March 2024 I moved house."}),
    Made("/goals/{goal_id}/progress", ProgressEntry, {"logged_on": "2024-03-01", "note": "x"}),
]
EDITED = [
    Edited("/goals/{goal_id}/edit", Goal, "goal_id", "title"),
    Edited("/goals/{goal_id}/edit", Goal, "goal_id", "note"),
    Edited("/milestones/{milestone_id}/edit", Milestone, "milestone_id", "title"),
    Edited("/milestones/{milestone_id}/edit", Milestone, "milestone_id", "note"),
    Edited("/reflections/{reflection_id}/edit", Reflection, "reflection_id", "body"),
    Edited("/retrospectives/{retrospective_id}/edit", Retrospective, "retrospective_id", "title"),
    Edited("/progress/{entry_id}/edit", ProgressEntry, "entry_id", "note"),
]


@pytest.mark.parametrize("made", MADE)
def test_a_second_press_makes_nothing_twice(owner: Person, made: Made) -> None:
    path = made.path.format(**holdings(owner))
    before = len(owner.all(made.noun))
    answers = [owner.post(path, made.typed | {"form_key": "pressed twice"}) for _ in range(5)]
    assert {answer.status_code for answer in answers} == {303}
    assert len({answer.location for answer in answers}) == 1
    assert len(owner.all(made.noun)) == before + 1


@pytest.mark.parametrize("made", MADE)
def test_other_words_under_the_same_key_are_a_new_wish(owner: Person, made: Made) -> None:
    path = made.path.format(**holdings(owner))
    before = len(owner.all(made.noun))
    *_, field = made.typed
    for words in ("2021", "2022"):
        typed = made.typed | {field: words, "form_key": "back and again"}
        assert owner.post(path, typed | _valid(field, words)).status_code == 303
    assert len(owner.all(made.noun)) == before + 2


def _valid(field: str, words: str) -> dict[str, str]:
    kinds = {"2021": "life", "2022": "travel"}
    days = {"written_on": f"{words}-01-01", "kind": kinds[words]}
    return {field: days.get(field, words)}


def test_the_same_key_of_another_person_is_another_key(owner: Person, stranger: Person) -> None:
    typed = {"title": "Read", "year": "2024", "form_key": "the same"}
    assert owner.post("/goals", typed).status_code == 303
    assert stranger.post("/goals", typed).status_code == 303
    assert len(owner.all(Goal)) == len(stranger.all(Goal)) == 1


def _open_twice(owner: Person, edited: Edited, values: Values) -> tuple[str, dict[str, str]]:
    path = edited.path.format(**values)
    form = form_to(owner.get(path), path)
    assert edited.field in form.fields
    return path, form.fields


@pytest.mark.parametrize("edited", EDITED)
def test_a_second_tab_is_shown_both_texts(owner: Person, edited: Edited) -> None:
    values = holdings(owner)
    path, fields = _open_twice(owner, edited, values)
    first = fields | {edited.field: "from the first tab", "form_key": "first"}
    second = fields | {edited.field: "from the second tab", "form_key": "second"}
    assert owner.post(path, first).status_code == 303
    conflict = owner.post(path, second)
    assert conflict.status_code == 409
    assert "from the first tab" in conflict.text
    assert "from the second tab" in conflict.text
    kept = owner.load(edited.noun, values[edited.argument])
    assert getattr(kept, edited.field) == "from the first tab"


@pytest.mark.parametrize("edited", EDITED)
def test_after_looking_at_both_the_second_text_can_be_saved(owner: Person, edited: Edited) -> None:
    values = holdings(owner)
    path, fields = _open_twice(owner, edited, values)
    owner.post(path, fields | {edited.field: "first", "form_key": "first"})
    conflict = owner.post(path, fields | {edited.field: "second", "form_key": "second"})
    merged = form_to(conflict, path)
    assert owner.post(path, merged.fields).status_code == 303
    kept = owner.load(edited.noun, values[edited.argument])
    assert getattr(kept, edited.field) == "second"


@pytest.mark.parametrize("version", ["", "0", "999", "-1", "x", "9" * 30])
def test_a_made_up_version_overwrites_nothing(owner: Person, version: str) -> None:
    values = holdings(owner)
    path, fields = _open_twice(owner, EDITED[0], values)
    answer = owner.post(path, fields | {"title": "other", "version": version})
    assert answer.status_code in (409, 422)
    assert owner.load(Goal, values["goal_id"]).title != "other"


def test_a_second_press_makes_one_account(app: Flask) -> None:
    host = sign_up(app, "Host", is_host=True)
    for _ in range(3):
        answer = host.post("/settings/accounts", {"account_name": "Sora", "form_key": "k"})
        assert answer.status_code == 303
    with app.app_context():
        assert len(db.session.scalars(db.select(User).where(User.name == "Sora")).all()) == 1


GONE = [
    "/goals/{goal_id}/delete",
    "/milestones/{milestone_id}/delete",
    "/reflections/{reflection_id}/delete",
    "/retrospectives/{retrospective_id}/delete",
    "/progress/{entry_id}/delete",
    "/verdicts/{verdict_id}/delete",
]


@pytest.mark.parametrize("path", GONE)
def test_a_second_press_on_delete_leads_where_the_first_did(owner: Person, path: str) -> None:
    told = path.format(**holdings(owner))
    first, second = owner.post(told), owner.post(told)
    assert (first.status_code, first.location) == (second.status_code, second.location)
    assert first.status_code == 303


def test_no_quick_hash_of_a_password_is_kept(owner: Person) -> None:
    """What remembers a press would let whoever holds the database guess without argon2."""
    typed = {"new_password": "seven small stones", "again": "seven small stones", "form_key": "k"}
    assert owner.post("/settings/password", typed).status_code == 303
    assert owner.all(Submission) == []
