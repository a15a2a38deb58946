"""Photos on milestones: several at once, the good ones kept, the others told by name."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse

from tests.person import Person
from tests.photos.making import HEIC, exif, opened, photo
from tests.timeline.conftest import Asked
from tracker.album import MOST
from tracker.models import Milestone, Photo

Told = Callable[..., Milestone]


def file(data: bytes, name: str = "IMG_1.jpg") -> FileStorage:
    return FileStorage(BytesIO(data), filename=name)


def send(person: Person, milestone: Milestone, *files: FileStorage, **more: Any) -> TestResponse:
    """Choose files on a milestone's page."""
    data = {"photos": list(files)} | more
    response = person.post(f"/milestones/{milestone.id}/photos", data)
    # The test client leaves large forms in a file that it does not close.
    response.request.environ["wsgi.input"].close()
    return response


def photos_of(person: Person, milestone: Milestone) -> list[Photo]:
    """Those outside the trash, in their order."""
    mine = [one for one in person.all(Photo) if one.milestone_id == milestone.id]
    return sorted((one for one in mine if not one.is_trashed), key=lambda one: one.position)


def names(app: Flask) -> set[str]:
    """The ids of the photos whose files lie in the instance."""
    folder = Path(app.config["SETTINGS"].instance) / "photos"
    return {path.name.partition(".")[0] for path in folder.glob("*/*")}


@pytest.fixture
def hung(owner: Person, milestone: Milestone) -> list[Photo]:
    """Three photos on the owner's milestone."""
    kinds = ("JPEG", "PNG", "WEBP")
    files = [file(photo(60 + 10 * n, 40, kind), f"{n}") for n, kind in enumerate(kinds)]
    assert send(owner, milestone, *files).status_code == 303
    return photos_of(owner, milestone)


def test_several_photos_are_kept_in_their_order(owner: Person, milestone: Milestone) -> None:
    sent = send(owner, milestone, file(photo(60, 40, exif=exif(6))), file(photo(700, 500, "PNG")))
    assert sent.location == f"/milestones/{milestone.id}"
    first, second = photos_of(owner, milestone)
    assert (first.width, first.height, first.position) == (40, 60, 0)
    assert (second.width, second.height, second.position) == (700, 500, 1)
    page = owner.follow(sent).text
    assert "2 photos are here." in page
    assert page.index(f"/milestones/photos/{first.id}/large") < page.index(str(second.id))
    assert f'/{second.id}/small 480w, /milestones/photos/{second.id}/large 700w"' in page
    assert 'width="700" height="500"' in page
    assert "Photo 2 of “Joined the course”" in page


@pytest.mark.parametrize(("size", "longest"), [("large", 700), ("small", 480)])
def test_a_photo_is_sent_as_it_lies_there(
    owner: Person, milestone: Milestone, size: str, longest: int
) -> None:
    send(owner, milestone, file(photo(700, 500)))
    (made,) = photos_of(owner, milestone)
    answer = owner.get(f"/milestones/photos/{made.id}/{size}")
    assert (answer.status_code, answer.mimetype) == (200, "image/webp")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert max(opened(answer.data).size) == longest


def test_good_ones_are_kept_and_the_others_named(owner: Person, milestone: Milestone) -> None:
    sent = send(
        owner,
        milestone,
        file(photo(), "good.jpg"),
        file(HEIC, "IMG_1234.HEIC"),
        file(b"words", "letter.txt"),
        file(photo()[:200], "half.jpg"),
    )
    assert len(photos_of(owner, milestone)) == 1
    page = owner.follow(sent).text
    assert "toast-error" in page
    for told in (
        "The photo is here.",
        "“IMG_1234.HEIC” is a HEIC photo",
        "“letter.txt” is not a photo",
        "“half.jpg” is damaged or was cut off.",
    ):
        assert told in page


