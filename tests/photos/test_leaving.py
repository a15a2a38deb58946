"""Where a photo goes for good its files go, too, and no others."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from tests.person import Person
from tests.photos.making import photo
from tests.trash.conftest import NOW
from tracker import clock
from tracker.access import system
from tracker.album import GRACE, keep_files, sweep
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import Milestone, Photo
from tracker.photos import develop
from tracker.preparation import tidy
from tracker.purging import TRASH_LIFE

LATER = NOW + TRASH_LIFE + GRACE + timedelta(minutes=1)
Hung = Callable[[Person], Photo]


@pytest.fixture(autouse=True)
def _a_day_in_november() -> None:
    clock.set_source(lambda: NOW)


@pytest.fixture
def hung() -> Hung:
    """Hangs a photo on a new milestone of a person: its record and its files."""

    def hang(person: Person) -> Photo:
        milestone = Milestone(title="Second hackathon")
        milestone.happened(EdtfDate.parse("2024-07"))
        person.add(milestone)
        made = Photo(milestone_id=milestone.id, position=0, width=60, height=40)
        person.add(made)
        keep(person, made)
        return made

    return hang


def keep(person: Person, made: Photo) -> None:
    with person.app.test_request_context():
        from flask import g

        g.owner = person
        keep_files(made.id, develop(photo()))
    for path in files_of(person):
        os.utime(path, (NOW.timestamp(), NOW.timestamp()))


def files_of(person: Person) -> list[Path]:
    folder = Path(person.app.config["SETTINGS"].instance) / "photos" / str(person.id)
    return sorted(folder.glob("*"))


def start_again(app: Flask) -> None:
    """What each start does first."""
    clock.set_source(lambda: LATER)
    with app.app_context(), system():
        tidy()
        db.session.commit()
        sweep(LATER)


@pytest.mark.parametrize("noun", ["photos", "milestones"])
def test_deleted_for_good_it_leaves_no_file(
    owner: Person, stranger: Person, hung: Hung, noun: str
) -> None:
    stays, theirs, gone = hung(owner), hung(stranger), hung(owner)
    record = gone.id if noun == "photos" else gone.milestone_id
    place = f"/milestones/photos/{record}" if noun == "photos" else f"/milestones/{record}"
    owner.post(f"{place}/delete")
    assert len(files_of(owner)) == 4
    assert owner.post(f"/trash/{noun}/{record}/delete").status_code == 303
    assert [one.id for one in owner.all(Photo)] == [stays.id]
    assert {path.name.partition(".")[0] for path in files_of(owner)} == {str(stays.id)}
    assert {path.name.partition(".")[0] for path in files_of(stranger)} == {str(theirs.id)}


def test_a_milestone_in_the_trash_keeps_its_photos(owner: Person, hung: Hung) -> None:
    made = hung(owner)
    owner.post(f"/milestones/{made.milestone_id}/delete")
    assert owner.get(f"/milestones/photos/{made.id}/edit").status_code == 404
    back = owner.follow(owner.post(f"/trash/milestones/{made.milestone_id}/restore"))
    assert str(made.id) in back.text
    assert len(files_of(owner)) == 2


def test_a_photo_brings_its_milestone_back(owner: Person, hung: Hung) -> None:
    made = hung(owner)
    owner.post(f"/milestones/photos/{made.id}/delete")
    owner.post(f"/milestones/{made.milestone_id}/delete")
    assert owner.get("/trash").text.count("Second hackathon") >= 2
    back = owner.follow(owner.post(f"/trash/photos/{made.id}/restore"))
    assert back.status_code == 200
    assert str(made.id) in back.text


@pytest.mark.parametrize("noun", ["photos", "milestones"])
def test_what_lay_in_the_trash_for_thirty_days_takes_its_files_along(
    app: Flask, owner: Person, hung: Hung, noun: str
) -> None:
    stays, gone = hung(owner), hung(owner)
    place = (
        f"/milestones/photos/{gone.id}" if noun == "photos" else f"/milestones/{gone.milestone_id}"
    )
    owner.post(f"{place}/delete")
    start_again(app)
    assert [one.id for one in owner.all(Photo)] == [stays.id]
    assert {path.name.partition(".")[0] for path in files_of(owner)} == {str(stays.id)}


def test_a_start_takes_files_without_a_record_unless_they_are_young(
    app: Flask, owner: Person, hung: Hung
) -> None:
    stays, lost = hung(owner), Photo(position=0, width=1, height=1)
    keep(owner, lost)
    with app.app_context(), system():
        sweep(NOW + GRACE - timedelta(minutes=1))
    assert len(files_of(owner)) == 4
    start_again(app)
    assert {path.name.partition(".")[0] for path in files_of(owner)} == {str(stays.id)}


def test_with_an_account_its_files_go(owner: Person, stranger: Person, hung: Hung) -> None:
    hung(owner), hung(stranger)
    assert owner.post("/settings/delete", {"confirmation": "Jun"}).status_code == 303
    assert files_of(owner) == []
    assert len(files_of(stranger)) == 2


def test_files_of_nobody_go_with_the_next_start(app: Flask, owner: Person) -> None:
    nobody = Person(app, Photo(position=0).id)
    keep(nobody, Photo(position=0))
    assert len(files_of(nobody)) == 2
    start_again(app)
    assert files_of(nobody) == []
