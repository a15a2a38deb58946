"""304 by revision, and pages that are kept."""

import gzip
from typing import Any

import brotli
import pytest

from tests.person import Person
from tracker.caching import LARGEST_KEPT, KeptPages, Page
from tracker.models import Goal


def _goal(title: str) -> Goal:
    return Goal(title=title, year=2025)


def _etag(person: Person, path: str) -> str:
    # The first visit makes the form key in the cookie; from the second on, a page can be kept.
    person.get(path)
    return str(person.get(path).headers["ETag"])


def test_an_unchanged_page_is_304_and_empty(owner: Person) -> None:
    etag = _etag(owner, "/goals/2025")
    again = owner.get("/goals/2025", headers={"If-None-Match": etag})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Content-Security-Policy"]


def test_a_page_without_a_form_is_304_from_the_first_visit_on(owner: Person) -> None:
    etag = str(owner.get("/timeline/all").headers["ETag"])
    assert owner.get("/timeline/all", headers={"If-None-Match": etag}).status_code == 304


def test_a_page_whose_form_made_the_secret_is_not_kept(owner: Person) -> None:
    assert "ETag" not in owner.get("/goals/2025").headers
    assert "ETag" in owner.get("/goals/2025").headers


def test_a_write_makes_every_page_new(owner: Person) -> None:
    etag = _etag(owner, "/goals/2025")
    owner.add(_goal("Read a book"))
    again = owner.get("/goals/2025", headers={"If-None-Match": etag})
    assert again.status_code == 200
    assert "Read a book" in again.text


def test_anothers_write_changes_nothing(owner: Person, stranger: Person) -> None:
    etag = _etag(owner, "/goals/2025")
    stranger.add(_goal("Read a book"))
    assert owner.get("/goals/2025", headers={"If-None-Match": etag}).status_code == 304


def test_another_owner_never_sees_a_kept_page(owner: Person, stranger: Person) -> None:
    owner.add(_goal("A secret goal"))
    etag = _etag(owner, "/goals/2025")
    page = stranger.get("/goals/2025", headers={"If-None-Match": etag})
    assert page.status_code == 200
    assert "A secret goal" not in page.text


def _packed(person: Person, said: str) -> Any:
    return person.client.get("/timeline/all", headers={"Accept-Encoding": said})


@pytest.mark.parametrize(
    ("said", "packed"),
    [
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.5, gzip", "br"),
        ("gzip;q=0", None),
        ("br;q=0, gzip;q=0.0", None),
        ("br; q=0, gzip", "gzip"),
        ("brotli, x-gzip", None),
        ("", None),
    ],
)
def test_a_browser_gets_a_page_packed_as_it_can_unpack_it(
    owner: Person, said: str, packed: str | None
) -> None:
    page = _packed(owner, said)
    assert page.headers.get("Content-Encoding") == packed
    assert "Accept-Encoding" in page.headers["Vary"]


def test_a_kept_page_is_the_same_however_it_is_packed(owner: Person) -> None:
    plain = _packed(owner, "").data
    for _ in range(2):
        assert brotli.decompress(_packed(owner, "br").data) == plain
        assert gzip.decompress(_packed(owner, "gzip").data) == plain


def test_a_message_is_said_once_and_not_kept(owner: Person) -> None:
    owner.get("/goals/2025")
    said = owner.follow(owner.post("/goals", {"title": "Run", "year": "2025"}))
    assert said.headers.get("ETag") is None
    again = owner.get("/goals/2025")
    assert "among your goals" not in again.text


def test_the_page_used_least_leaves_first() -> None:
    pages = KeptPages(room=2)
    first = Page("text/html", "br", b"A")
    pages.keep("a", first)
    pages.keep("b", Page("text/html", "", b"B"))
    assert pages.get("a") == first
    pages.keep("c", Page("image/png", "", b"C"))
    assert pages.get("b") is None
    assert pages.get("a") == first
    pages.keep("d", Page("text/html", "", b"DD"))
    assert (pages.get("a"), pages.get("c")) == (None, None)
    assert pages.get("d")


def test_a_page_that_is_kept_again_takes_its_room_once() -> None:
    pages = KeptPages(room=2)
    for name in ("a", "b", "b"):
        pages.keep(name, Page("text/html", "", b"A"))
    assert pages.get("a")


def test_a_large_page_takes_no_room() -> None:
    pages = KeptPages(2)
    pages.keep("text", Page("text/html", "", b"x" * (LARGEST_KEPT + 1)))
    assert pages.get("text") is None