def test_where_none_is_good_the_page_says_why(
    app: Flask, owner: Person, milestone: Milestone
) -> None:
    before = names(app)
    sent = send(owner, milestone, file(HEIC, "../../a/회고.HEIC"), file(b"", "none.png"))
    assert sent.status_code == 422
    assert "“회고.HEIC” is a HEIC photo" in sent.text
    assert "“none.png” is an empty file." in sent.text
    assert (photos_of(owner, milestone), names(app)) == ([], before)


def test_a_long_list_of_others_is_cut_short(owner: Person, milestone: Milestone) -> None:
    long = "가" * 90 + ".txt"
    sent = send(owner, milestone, *(file(b"words", long) for _ in range(9)))
    assert sent.text.count("is not a photo we can take") == 4
    assert "5 more were not taken." in sent.text
    assert "가" * 41 not in sent.text


def test_without_a_file_the_page_asks_for_one(owner: Person, milestone: Milestone) -> None:
    for files in ((), (file(b"", ""),)):
        sent = send(owner, milestone, *files)
        assert sent.status_code == 422
        assert "Choose one or more photos first." in sent.text


def test_a_milestone_has_room_for_six(app: Flask, owner: Person, milestone: Milestone) -> None:
    sent = send(owner, milestone, *(file(photo(), f"{n}.jpg") for n in range(8)))
    page = owner.follow(sent).text
    assert len(photos_of(owner, milestone)) == MOST
    assert {str(one.id) for one in owner.all(Photo)} <= names(app)
    assert "“6.jpg” did not fit" in page
    assert "“7.jpg” did not fit" in page
    assert 'type="file"' not in page
    assert send(owner, milestone, file(photo())).status_code == 422


def test_the_same_form_twice_brings_them_once(owner: Person, milestone: Milestone) -> None:
    for _ in range(2):
        assert send(owner, milestone, file(photo()), form_key="once").status_code == 303
    assert len(photos_of(owner, milestone)) == 1


def test_too_much_at_once_is_told(owner: Person, milestone: Milestone) -> None:
    sent = send(owner, milestone, file(bytes(33 * 1024 * 1024)))
    assert sent.status_code == 413
    assert "photos together 32 MB" in sent.text


def test_nobody_else_adds_sees_or_changes_them(
    owner: Person, stranger: Person, anyone: Person, milestone: Milestone, hung: list[Photo]
) -> None:
    place = f"/milestones/photos/{hung[0].id}"
    assert send(stranger, milestone, file(photo())).status_code == 404
    assert send(anyone, milestone, file(photo())).status_code == 401
    for path in ("/large", "/small", "/edit"):
        assert stranger.get(place + path).status_code == 404
        assert anyone.get(place + path).status_code == 303
    for path in ("/edit", "/position", "/delete"):
        assert stranger.post(place + path, {"by": "1", "version": "1"}).status_code == 404
        assert anyone.post(place + path).status_code == 401
    assert owner.get(f"/milestones/{milestone.id}/photos").status_code == 405
    assert photos_of(owner, milestone)[0].version == hung[0].version


def test_a_caption_is_said_and_stands_for_the_photo(
    owner: Person, milestone: Milestone, hung: list[Photo]
) -> None:
    edit = f"/milestones/photos/{hung[1].id}/edit"
    assert "2 of 3" in owner.get(edit).text
    said = {"caption": "  On the\u2028roof,\n at/night ", "version": "1"}
    page = owner.follow(owner.post(edit, said)).text
    assert 'alt="On the roof, at/night"' in page
    assert 'alt="On the roof, at/night"' in owner.get("/timeline/2024").text


def test_a_caption_that_is_too_long_stays_in_the_form(owner: Person, hung: list[Photo]) -> None:
    edit = f"/milestones/photos/{hung[0].id}/edit"
    sent = owner.post(edit, {"caption": "x" * 201, "version": "1"})
    assert sent.status_code == 422
    assert "Keep this to 200 characters; it has 201." in sent.text
    assert "x" * 201 in sent.text


