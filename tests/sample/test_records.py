"""The sample in an account: put in, changed, taken out, put back, told anew."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask

from tests.person import Person
from tracker import clock
from tracker.access import system
from tracker.clock import now
from tracker.extensions import db
from tracker.models import Goal, Milestone, Record, Reflection, Retrospective, User
from tracker.purging import purge_trash
from tracker.sample import (
    holds_sample,
    install,
    is_untouched,
    put_back,
    read_story,
    remove,
    speak_in,
)
from tracker.tables import NOUNS


@pytest.fixture
def reader(app: Flask, owner: Person) -> Person:
    """Someone whose account holds the sample."""
    _do(owner, lambda user: install(user, "en"))
    return owner


def _do(person: Person, deed: Callable[[User], Any]) -> Any:
    with person.app.app_context(), system():
        user = db.session.scalars(db.select(User).where(User.id == person.id)).one()
        done = deed(user)
        db.session.commit()
        return done


def _kept(person: Person) -> list[Record]:
    return [one for noun in NOUNS for one in person.all(noun) if not one.is_trashed]


def test_it_is_put_in_whole(reader: Person) -> None:
    assert len(_kept(reader)) == read_story("en").size
    assert all(one.is_sample for one in _kept(reader))
    assert _do(reader, lambda user: holds_sample(user.id))
    assert _do(reader, is_untouched)


def test_quotes_point_into_the_text(reader: Person) -> None:
    story, text = read_story("en"), reader.all(Retrospective)[0].text
    quoted = [one for one in (*reader.all(Milestone), *reader.all(Goal)) if one.quote]
    assert len(quoted) == len([one for one in (*story.milestones, *story.goals) if one.quote])
    assert all(text[one.quote_start : one.quote_end] == one.quote for one in quoted)


def test_a_change_touches_it(reader: Person) -> None:
    goal = next(one for one in reader.all(Goal) if not one.is_complete)
    reader.post(f"/goals/{goal.id}/completion", {"on": "2025-11-01"})
    assert not _do(reader, is_untouched)


def test_a_word_about_it_touches_it(reader: Person) -> None:
    milestone = reader.all(Milestone)[0]
    reader.add(Reflection(written_on=date(2025, 1, 1), body="x", milestone_id=milestone.id))
    assert not _do(reader, is_untouched)


def test_untouched_it_is_told_in_the_new_language(reader: Person) -> None:
    _do(reader, lambda user: speak_in(user, "ko"))
    titles = {one.title for one in reader.all(Milestone)}
    assert titles == {one.title for one in read_story("ko").milestones}
    assert _do(reader, is_untouched)


def test_touched_it_stays_as_it_is(reader: Person) -> None:
    goal = next(one for one in reader.all(Goal) if not one.is_complete)
    reader.post(f"/goals/{goal.id}/completion", {"on": "2025-11-01"})
    _do(reader, lambda user: speak_in(user, "ko"))
    assert {one.title for one in reader.all(Goal)} == {one.title for one in read_story("en").goals}


def test_it_leaves_and_comes_back(reader: Person) -> None:
    _do(reader, remove)
    assert _kept(reader) == []
    assert not _do(reader, lambda user: holds_sample(user.id))
    _do(reader, put_back)
    assert len(_kept(reader)) == read_story("en").size


def test_what_was_thrown_away_before_stays_away(reader: Person) -> None:
    goal = reader.all(Goal)[0]
    reader.post(f"/goals/{goal.id}/delete")
    later = now() + timedelta(minutes=1)
    clock.set_source(lambda: later)
    _do(reader, remove)
    _do(reader, put_back)
    assert reader.load(Goal, goal.id).is_trashed
    assert (
        len([one for one in reader.all(Goal) if not one.is_trashed])
        == len(read_story("en").goals) - 1
    )


def test_once_the_trash_is_emptied_it_is_told_anew(reader: Person) -> None:
    _do(reader, remove)
    _do(reader, lambda _user: purge_trash(now() + timedelta(days=31)))
    assert [one for noun in NOUNS for one in reader.all(noun)] == []
    _do(reader, put_back)
    assert len(_kept(reader)) == read_story("en").size


def test_a_second_press_puts_nothing_in_twice(reader: Person) -> None:
    for _ in range(2):
        _do(reader, put_back)
    assert len(_kept(reader)) == read_story("en").size


def test_another_account_is_left_alone(reader: Person, stranger: Person) -> None:
    _do(stranger, lambda user: install(user, "en"))
    _do(reader, remove)
    assert len(_kept(stranger)) == read_story("en").size


def test_thirty_days_later_the_trash_is_empty_and_what_hung_on_it_is_not(reader: Person) -> None:
    milestone = reader.all(Milestone)[0]
    own = Reflection(written_on=date(2025, 1, 1), body="mine", milestone_id=milestone.id)
    reader.add(own)
    _do(reader, remove)
    _do(reader, lambda _user: purge_trash(now() + timedelta(days=29)))
    assert reader.load(Milestone, milestone.id) is not None
    _do(reader, lambda _user: purge_trash(now() + timedelta(days=30, seconds=1)))
    assert reader.load(Milestone, milestone.id) is None
    kept = reader.load(Reflection, own.id)
    assert (kept.body, kept.milestone_id) == ("mine", None)


def test_one_that_its_reader_linked_something_to_is_not_told_anew(reader: Person) -> None:
    assert _do(reader, is_untouched)
    goal = Goal(title="Mine", year=2025)
    reader.add(goal)
    assert _do(reader, is_untouched)
    reader.post(f"/goals/{goal.id}/links", {"milestone": str(reader.all(Milestone)[0].id)})
    assert not _do(reader, is_untouched)