def test_a_new_milestone_brings_its_photos(owner: Person) -> None:
    said = {"title": "The roof", "date": "2024-05-03", "kind": "life"}
    files = [file(photo(), "a.jpg"), file(HEIC, "b.HEIC")]
    sent = owner.post("/milestones", said | {"photos": files})
    (made,) = owner.all(Milestone)
    assert len(photos_of(owner, made)) == 1
    page = owner.follow(sent).text
    assert "“The roof” stands at" in page
    assert "“b.HEIC” is a HEIC photo" in page


def test_a_new_milestone_stands_even_where_no_photo_was_good(owner: Person) -> None:
    said = {"title": "The roof", "date": "2024-05-03", "kind": "life"}
    sent = owner.post("/milestones", said | {"photos": [file(b"words", "b.txt")]})
    (made,) = owner.all(Milestone)
    assert "“b.txt” is not a photo" in owner.follow(sent).text
    assert photos_of(owner, made) == []


def test_a_form_that_comes_again_asks_for_the_photos_again(owner: Person) -> None:
    sent = owner.post("/milestones", {"title": "", "date": "2024", "photos": [file(photo())]})
    assert sent.status_code == 422
    assert "Please choose the photos once more." in sent.text
    assert owner.all(Photo) == []


def test_a_stale_caption_shows_both(owner: Person, hung: list[Photo]) -> None:
    edit = f"/milestones/photos/{hung[0].id}/edit"
    owner.post(edit, {"caption": "The first", "version": "1"})
    sent = owner.post(edit, {"caption": "The second", "version": "1"})
    assert sent.status_code == 409
    assert "The first" in sent.text
    assert "The second" in sent.text


@pytest.mark.parametrize(
    ("which", "by", "order"),
    [(0, 1, [1, 0, 2]), (2, -1, [0, 2, 1]), (0, -1, [0, 1, 2]), (2, 1, [0, 1, 2])],
)
def test_a_photo_is_moved(
    owner: Person, milestone: Milestone, hung: list[Photo], which: int, by: int, order: list[int]
) -> None:
    sent = owner.post(f"/milestones/photos/{hung[which].id}/position", {"by": by})
    assert sent.location == f"/milestones/photos/{hung[which].id}/edit"
    now = [one.id for one in photos_of(owner, milestone)]
    assert now == [hung[place].id for place in order]


@pytest.mark.parametrize("by", ["", "0", "7", "up"])
def test_it_is_moved_by_one_place_only(
    owner: Person, milestone: Milestone, hung: list[Photo], by: str
) -> None:
    assert owner.post(f"/milestones/photos/{hung[0].id}/position", {"by": by}).status_code == 422
    assert [one.id for one in photos_of(owner, milestone)] == [one.id for one in hung]


def test_a_deleted_photo_comes_back_with_undo(
    owner: Person, milestone: Milestone, hung: list[Photo]
) -> None:
    gone = f"/milestones/photos/{hung[0].id}"
    page = owner.follow(owner.post(f"{gone}/delete")).text
    assert "The photo is in the trash." in page
    assert f"/trash/photos/{hung[0].id}/restore" in page
    assert [one.id for one in photos_of(owner, milestone)] == [one.id for one in hung[1:]]
    assert owner.get(f"{gone}/edit").status_code == 404
    assert f"{gone}/small" in owner.get("/trash").text
    assert owner.get(f"{gone}/small").status_code == 200
    back = owner.follow(owner.post(f"/trash/photos/{hung[0].id}/restore"))
    assert f"{gone}/large" in back.text
    assert [one.id for one in photos_of(owner, milestone)] == [one.id for one in hung]


def test_a_photo_whose_file_is_lost_is_not_there(
    app: Flask, owner: Person, hung: list[Photo]
) -> None:
    folder = Path(app.config["SETTINGS"].instance) / "photos" / str(owner.id)
    (folder / f"{hung[0].id}.webp").unlink()
    assert owner.get(f"/milestones/photos/{hung[0].id}/large").status_code == 404


def test_a_card_shows_three_and_counts_the_rest(
    owner: Person, milestone: Milestone, hung: list[Photo]
) -> None:
    send(owner, milestone, file(photo(1000, 10)), file(photo()))
    shown = photos_of(owner, milestone)
    for path in ("/timeline/2024", "/timeline/2024/q2", "/timeline/2024/4"):
        page = owner.get(path).text
        places = [page.index(f"/milestones/photos/{one.id}/small") for one in shown[:3]]
        assert places == sorted(places)
        assert str(shown[3].id) not in page
        assert "+2</span>" in page
    assert f'href="/milestones/{milestone.id}#photos"' in page


def test_a_caption_that_came_another_way_breaks_no_card(
    owner: Person, milestone: Milestone
) -> None:
    size = {"width": 640, "height": 480}
    for position, caption in enumerate(("a\nb/c", "", "/", "'\"<b>")):
        owner.add(Photo(milestone_id=milestone.id, position=position, caption=caption, **size))
    page = owner.get("/timeline/2024").text
    assert 'alt="a b/c"' in page
    assert "+1</span>" in page


def test_photos_cost_a_year_no_question_more(
    owner: Person, milestone: Milestone, told: Told, asked: Asked
) -> None:
    few = asked(owner, "/timeline/2024")
    others = [told(f"Milestone {n}", f"2024-05-{n:02}") for n in range(1, 20)]
    owner.add(*others)
    size = {"width": 640, "height": 480}
    owner.add(*(Photo(milestone_id=one.id, position=n, **size) for one in others for n in range(6)))
    assert asked(owner, "/timeline/2024") == few
    assert owner.get("/timeline/2024").text.count("/small") == 3 * 19


def merged(owner: Person, kept: Milestone, gone: Milestone) -> TestResponse:
    said = {"title": kept.title, "date": kept.edtf, "kind": kept.kind, "note": ""}
    versions = {"version": str(kept.version), "other_version": str(gone.version)}
    return owner.post(f"/milestones/{kept.id}/merge/{gone.id}", said | versions)


def ids(photos: list[Photo]) -> list[UUID]:
    return [one.id for one in photos]


def test_a_merge_keeps_the_photos_of_both_and_undo_parts_them(
    owner: Person, milestone: Milestone, hung: list[Photo], told: Told
) -> None:
    twin = told("The course began", "2024-05")
    owner.add(twin)
    send(owner, twin, *(file(photo()) for _ in range(5)))
    theirs = photos_of(owner, twin)
    thrown = theirs.pop()
    owner.post(f"/milestones/photos/{thrown.id}/delete")
    assert merged(owner, milestone, twin).status_code == 303
    assert ids(photos_of(owner, milestone)) == ids(hung) + ids(theirs)
    assert send(owner, milestone, file(photo())).status_code == 422
    owner.post(f"/trash/milestones/{twin.id}/restore")
    assert ids(photos_of(owner, milestone)) == ids(hung)
    assert ids(photos_of(owner, twin)) == ids(theirs)
    owner.post(f"/trash/photos/{thrown.id}/restore")
    assert ids(photos_of(owner, twin)) == [*ids(theirs), thrown.id]


def test_a_photo_comes_back_to_the_one_that_was_merged(
    owner: Person, milestone: Milestone, hung: list[Photo], told: Told
) -> None:
    into = told("The course", "2024-04")
    owner.add(into)
    owner.post(f"/milestones/photos/{hung[0].id}/delete")
    merged(owner, into, milestone)
    owner.post(f"/trash/photos/{hung[0].id}/restore")
    assert owner.load(Milestone, milestone.id).is_trashed
    assert set(ids(photos_of(owner, into))) == set(ids(hung))


def test_a_split_leaves_the_photos_with_the_first(
    owner: Person, milestone: Milestone, hung: list[Photo]
) -> None:
    first = {"title": "First", "date": "2024-04", "kind": "other", "version": "1"}
    second = {"second_title": "Second", "second_date": "2024-06", "second_kind": "other"}
    assert owner.post(f"/milestones/{milestone.id}/split", first | second).status_code == 303
    assert ids(photos_of(owner, milestone)) == ids(hung)
    assert len(owner.all(Photo)) == 3
